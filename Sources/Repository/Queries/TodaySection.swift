package import Domain

/// A group of things that wait for the user: how many there are, and the first of them.
package struct TodaySection: Identifiable, Equatable, Sendable {
  package let kind: TaskKind
  package let count: Tally
  /// The most pressing first.
  package let rows: [TodayRow]

  package var id: TaskKind { kind }

  /// Whom it tells something of; of a draft, nothing is shown but what the user has typed.
  var shown: [Reference] { kind == .drafts ? [] : rows.compactMap(\.reference) }

  package static let clockDays = 2
  package static let endingDays = 30
  package static let needToKnowDays = 30
  package static let followUpDays = 7

  package init(kind: TaskKind, count: Tally, rows: [TodayRow]) {
    self.kind = kind
    self.count = count
    self.rows = rows
  }
}

/// One thing that waits for the user.
package struct TodayRow: Equatable, Sendable {
  package enum Matter: Equatable, Sendable {
    /// `day`: when it was proposed; `by`: the last day of its accept clock.
    case decision(day: CivilDate, by: CivilDate)
    case acceptance(missing: [MatchParty], by: CivilDate)
    case clock(by: CivilDate)
    case checkIn(due: CivilDate)
    case quiet(since: CivilDate)
    case suspended(since: CivilDate)
    /// A mentor about whom a closed match has left a question open.
    case held(MentorQuestion, since: CivilDate)
    /// All have accepted, and no day is set for the match meeting.
    case toSchedule(by: CivilDate)
    /// The day of the match meeting is here.
    case toBegin(on: CivilDate)
    /// A match whose people don't meet until a consent is back; `ask`: the specialist's name.
    case stopped(Reference, ask: String?)
    /// Somebody whom nobody has yet; `state` is its raw value.
    case unowned(state: String, isYouth: Bool, since: CivilDate)
    case unownedMatch(MatchState, since: CivilDate)
    /// An official with whom nobody holds the relationship any more.
    case unheld(since: CivilDate)
    /// An ask that nobody goes on with; `measure`: its code.
    case unownedAsk(measure: String, since: CivilDate)
    /// A user's row of the training log.
    case staffTraining(TrainingLogRow)
    case inquiry(since: CivilDate)
    case application(since: CivilDate, next: NextStep?)
    /// The consent of a youth that ends first, or that has.
    case consent(ConsentEnd)
    /// A live match, with the consent it lacks.
    case unconsented(ConsentEnd)
    /// A live match, with the first thing about age or eligibility that it lacks; `on`: the day that it comes, nil now.
    case eligibility(Requirement, on: CivilDate?)
    /// The item that ends first, and its last day; both nil where the reader may not know. No day: never cleared.
    case screening(ScreeningKind?, until: CivilDate?)
    /// `until`: the last day a mentor's training is enough; nil where it never was.
    case mentorTraining(until: CivilDate?)
    /// `until`: the last day of the entry.
    case needToKnow(until: CivilDate)
    /// What was promised by or to an official; `others`: how many more officials it was about.
    case followUp(commitment: String, due: CivilDate, others: Int)
    case draft(Draft)
  }

  package let kind: TaskKind
  /// Unique within its kind.
  package let key: String
  /// What is opened; nil for the draft of a new record.
  package let reference: Reference?
  /// The person it is about; of a match, the youth, of an entry of a list, the user, of a contact, the first official. Empty
  /// for a draft that names nobody.
  package let name: PersonName
  /// Of a match, the mentor.
  package let mentor: PersonName?
  package let matter: Matter
}

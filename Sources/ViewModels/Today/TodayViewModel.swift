package import Domain
import Localization
package import Repository

/// What needs the user now, by role, with the count of each kind and the first of them.
package final class TodayViewModel {
  package let workspace: Workspace
  package private(set) var sections: [TodayList] = []
  package private(set) var failure: String?

  private let limit: Int

  /// - Parameter limit: The most lines of each kind.
  package init(workspace: Workspace, limit: Int = 5) {
    self.workspace = workspace
    self.limit = limit
  }

  package func load() {
    let (names, clock) = (workspace.names, workspace.clock)
    do throws(RepositoryError) {
      sections = try workspace.today(limit: limit).map { TodayList($0, names, clock: clock) }
      failure = nil
    } catch {
      failure = English.sentence(for: error)
    }
  }

  /// Throws a draft away, whichever window has it.
  ///
  /// - Returns: Why it could not, in a sentence; nil once it is gone.
  package func discard(_ draft: Identifier<Draft>) -> String? {
    do throws(RepositoryError) {
      if try workspace.holdDraft(draft) != nil { try workspace.discardDraft(draft) }
      load()
      return nil
    } catch {
      return English.sentence(for: error)
    }
  }

  /// The lines that can be opened, in order.
  package var items: [TodayItem] { sections.flatMap(\.items) }
}

/// Where opening a line leads.
nonisolated package enum TodayDestination: Equatable, Sendable {
  case record(Reference)
  case intake
  /// The youth and mentors whom nobody has yet.
  case unowned
  case matching
  /// The mentors who are suspended.
  case suspended
  /// The contacts with officials that have a follow-up to be done.
  case followUps
  /// The officials whom nobody has, or of whom an ask is nobody's.
  case officials
  /// The match list under a filter, sorted by a column.
  case matches(MatchFilter, MatchSort)
  case trainingLog
  case needToKnow
  /// A form that was begun, or a line.
  case draft(Identifier<Draft>)
}

/// One kind of thing that waits.
package struct TodayList: Equatable, Identifiable {
  package let kind: TaskKind
  package let title: String
  package let count: Tally
  package let items: [TodayItem]

  package var id: TaskKind { kind }

  init(_ section: TodaySection, _ names: ListedNames, clock: Clock) {
    kind = section.kind
    title = English.Today.title(section.kind)
    count = section.count
    let more = section.count - section.rows.count
    items =
      section.rows.map { TodayItem($0, names, clock: clock) }
      + (more.counted > 0 ? [TodayItem(more: more, of: section.kind)] : [])
  }
}

/// One line that can be opened.
nonisolated package struct TodayItem: Equatable, Identifiable, Sendable {
  package let id: String
  package let reference: Reference?
  /// `Maya Alvarez with Jon Berg`.
  package let subject: String
  /// Why it waits: `overdue since 2026-11-20, 3 days`.
  package let matter: String
  /// The day it hangs on: proposed, due, expiring, or come in.
  package let day: CivilDate?
  package let isLate: Bool
  /// Whether it is a live match, for which a session can be logged.
  package let takesSessions: Bool
  /// Stands for the rest of its kind.
  package let isMore: Bool
  package let destination: TodayDestination

  init(_ row: TodayRow, _ names: ListedNames, clock: Clock) {
    let today = clock.today()
    id = "\(row.kind.rawValue) \(row.key)"
    reference = row.reference
    let name = row.kind == .needToKnow ? row.name : names.shown(row.name)
    subject =
      if case .followUp(_, _, let others) = row.matter {
        English.Today.official(row.name.full, others: others)
      } else if row.kind == .unownedAdvocacy {
        row.name.full
      } else if case .stopped = row.matter {
        English.Today.entrusted
      } else if case .draft(let draft) = row.matter, row.name.full.isEmpty {
        names.shown(text: draft.label)
      } else if row.name.full.isEmpty, let reference = row.reference {
        // A match that its ambassador may know no more of.
        reference.description
      } else {
        row.mentor.map { English.Mentoring.pair(name, names.shown($0)) } ?? English.Mentoring.called(name)
      }
    matter = row.matter.words(clock: clock)
    isLate = row.matter.isLate(today: today)
    day = row.matter.day(clock)
    takesSessions = row.kind == .checkIns || row.kind == .quiet || row.kind == .unconsented
    isMore = false
    destination =
      if case .draft(let draft) = row.matter {
        .draft(draft.id)
      } else {
        row.kind == .needToKnow ? .needToKnow : row.reference.map { .record($0) } ?? .intake
      }
  }

  init(more: Tally, of kind: TaskKind) {
    id = "\(kind.rawValue) more"
    reference = nil
    subject = English.Today.more(more)
    matter = ""
    day = nil
    isLate = false
    takesSessions = false
    isMore = true
    destination =
      switch kind {
      case .decisions, .clocks: .matching
      case .acceptances: .matches(.proposals, .since)
      case .stopped: .matches(.live, .checkIn)
      case .checkIns: .matches(.live, .checkIn)
      case .quiet: .matches(.attention, .contact)
      case .unowned: .unowned
      case .unownedMatches: .matches(.unowned, .since)
      case .unownedAdvocacy: .officials
      case .suspensions: .suspended
      case .staffTraining: .trainingLog
      case .needToKnow: .needToKnow
      case .followUps: .followUps
      case .unconsented, .eligibility: .matches(.attention, .contact)
      case .screening, .mentorTraining: .trainingLog
      case .inquiries, .applications, .consents, .drafts: .intake
      }
  }
}

nonisolated extension TodayRow.Matter {
  package func words(clock: Clock) -> String {
    let today = clock.today()
    let words = English.Today.self
    return switch self {
    case .decision(let day, let by): words.proposed(day, by: by, today: today)
    case .acceptance(let missing, let by): words.missing(missing, by: by, today: today)
    case .clock(let by): words.clock(by, today: today)
    case .checkIn(let due): words.checkIn(due: due, today: today)
    case .quiet(let since): words.quiet(since: since, today: today)
    case .suspended(let since): words.suspended(since: since, today: today)
    case .held(let question, let since): words.held(question, since: since, today: today)
    case .toSchedule(let by): words.toSchedule(by: by, today: today)
    case .toBegin(let day): words.toBegin(on: day, today: today)
    case .stopped(_, let name): English.Guards.stopped(ask: name)
    case .unowned(let state, let isYouth, let since):
      English.Caseload.unowned(English.Intake.stage(state, isYouth: isYouth), since: since, today: today)
    case .unownedMatch(let state, let since):
      English.Caseload.unowned(English.words(for: state), since: since, today: today)
    case .unheld(let since): words.unheld(since: since, today: today)
    case .unownedAsk(let measure, let since): words.unownedAsk(measure, since: since, today: today)
    case .staffTraining(let row): Self.training(row, today: today)
    case .inquiry(let since): words.inquiry(since: since, today: today)
    case .application(let since, let next):
      words.application(since: since, next: next.map(English.Intake.next), today: today)
    case .consent(let line): English.Guards.consentTask(line.kind, line.standing, today: today)
    case .unconsented(let line): English.Guards.noConsent(line.kind, line.standing)
    case .eligibility(let missing, let day): English.Guards.eligibilityTask(missing, on: day, today: today)
    case .screening(let kind, let until): English.Guards.screeningTask(kind, until: until, today: today)
    case .mentorTraining(let until): English.Guards.trainingTask(until: until, today: today)
    case .needToKnow(let until): English.NeedToKnow.ending(until, today: today)
    case .followUp(let commitment, let due, _): words.followUp(commitment, due: due, today: today)
    case .draft(let draft): draft.words(clock)
    }
  }

  private static func training(_ row: TrainingLogRow, today: CivilDate) -> String {
    guard case .user(let role, _) = row.standing else { return "" }
    let what =
      if let until = row.until, until >= today {
        English.Guards.trainingTask(until: until, today: today)
      } else {
        English.TrainingLog.lacks(row.lacks, minutes: row.minutes, of: row.requirement.minutes)
      }
    return English.Today.staffTraining(role, what)
  }

  package func day(_ clock: Clock) -> CivilDate? {
    switch self {
    case .decision(_, let day), .acceptance(_, let day), .clock(let day), .checkIn(let day), .quiet(let day),
      .suspended(let day), .held(_, let day), .toSchedule(let day), .toBegin(let day), .unowned(_, _, let day),
      .unownedMatch(_, let day), .unheld(let day), .unownedAsk(_, let day), .inquiry(let day),
      .application(let day, _), .needToKnow(let day),
      .followUp(_, let day, _):
      day
    case .stopped: nil
    case .consent(let line), .unconsented(let line): line.standing.lastDay
    case .screening(_, let until), .mentorTraining(let until): until
    case .eligibility(_, let day): day
    case .staffTraining(let row): row.until
    case .draft(let draft): clock.day(of: draft.savedAt)
    }
  }

  package func isLate(today: CivilDate) -> Bool {
    switch self {
    case .decision(_, let by), .acceptance(_, let by), .clock(let by), .needToKnow(let by), .toSchedule(let by):
      by < today
    case .toBegin(let day): day < today
    case .checkIn(let due), .followUp(_, let due, _): due < today
    case .quiet, .suspended, .held, .stopped: true
    case .staffTraining(let row): row.until.map { $0 < today } ?? true
    case .consent(let line): !line.standing.isInForce
    case .unconsented: true
    case .eligibility(_, let day): day == nil
    case .screening(nil, _): false
    case .screening(_, let until), .mentorTraining(let until): until.map { $0 < today } ?? true
    case .unowned, .unownedMatch, .unheld, .unownedAsk, .inquiry, .application, .draft: false
    }
  }
}

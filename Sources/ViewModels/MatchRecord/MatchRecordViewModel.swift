package import Domain
import Localization
package import Repository

/// One match: what it is, how it goes, who is in it, and what has happened.
package final class MatchRecordViewModel {
  package let match: Reference
  package let workspace: Workspace
  /// A few lines that say how the match goes.
  package private(set) var summary: [RecordFact] = []
  /// Everything else on file, under headings.
  package private(set) var details: [RecordSection] = []
  /// Minutes of the last spans of thirty days, the oldest first, and what the policy asks of each.
  package private(set) var doses: [Int] = []
  package private(set) var monthlyDose = 0
  package private(set) var state: MatchState?
  package private(set) var companions: [Reference] = []
  private var nextParty: MatchParty?
  private let asked = AskedDoubts()
  /// The youth and the mentor of the match; nil until it was read.
  package private(set) var youth: Reference?
  package private(set) var mentor: Reference?
  /// Those of mentor, youth and guardian who have not answered yet.
  package private(set) var unanswered: [MatchParty] = []
  package private(set) var meetingOn: CivilDate?
  private var version: Int?
  private var proposerID: Int64?
  package var today: CivilDate { workspace.clock.today() }
  /// Why the record cannot be shown; nil where it is.
  package private(set) var failure: String?

  /// - Parameter match: The look at it is audited when it is first loaded.
  package init(match: Reference, workspace: Workspace) {
    self.match = match
    self.workspace = workspace
  }

  /// Reads the record, at first or again.
  package func load() {
    do throws(RepositoryError) {
      let record = try workspace.matchRecord(match, isRefresh: state != nil)
      let sentences = MatchRecordSentences(
        record, today: workspace.clock.today(), mayPause: workspace.may(.activateMatch))
      summary = sentences.summary
      details = sentences.details
      doses = record.doses
      monthlyDose = record.monthlyDose
      state = record.row.state
      companions = record.companions.map(\.reference)
      nextParty = record.checkIns.first?.party
      youth = Reference(.youth, record.youth.id)
      mentor = Reference(.adult, record.mentor.id)
      let answered = record.acceptances.map(\.party)
      unanswered = MatchParty.asked.filter { !answered.contains($0) }
      (meetingOn, version, proposerID) = (record.meetingOn, record.version, record.proposerID)
      failure = nil
    } catch {
      failure = English.sentence(for: error)
    }
  }

  /// A page of the timeline, newest first.
  package func timeline(
    _ place: ListPlace<TimelineItem>, limit: Int
  ) throws(RepositoryError) -> [TimelineItem] {
    let place: TimelineEntry.Place? =
      switch place {
      case .first: .first
      case .last: .last
      case .before(let item): .before(item.entry.key)
      case .after(let item): .after(item.entry.key)
      case .only(let id): TimelineEntry.Key(text: id).map { .only($0) }
      }
    guard let place else { return [] }
    return try workspace.timeline(of: match, place, limit: limit).map { TimelineItem($0, of: match) }
  }

  /// Why no session can be logged here; nil where one can.
  package var whyNoSession: String? {
    guard workspace.may(.logSession) else { return English.sentence(for: .notPermitted(.logSession)) }
    return state?.takesSessions == true ? nil : English.Matches.takesNoSessions
  }

  package var whyNoCheckIn: String? {
    guard workspace.may(.recordCheckIn) else { return English.sentence(for: .notPermitted(.recordCheckIn)) }
    return state?.takesSessions == true ? nil : English.Matches.takesNoSessions
  }

  /// Why the match cannot be paused now; nil where it can.
  package var whyNotPause: String? {
    guard workspace.may(.activateMatch) else { return English.sentence(for: .notPermitted(.activateMatch)) }
    return state?.next.contains(.paused) == true ? nil : English.Guards.notMeeting
  }

  package var whyNotResume: String? {
    guard workspace.may(.activateMatch) else { return English.sentence(for: .notPermitted(.activateMatch)) }
    return state == .paused ? nil : English.Guards.notPaused
  }

  // MARK: Steps

  /// The match as it is shown now, for a step that may be confirmed later.
  package var choice: MatchChoice { MatchChoice(match, version: version) }

  /// Whether it is on its way to a match, so that the keys of the queue are its own.
  package var isProposal: Bool { state?.isProposal == true }

  /// Why a step cannot be taken now; nil where it can.
  package func whyNot(_ permission: Permission, in states: Set<MatchState>) -> String? {
    guard workspace.may(permission) else { return English.sentence(for: .notPermitted(permission)) }
    return state.map(states.contains) == true ? nil : English.Proposals.notNext(match)
  }

  package var whyNotApprove: String? {
    if let why = whyNot(.decideProposal, in: [.proposed]) { return why }
    let isOwn = proposerID == workspace.actor.id && workspace.actor.role != .director
    return isOwn ? English.sentence(for: TransitionRefusal.ownProposal) : nil
  }

  package var whyNotClose: String? {
    whyNot(.closeMatch, in: Set(MatchState.allCases.filter { $0.next.contains(.closed) }))
  }

  package var whyNotReopen: String? { whyNot(.reopenMatch, in: [.closed]) }

  /// The forms that close the match and open it again.
  package var closing: StepFormViewModel { .closing(of: choice, in: workspace) }
  package var reopening: StepFormViewModel { .reopening(of: choice, in: workspace) }

  /// Takes a step for the match.
  ///
  /// - Returns: What came of it, in words, and whether it was done.
  package func take(_ step: MatchStep) -> MatchStepResult {
    do throws(RepositoryError) {
      let sentence = try Confirmation.doubts(asked.doubts).during { () throws(RepositoryError) in
        try step.perform(for: match, expecting: nil, in: workspace)
      }
      return MatchStepResult(match: match, sentence: sentence, error: nil)
    } catch {
      return MatchStepResult(match: match, sentence: asked.sentence(for: error), error: error)
    }
  }

  package var whyNotEntrust: String? {
    workspace.may(.entrustMatch) ? nil : English.sentence(for: .notPermitted(.entrustMatch))
  }

  /// The form that entrusts the match to somebody.
  package var entrustment: StepFormViewModel {
    get throws(RepositoryError) { try .entrustment(of: match, in: workspace) }
  }

  /// The form of a check-in, with the party that is due first.
  package var checkInForm: CheckInFormViewModel {
    CheckInFormViewModel(match: match, with: nextParty, workspace: workspace)
  }

  /// The form that corrects a session.
  package func correction(of session: Reference) throws(RepositoryError) -> SessionFormViewModel {
    try SessionFormViewModel(correcting: session, workspace: workspace)
  }

  /// Takes an entry out of all counting.
  ///
  /// - Returns: What came of it, in words, and whether it was done.
  package func void(_ item: TimelineItem, because reason: String) -> (said: String, isDone: Bool) {
    guard case .session(let logged) = item.entry.event else { return (English.Matches.onlySessions, false) }
    do throws(RepositoryError) {
      try workspace.voidSession(logged.reference, expecting: logged.version, because: reason)
      return (English.Mentoring.voided(logged.reference), true)
    } catch {
      return (English.sentence(for: error), false)
    }
  }
}

extension TimelineEntry.Key {
  /// Reads an item's id.
  fileprivate init?(text: String) {
    let words = text.split(separator: " ")
    guard words.count == 3, let day = CivilDate(iso: words[0]), let source = Int(words[1]),
      let source = TimelineEntry.Source(rawValue: source), let number = Int64(words[2])
    else { return nil }
    self.init(day: day, source: source, number: number)
  }
}

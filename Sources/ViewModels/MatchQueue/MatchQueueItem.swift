package import Domain
import Localization
import Repository

/// A proposal as a line of the queue shows it.
nonisolated package struct MatchQueueItem: ListItem {
  package let reference: Reference
  package let youth: String
  package let mentor: String
  package let state: MatchState
  package let waitsFor: String
  /// What keeps the two from the next step, in a word or two; empty where nothing does.
  package let blocked: String
  /// From when on it has waited for that.
  package let since: CivilDate
  /// How long it has waited for that: `4 days`.
  package let waiting: String
  /// The time left to accept: `3 days`, `! today`; empty where no clock runs.
  package let clock: String
  package let isClockShort: Bool
  /// The last day to accept; nil where no clock runs.
  package let acceptBy: CivilDate?
  /// Those of mentor, youth and guardian who have not answered yet.
  package let unanswered: [MatchParty]
  /// Why these two, where that is shown before the record is opened.
  package let rationale: String
  /// The day of the match meeting, once it is set.
  package let meetingOn: CivilDate?

  /// What the repository reads on from.
  let row: ProposalRow

  init(_ row: ProposalRow, _ names: ListedNames, today: CivilDate) {
    self.row = row
    reference = Reference(.match, row.id)
    youth = English.Mentoring.listed(names.shown(row.youth))
    mentor = English.Mentoring.listed(names.shown(row.mentor))
    state = row.state
    waitsFor = English.Proposals.waits(row.state, for: row.waitsFor, meeting: row.meetingOn)
    blocked = row.blocked.map(English.Guards.mark) ?? ""
    waiting = English.Proposals.days(max(0, today - row.since))
    let isRunning = row.state == .proposed || row.state == .presented
    let left = row.acceptBy - today
    acceptBy = isRunning ? row.acceptBy : nil
    since = row.since
    clock = isRunning ? English.Proposals.left(left) : ""
    isClockShort = isRunning && left <= 1
    unanswered = row.state == .presented ? row.waitsFor.filter { $0 != .supervisor } : []
    meetingOn = row.meetingOn
    rationale = names.shown(text: row.rationale)
  }
}

package import Domain
import Localization
import Repository

/// A match as a line of the list shows it.
nonisolated package struct MatchItem: ListItem {
  package let reference: Reference
  package let youth: String
  package let mentor: String
  package let state: MatchState
  package let health: MatchHealth?
  /// What speaks against good health, in words, gravest first.
  package let signs: [String]
  /// Since mentor and youth last met: `12 days`, `never`.
  package let contact: String
  package let isQuiet: Bool
  /// Minutes in thirty days against the policy: `180/240`.
  package let dose: String
  package let isDoseLow: Bool
  /// When the next check-in is due; a mark where it is.
  package let checkIn: String
  package let isCheckInDue: Bool
  /// First day of the match, or of its present state.
  package let start: String
  package let since: String
  package let length: String
  package let closureReason: String

  /// What the repository reads on from.
  let row: MatchRow

  init(_ row: MatchRow, _ names: ListedNames, today: CivilDate) {
    self.row = row
    reference = row.reference
    youth = English.Mentoring.listed(names.shown(row.youth))
    mentor = English.Mentoring.listed(names.shown(row.mentor))
    state = row.state
    health = row.state == .paused ? .paused : row.health
    signs = row.signs.map(English.Mentoring.sign)
    let isLive = row.state.isLive
    contact =
      row.vitals.lastSession.map { English.Matches.daysAgo(max(0, today - $0)) }
      ?? (isLive ? English.Matches.never : "")
    isQuiet = row.signs.contains { if case .quiet = $0.kind { true } else { false } }
    dose = isLive ? English.Matches.dose(row.vitals.minutes, of: row.owedMinutes) : ""
    isDoseLow = row.signs.contains { if case .lowDose = $0.kind { true } else { false } }
    let due = isLive ? row.vitals.nextCheckIn : nil
    checkIn = due.map { English.Matches.due($0, today: today) } ?? ""
    isCheckInDue = due.map { $0 <= today } ?? false
    start = row.vitals.start?.description ?? ""
    since = row.stateSince.description
    length = row.vitals.start.map { English.Matches.months(max(0, (row.endedOn ?? today) - $0)) } ?? ""
    closureReason = row.closureReason?.rawValue ?? ""
  }
}

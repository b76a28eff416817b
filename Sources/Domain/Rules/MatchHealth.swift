/// How a live match is doing, from behaviour alone: contact, dose and support, never traits of the people in it.
///
/// Missed dose and missed check-ins are what precedes early closure (Kupersmidt et al. 2017).
package enum MatchHealth: String, CaseIterable, Sendable {
  case good, watch, concern

  /// - Parameters:
  ///   - lastSession: Day of the last meeting that took place; nil where there was none.
  ///   - minutes: Minutes together in the last 30 days.
  ///   - nextCheckIn: Day the next match support contact is due.
  ///   - start: Day of the match meeting.
  package static func of(
    start: CivilDate, lastSession: CivilDate?, minutes: Int, nextCheckIn: CivilDate?, policy: ProgramPolicy,
    today: CivilDate
  ) -> MatchHealth {
    let silent = today - (lastSession ?? start)
    let overdue = nextCheckIn.map { today - $0 } ?? 0
    // A match younger than 30 days owes only its share of the month.
    let age = min(30, max(0, today - start))
    let owed = policy.doseMinutesPerMonth * age / 30
    if silent > 45 || overdue > 14 { return .concern }
    if silent > 21 || overdue > 0 || minutes * 2 < owed { return .watch }
    return .good
  }
}

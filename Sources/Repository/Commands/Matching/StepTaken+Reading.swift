import Domain
import GRDB

extension Change {
  /// Why a match does not come to a state: somebody has taken the step already, or it has no such step from where it is.
  func refusal(of state: MatchState, for match: MatchStanding) throws -> TransitionRefusal {
    try refusal(
      from: match.state.rawValue, to: state.rawValue, "match", match.reference.number,
      isOn: match.state.follows(state))
  }

  /// - Parameter isOn: Whether it is in the state, or has gone on from it, so that the step is done.
  func refusal(
    from: String, to: String, _ subject: String, _ id: Int64, isOn: Bool
  ) throws -> TransitionRefusal {
    guard isOn else { return .outOfCourse(from: from, to: to) }
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.recorded_at, coalesce(u.name, '') AS name FROM transition t LEFT JOIN user u ON u.id = t.actor_id
        WHERE t.subject = ? AND t.subject_id = ? AND t.to_state = ? ORDER BY t.effective_on DESC, t.id DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [subject, id, to]) else {
      return .outOfCourse(from: from, to: to)
    }
    let moment: Instant = try row["recorded_at"]
    return .done(
      StepTaken(
        state: to, by: try row["name"], on: clock.day(of: moment), minute: clock.minuteOfDay(moment), today: today))
  }
}

extension MatchState {
  /// Whether a match in this state has come to another one before, on the way from proposal to closure.
  fileprivate func follows(_ state: MatchState) -> Bool {
    let course: [MatchState] = [.proposed, .presented, .accepted, .scheduled, .active, .closed]
    let place = self == .paused || self == .intervention || self == .closing ? .active : self
    guard self != state, let own = course.firstIndex(of: place), let other = course.firstIndex(of: state) else {
      return self == state
    }
    return own > other
  }
}

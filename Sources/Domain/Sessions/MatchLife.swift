/// The days between which sessions and check-ins of a match can lie.
package struct MatchLife: Equatable, Sendable {
  package var match: Reference
  package var state: MatchState
  package var start: CivilDate?
  package var end: CivilDate?

  package init(match: Reference, state: MatchState, start: CivilDate?, end: CivilDate?) {
    self.match = match
    self.state = state
    self.start = start
    self.end = end
  }

  /// Checks that something may be recorded for `day`: from the start of the match to today, or to its end where it is
  /// closed. No reason is asked for: contacts are rightly recorded days later.
  package func check(_ day: CivilDate, today: CivilDate) throws(SessionRefusal) {
    guard day <= today else { throw .inTheFuture(day) }
    guard state.takesSessions, let start else { throw .notStarted(match, state) }
    guard day >= start else { throw .beforeStart(match, start: start) }
    if state == .closed, let end, day > end { throw .afterEnd(match, end: end) }
  }
}

/// Why a session or a check-in cannot be recorded as it is told.
package enum SessionRefusal: Error, Equatable, Sendable {
  case noMatch
  case noMinutes
  case inTheFuture(CivilDate)
  case notStarted(Reference, MatchState)
  case beforeStart(Reference, start: CivilDate)
  case afterEnd(Reference, end: CivilDate)
  /// The entry has been voided; what is void stays as it was.
  case voided(Reference)
  /// Entries of others are changed by those who may void records.
  case anothersEntry(Reference)
}

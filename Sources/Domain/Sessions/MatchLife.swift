/// The days between which sessions and check-ins of a match can lie.
package struct MatchLife: Equatable, Sendable {
  package var match: Reference
  package var state: MatchState
  package var start: CivilDate?
  package var end: CivilDate?
  /// Times in which it was closed and opened again, or rested.
  package var gaps: [Gap]

  /// The days between a closure, or a pause, and the day on which the match went on.
  package struct Gap: Equatable, Sendable {
    package var isClosure: Bool
    /// The last day before it.
    package var after: CivilDate
    /// The first day after it; nil while it lasts.
    package var until: CivilDate?

    package init(isClosure: Bool, after: CivilDate, until: CivilDate?) {
      self.isClosure = isClosure
      self.after = after
      self.until = until
    }

    /// A match may meet on its last day before it was closed; one that rests may not have, so that day is asked about too.
    func contains(_ day: CivilDate) -> Bool {
      (isClosure ? day > after : day >= after) && (until.map { day < $0 } ?? true)
    }
  }

  package init(match: Reference, state: MatchState, start: CivilDate?, end: CivilDate?, gaps: [Gap] = []) {
    self.match = match
    self.state = state
    self.start = start
    self.end = end
    self.gaps = gaps
  }

  /// Checks that something may be recorded for `day`: from the start of the match to today, or to its end where it is
  /// closed. No reason is asked for: contacts are rightly recorded days later.
  package func check(_ day: CivilDate, today: CivilDate) throws(SessionRefusal) {
    guard day <= today else { throw .inTheFuture(day) }
    guard state.takesSessions, let start else { throw .notStarted(match, state) }
    guard day >= start else { throw .beforeStart(match, start: start) }
    if state == .closed, let end, day > end { throw .afterEnd(match, end: end) }
    if let gap = gaps.first(where: { $0.isClosure && $0.contains(day) }) {
      throw .whileClosed(match, from: gap.after, until: gap.until)
    }
  }

  /// Whether it rested on a day.
  package func isPaused(on day: CivilDate) -> Bool { gaps.contains { !$0.isClosure && $0.contains(day) } }
}

/// Why a session or a check-in cannot be recorded as it is told.
package enum SessionRefusal: Error, Equatable, Sendable {
  case noMatch
  case noMinutes
  case inTheFuture(CivilDate)
  case notStarted(Reference, MatchState)
  case beforeStart(Reference, start: CivilDate)
  case afterEnd(Reference, end: CivilDate)
  /// Between its closure and its opening again, the match took no sessions.
  case whileClosed(Reference, from: CivilDate, until: CivilDate?)
  /// All sessions of a person on one day come to more minutes than the day has.
  case moreThanADay(CivilDate, minutes: Int)
  /// The entry has been voided; what is void stays as it was.
  case voided(Reference)
  /// Entries of others are changed by those who may void records.
  case anothersEntry(Reference)
}

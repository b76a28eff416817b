/// What is recorded of one contact of mentor and youth, for one match or for several at once.
package struct SessionEntry: Equatable, Sendable {
  /// The matches it counts for: one outing with siblings names several. Without repeats.
  package var matches: [Reference]
  package var heldOn: CivilDate
  package var minutes: Minutes
  package var medium: SessionMedium
  package var activities: PackedSet<SessionActivity>
  package var actions: PackedSet<DevelopmentalAction>
  package var note: String
  /// A contact that was tried and did not come about: recorded as such, never as work done.
  package var isAttempt: Bool

  package init(
    matches: [Reference], heldOn: CivilDate, minutes: Minutes, medium: SessionMedium = .inPerson,
    activities: PackedSet<SessionActivity> = .init(), actions: PackedSet<DevelopmentalAction> = .init(),
    note: String = "", isAttempt: Bool = false
  ) {
    self.matches = matches
    self.heldOn = heldOn
    self.minutes = minutes
    self.medium = medium
    self.activities = activities
    self.actions = actions
    self.note = note
    self.isAttempt = isAttempt
  }

  /// The minutes that count for the dose of each match.
  package var countedMinutes: Int { isAttempt ? 0 : minutes.count }

  /// Checks what the entry says by itself, and its day against the life of each match it names.
  ///
  /// Back-dating needs no reason within the life of the match: sessions are rightly logged days later.
  package func check(against lives: [MatchLife], today: CivilDate) throws(SessionRefusal) {
    guard !matches.isEmpty else { throw .noMatch }
    guard isAttempt || minutes.count > 0 else { throw .noMinutes }
    guard heldOn <= today else { throw .inTheFuture(heldOn) }
    for life in lives {
      guard life.state.takesSessions, let start = life.start else { throw .notStarted(life.match, life.state) }
      guard heldOn >= start else { throw .beforeStart(life.match, start: start) }
      if life.state == .closed, let end = life.end, heldOn > end { throw .afterEnd(life.match, end: end) }
    }
  }
}

/// The days between which sessions of a match can lie.
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
}

/// Why a session cannot be recorded as it is told.
package enum SessionRefusal: Error, Equatable, Sendable {
  case noMatch
  case noMinutes
  case inTheFuture(CivilDate)
  case notStarted(Reference, MatchState)
  case beforeStart(Reference, start: CivilDate)
  case afterEnd(Reference, end: CivilDate)
}

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

  /// The longest that one entry tells of: a day.
  package static let mostMinutes = 1_440

  /// The minutes that count for the dose of each match.
  package var countedMinutes: Int { isAttempt ? 0 : minutes.count }

  /// Checks what the entry says by itself, and its day against the life of each match it names.
  package func check(against lives: [MatchLife], today: CivilDate) throws(SessionRefusal) {
    guard !matches.isEmpty else { throw .noMatch }
    guard isAttempt || minutes.count > 0 else { throw .noMinutes }
    for life in lives { try life.check(heldOn, today: today) }
  }
}

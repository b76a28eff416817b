/// What is recorded of one match support contact: staff asking mentor, youth or guardian how the match goes.
package struct CheckInEntry: Equatable, Sendable {
  package var match: Reference
  /// Mentor, youth or guardian.
  package var party: MatchParty
  package var outcome: CheckInOutcome
  package var heldOn: CivilDate
  package var minutes: Minutes
  package var note: String

  package init(
    match: Reference, party: MatchParty, outcome: CheckInOutcome, heldOn: CivilDate, minutes: Minutes = .zero,
    note: String = ""
  ) {
    self.match = match
    self.party = party
    self.outcome = outcome
    self.heldOn = heldOn
    self.minutes = minutes
    self.note = note
  }
}

/// Whether a check-in reached its party. An attempt is on record, and the check-in stays due.
package enum CheckInOutcome: String, CaseIterable, Hashable, Sendable, Codable {
  case done, attempted
}

package import Domain
import GRDB

extension AuditAction {
  package static let recordAcceptance = AuditAction("record acceptance")
  package static let recordDecline = AuditAction("record decline")
}

extension Workspace {
  /// Records that a party accepts an approved proposal. With the last of the four the match is accepted; then a seat is
  /// asked for once more.
  ///
  /// - Parameters:
  ///   - day: The day they said so; nil is today.
  ///   - version: The version of the match the user saw; nil where they saw none.
  /// - Returns: The state the match is in now.
  @discardableResult
  package func recordAcceptance(
    of match: Reference, by party: MatchParty, on day: CivilDate? = nil, expecting version: Int? = nil
  ) throws(RepositoryError) -> MatchState {
    try write(.recordAcceptance, .recordAcceptance) { change in
      var standing = try change.presented(match, expecting: version, party: party, on: day)
      try change.recordWord(party, of: match, isAccepted: true, on: day ?? change.today, reason: "")
      standing.facts.accepted.insert(party)
      guard standing.facts.accepted.isSuperset(of: MatchParty.allCases) else { return standing.state }
      try change.move(standing, to: .accepted)
      return .accepted
    }
  }

  /// Records that a party declines an approved proposal; the youth is back in the queue at the old place, and the pair
  /// is not suggested again.
  ///
  /// - Parameter version: The version of the match the user saw; nil where they saw none.
  package func recordDecline(
    of match: Reference, by party: MatchParty, reason: String, on day: CivilDate? = nil, expecting version: Int? = nil
  ) throws(RepositoryError) {
    try write(.recordDecline, .recordAcceptance, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      let standing = try change.match(match, expecting: version)
      try change.check(party, in: standing, on: day)
      try change.recordWord(party, of: match, isAccepted: false, on: day ?? change.today, reason: reason)
      try change.move(standing, to: .declined, reason: reason, youth: .waiting, set: ["decline_reason": reason])
    }
  }
}

extension Change {
  /// The match, which is to be one that waits for the word of mentor, youth and guardian.
  fileprivate func presented(
    _ match: Reference, expecting version: Int?, party: MatchParty, on day: CivilDate?
  ) throws -> MatchStanding {
    let standing = try self.match(match, expecting: version)
    try check(party, in: standing, on: day)
    guard standing.state == .presented else {
      throw try refusal(of: .accepted, for: standing)
    }
    if let ended = standing.facts.clockRanOutOn { throw TransitionRefusal.missing([.acceptClock(ranOutOn: ended)]) }
    guard standing.facts.unmet.isEmpty else { throw TransitionRefusal.missing(standing.facts.unmet) }
    return standing
  }

  fileprivate func check(_ party: MatchParty, in match: MatchStanding, on day: CivilDate?) throws {
    guard MatchParty.asked.contains(party) else {
      throw RepositoryError.invalid(field: "party", .notAChoice(MatchParty.asked.map(\.rawValue)))
    }
    guard let day else { return }
    guard day <= today else { throw TransitionRefusal.inTheFuture(day) }
    guard day >= match.proposedOn else { throw TransitionRefusal.beforePreviousState(match.proposedOn) }
    try self.check("decided_on", day, is: happened)
  }

  /// Keeps what a party said to a proposal; what they said before is in the audit log.
  mutating func recordWord(
    _ party: MatchParty, of match: Reference, isAccepted: Bool, on day: CivilDate, reason: String
  ) throws {
    about(match)
    try delete("match_acceptance", key: ["match_id": match.number, "party": party])
    try insert(
      "match_acceptance",
      [
        "match_id": match.number, "party": party, "decision": isAccepted ? "accepted" : "declined",
        "decided_on": day, "recorded_by": actor.id, "recorded_at": now, "reason": reason,
      ])
  }
}

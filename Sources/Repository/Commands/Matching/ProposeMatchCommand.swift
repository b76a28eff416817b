package import Domain
import GRDB

extension AuditAction {
  package static let proposeMatch = AuditAction("propose match")
}

extension Workspace {
  /// Names a pair for the supervisor to decide on. The youth leaves the queue and a seat of the mentor is taken while
  /// the proposal runs; the accept clock starts.
  ///
  /// - Parameters:
  ///   - rationale: Why these two, in the specialist's words.
  ///   - score: What matching gave the pair, 0 to 10,000; nil where it was not asked.
  ///   - run: The match day that named the pair; nil where people did.
  /// - Returns: The match's reference, `M-…`.
  /// - Throws: ``RepositoryError/refused(_:)`` with everything that is missing.
  @discardableResult
  package func proposeMatch(
    youth: Reference, mentor: Reference, rationale: String, score: Int? = nil, run: Reference? = nil
  ) throws(RepositoryError) -> Reference {
    try write(.proposeMatch, .proposeMatch) { change in
      let match = try change.proposeMatch(youth: youth, mentor: mentor, rationale: rationale, score: score)
      if let run { try change.keep(match, of: youth, proposedBy: run) }
      return match
    }
  }
}

extension Change {
  mutating func proposeMatch(
    youth: Reference, mentor: Reference, rationale: String, score: Int?
  ) throws -> Reference {
    let (youthStanding, mentorStanding) = (try self.youth(youth), try self.mentor(mentor))
    try TextCheck.note(rationale, field: "rationale")
    if let score, !(0...10_000).contains(score) {
      throw RepositoryError.invalid(field: "score", .outOfRange(0, 10_000))
    }
    let policy = try policy(forProgram: mentorStanding.programID)
    var missing = try missing(youthStanding, mentorStanding, rationale: rationale)
    if let closed = try closedMatch(of: youth, with: mentor) { missing.append(.reopening(closed)) }
    guard missing.isEmpty else { throw TransitionRefusal.missing(missing) }

    let id = try insert(
      "match",
      [
        "youth_id": youth.number, "mentor_id": mentor.number, "program_id": youthStanding.programID,
        "state": MatchState.proposed, "state_since": today, "proposed_on": today, "proposed_by": actor.id,
        "specialist_id": try specialist(of: youth), "rationale": rationale, "score": score,
        "accept_by": today + policy.acceptClockDays,
      ], object: .match)
    try recordTransition("match", id, from: nil, to: MatchState.proposed.rawValue, on: today, reason: "")
    try takeYouth(youth.number, to: .proposed, on: today, reason: "")
    try settleSeats(ofMentor: mentor.number, on: today, reason: "")
    return Reference(.match, id)
  }

  /// The newest match that the two had with each other; it is opened again rather than proposed.
  private func closedMatch(of youth: Reference, with mentor: Reference) throws -> Reference? {
    let statement = try db.cachedStatement(
      sql: "SELECT max(id) FROM match WHERE youth_id = ? AND mentor_id = ? AND state = 'closed'")
    return try Int64.fetchOne(statement, arguments: [youth.number, mentor.number]).map { Reference(.match, $0) }
  }

  private func missing(
    _ youth: YouthStanding, _ mentor: MentorStanding, rationale: String
  ) throws -> [Requirement] {
    let facts = MatchFacts(
      accepted: [], declined: [], rationale: rationale, freeSeats: mentor.capacity - mentor.seatsTaken,
      youthState: youth.state, mentorState: mentor.state, mentorSuspended: try isSuspended(mentor),
      unmet: try unmet(youth, mentor, inProgram: mentor.programID))
    let program: [Requirement] = youth.programID == mentor.programID ? [] : [.sameProgram]
    return program + MatchRequirements.missing(for: .proposed, from: nil, facts: facts)
  }

  /// Who looks after the match: the specialist who proposes, or the youth's.
  private func specialist(of youth: Reference) throws -> Int64? {
    if actor.role == .matchSpecialist { return actor.id }
    return try Int64.fetchOne(
      db, sql: "SELECT specialist_id FROM youth_profile WHERE person_id = ? AND specialist_id IS NOT NULL",
      arguments: [youth.number])
  }
}

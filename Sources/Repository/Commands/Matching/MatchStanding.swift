import Domain
import GRDB

/// A match as the guards of a transition see it, read inside the transaction that asks.
struct MatchStanding {
  let reference: Reference
  let youthID: Int64
  let mentorID: Int64
  let programID: Int64
  let state: MatchState
  let since: CivilDate
  let proposedOn: CivilDate
  /// Row id of the user who proposed; nil for a match from elsewhere.
  let proposedBy: Int64?
  let lastSessionOn: CivilDate?
  var facts: MatchFacts
}

extension Change {
  /// The match within what the actor may see, with what its guards ask for as of today.
  ///
  /// - Parameter version: The version the user saw; nil where they saw none.
  /// - Throws: ``RepositoryError/conflict(_:)`` where the match has another version: whoever decided on what they saw
  ///   looks again.
  func match(_ reference: Reference, expecting version: Int? = nil) throws -> MatchStanding {
    let statement = try db.cachedStatement(
      sql: """
        SELECT x.*, y.state AS youth_state, m.capacity,
          (SELECT count(*) FROM match o WHERE o.mentor_id = x.mentor_id AND o.id <> x.id
            AND o.state NOT IN ('closed', 'declined', 'expired')) AS seats_of_others
        FROM match x JOIN youth_profile y ON y.person_id = x.youth_id
          JOIN mentor_profile m ON m.person_id = x.mentor_id
        WHERE x.id = ? AND \(scope.match("x"))
        """)
    guard reference.kind == .match, let row = try Row.fetchOne(statement, arguments: [reference.number]) else {
      throw try scope.absence(of: reference, db)
    }
    let current: Int = try row["version"]
    if let version, version != current {
      throw RepositoryError.conflict(Conflict(object: reference.description, currentVersion: current, fields: []))
    }
    let mentor = try mentor(Reference(.adult, row["mentor_id"]))
    guard let youth = try YouthStanding.read(db, row["youth_id"], scope: nil, on: today) else {
      throw RepositoryError.notFound(reference.description)
    }
    let acceptBy: CivilDate = try row["accept_by"]
    return try MatchStanding(
      reference: reference, youthID: row["youth_id"], mentorID: row["mentor_id"], programID: row["program_id"],
      state: row["state"],
      since: row["state_since"], proposedOn: row["proposed_on"],
      proposedBy: row["proposed_by"], lastSessionOn: row["last_session_on"],
      facts: MatchFacts(
        accepted: try parties("accepted", of: reference), declined: try parties("declined", of: reference),
        rationale: row["rationale"], freeSeats: row["capacity"] - row["seats_of_others"],
        youthState: row["youth_state"], mentorState: mentor.state, mentorSuspended: try isSuspended(mentor),
        meetingOn: row["meeting_on"], closureReason: row["closure_reason"],
        clockRanOutOn: acceptBy < today ? acceptBy : nil,
        unmet: try unmet(youth, mentor, inProgram: row["program_id"])))
  }

  /// What ``MatchGuard`` lacks today for a youth and a mentor: the one question that every step and every warning asks.
  func unmet(_ youth: YouthStanding, _ mentor: MentorStanding, inProgram program: Int64) throws -> [Requirement] {
    try MatchGuard.missing(db, youth, mentor, policy: try policy(forProgram: program), on: today)
  }

  /// What ``MatchGuard`` lacks on another day than today, and does not lack today.
  func unmet(_ match: MatchStanding, on day: CivilDate) throws -> [Requirement] {
    guard day != today, let youth = try YouthStanding.read(db, match.youthID, scope: nil, on: day),
      let mentor = try MentorStanding.read(db, match.mentorID, scope: nil, on: day)
    else { return [] }
    let missing = try MatchGuard.missing(
      db, youth, mentor, policy: try policy(forProgram: match.programID), on: day)
    return missing.filter { !match.facts.unmet.contains($0) }
  }

  /// Suspended, or with a required screening item or training that has run out since somebody last looked.
  func isSuspended(_ mentor: MentorStanding) throws -> Bool {
    if mentor.suspendedOn != nil { return true }
    let policy = try policy(forProgram: mentor.programID)
    return !policy.screening.map(\.kind).allSatisfy(mentor.facts.screeningInForce.contains)
      || mentor.hasLapsedTraining(policy, on: today)
  }

  private func parties(_ decision: String, of match: Reference) throws -> Set<MatchParty> {
    let statement = try db.cachedStatement(
      sql: "SELECT party FROM match_acceptance WHERE match_id = ? AND decision = ?")
    return try MatchParty.fetchSet(statement, arguments: [match.number, decision])
  }
}

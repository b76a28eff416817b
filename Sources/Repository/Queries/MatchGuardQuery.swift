package import Domain
import GRDB

/// What a live match lacks of what must be in force for its people to meet.
package struct UnmetGuards: Equatable, Sendable {
  package let match: Reference
  package let missing: [Requirement]
}

extension Workspace {
  /// The live matches and proposals among these in which something is not in force, in their order: logging what has happened stays
  /// possible there, with a warning.
  ///
  /// What is wrong with a mentor is named for those who may see screening alone.
  ///
  /// - Parameter day: A day in the past, of which matches that have ended since are told too; nil is today.
  package func unmetGuards(
    of matches: [Reference], on day: CivilDate? = nil
  ) throws(RepositoryError) -> [UnmetGuards] {
    let query = MatchGuardQuery(
      scope: scope, today: day ?? clock.today(), showsScreening: may(.seeScreening), includesEnded: day != nil)
    return try read(.seeMatches, showing: .lackingGuards, { $0.map(\.match) }) { db in
      try matches.compactMap { match in
        let missing = try query.missing(in: match, db)
        return missing.isEmpty ? nil : UnmetGuards(match: match, missing: missing)
      }
    }
  }
}

/// Reads ``MatchGuard`` for a match, as the commands do inside their transactions.
struct MatchGuardQuery {
  let scope: Scope
  let today: CivilDate
  let showsScreening: Bool
  var includesEnded = false

  /// Empty where all is in force, and for a match that has ended or is out of reach.
  func missing(in match: Reference, _ db: Database) throws -> [Requirement] {
    let statement = try db.cachedStatement(
      sql: "SELECT youth_id, mentor_id, program_id, state FROM match m WHERE m.id = ? AND \(scope.match("m"))")
    guard match.kind == .match, let row = try Row.fetchOne(statement, arguments: [match.number]),
      try includesEnded || (row["state"] as MatchState).needsOwner,
      let youth = try YouthStanding.read(db, row["youth_id"], scope: nil, on: today),
      let mentor = try MentorStanding.read(db, row["mentor_id"], scope: nil, on: today)
    else { return [] }
    let policy = try PolicyRecord.ofProgram(row["program_id"], db)
    let missing = try MatchGuard.missing(db, youth, mentor, policy: policy, on: today)
    guard !showsScreening, missing.contains(where: \.isOfMentor) else { return missing }
    return missing.filter { !$0.isOfMentor } + [.availableMentor]
  }
}

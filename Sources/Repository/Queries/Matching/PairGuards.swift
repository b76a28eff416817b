import Domain
import GRDB

extension MatchGuard {
  /// What a youth and a mentor lack on a day, between each other too: nobody of the family can be the child's mentor, and
  /// what a mentor signed for a child doesn't count as consent to their own match.
  static func missing(
    _ db: Database, _ youth: YouthStanding, _ mentor: MentorStanding, policy: ProgramPolicy, on day: CivilDate
  ) throws -> [Requirement] {
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM consent WHERE person_id = ? AND signer_id = ?)")
    let hasSigned = try Bool.fetchOne(statement, arguments: [youth.id, mentor.id]) ?? false
    let facts =
      try hasSigned
      ? YouthStanding.read(db, youth.id, scope: nil, on: day, mentor: mentor.id)?.facts ?? youth.facts : youth.facts
    return missing(
      youth: facts, mentor: mentor.facts, relationship: try relationship(db, of: mentor.id, to: youth.id),
      policy: policy,
      on: day)
  }

  /// What a mentor is in the family of a youth, or of a brother or sister; nil where nothing.
  static func relationship(_ db: Database, of mentor: Int64, to youth: Int64) throws -> RelationshipKind? {
    let statement = try db.cachedStatement(sql: "SELECT \(M0015Families.relationship(of: "?2", to: "?1"))")
    return try RelationshipKind.fetchOne(statement, arguments: [youth, mentor])
  }
}

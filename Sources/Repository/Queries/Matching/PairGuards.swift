import Domain
import GRDB

extension MatchGuard {
  /// What a youth and a mentor lack on a day, between each other too: nobody of the family can be the child's mentor, and
  /// what a mentor signed for a child doesn't count as consent to their own match.
  static func missing(
    _ db: Database, _ youth: YouthStanding, _ mentor: MentorStanding, policy: ProgramPolicy, on day: CivilDate
  ) throws -> [Requirement] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT (SELECT kind FROM relationship WHERE person_id = ?1 AND related_id = ?2 AND voided_at IS NULL
            AND kind IN (\(RelationshipKind.family)) LIMIT 1) AS relationship,
          EXISTS (SELECT 1 FROM consent WHERE person_id = ?1 AND signer_id = ?2) AS signed
        """)
    let row = try Row.fetchOne(statement, arguments: [youth.id, mentor.id])
    let facts =
      try row?["signed"] == true
      ? YouthStanding.read(db, youth.id, scope: nil, on: day, mentor: mentor.id)?.facts ?? youth.facts : youth.facts
    return missing(
      youth: facts, mentor: mentor.facts, relationship: try row?["relationship"], policy: policy, on: day)
  }
}

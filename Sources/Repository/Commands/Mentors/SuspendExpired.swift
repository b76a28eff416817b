import Domain
import GRDB

extension AuditAction {
  package static let suspendExpired = AuditAction("suspend expired screening")
}

extension Workspace {
  /// The mentors whose screening has run out, whom the start of a day suspends; costs one pass over the items with an end.
  static func expired(_ db: Database, scope: Scope, today: CivilDate) throws -> [Reference] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT m.person_id
        FROM screening_item s JOIN mentor_profile m ON m.person_id = s.person_id
          JOIN person p ON p.id = m.person_id JOIN program pr ON pr.id = m.program_id
          JOIN policy po ON po.id = pr.policy_id
        WHERE s.valid_until < ? AND s.status IN ('cleared', 'exempt') AND m.suspended_on IS NULL
          AND m.state IN ('approved', 'trained', 'waiting', 'proposed', 'matched') AND p.voided_at IS NULL
          AND EXISTS (SELECT 1 FROM json_each(po.body, '$.screening') j WHERE j.value ->> '$.kind' = s.kind)
          AND \(scope.mentor("m"))
        ORDER BY m.person_id
        """)
    return try Int64.fetchAll(statement, arguments: [today]).map { Reference(.adult, $0) }
  }
}

package import Domain
import GRDB

extension AuditAction {
  package static let suspendExpired = AuditAction("suspend expired screening")
}

extension Workspace {
  /// Suspends every mentor in reach whose screening has run out, so that none is proposed.
  ///
  /// Costs one pass over the items that have an end, and writes nothing where none has run out.
  ///
  /// - Returns: The mentors suspended.
  @discardableResult
  package func suspendExpired() throws(RepositoryError) -> [Reference] {
    let due = try read(.screenMentor) { try Self.expired($0, scope: scope, today: clock.today()) }
    guard !due.isEmpty else { return [] }
    return try write(.suspendExpired, .screenMentor) { change in
      // Asked again, for another console may have been first.
      let due = try Self.expired(change.db, scope: change.scope, today: change.today)
      for mentor in due { try change.settleSuspension(of: mentor) }
      return due
    }
  }

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

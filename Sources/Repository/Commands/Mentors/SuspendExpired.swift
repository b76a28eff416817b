import Domain
import GRDB

extension AuditAction {
  package static let suspendExpired = AuditAction("suspend expired screening")
}

extension Workspace {
  /// The mentors whose screening or training has run out, whom the start of a day suspends, and of what; costs one pass over
  /// the items and the training that have an end.
  static func expired(_ db: Database, scope: Scope, today: CivilDate) throws -> [(mentor: Reference, cause: String)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.person_id, s.kind AS cause, s.valid_until AS ended
        FROM screening_item s INDEXED BY screening_by_end CROSS JOIN mentor_profile m ON m.person_id = s.person_id
          JOIN person p ON p.id = m.person_id JOIN program pr ON pr.id = m.program_id
          JOIN policy po ON po.id = pr.policy_id
        WHERE s.valid_until < ?1 AND s.status IN ('cleared', 'exempt') AND m.suspended_on IS NULL
          AND m.state IN ('approved', 'trained', 'waiting', 'proposed', 'matched') AND p.voided_at IS NULL
          AND EXISTS (SELECT 1 FROM json_each(po.body, '$.screening') j WHERE j.value ->> '$.kind' = s.kind)
          AND \(scope.mentor("m"))
        UNION ALL
        SELECT m.person_id, \(lapsedTraining) AS cause, m.trained_until AS ended
        FROM mentor_profile m INDEXED BY mentor_by_training JOIN person p ON p.id = m.person_id
        WHERE coalesce(m.trained_until, '') > '' AND coalesce(m.trained_until, '') < ?1 AND m.suspended_on IS NULL
          AND m.state IN ('approved', 'trained', 'waiting', 'proposed', 'matched') AND p.voided_at IS NULL
          AND \(scope.mentor("m"))
        ORDER BY 1, 3
        """)
    var due: [(mentor: Reference, cause: String)] = []
    for row in try Row.fetchAll(statement, arguments: [today]) {
      let mentor = try Reference(.adult, row["person_id"])
      if due.last?.mentor != mentor { due.append((mentor, try row["cause"] ?? "")) }
    }
    return due
  }

  /// The class, and the course, whose credit ran out with the training.
  private static let lapsedTraining = """
    (SELECT coalesce('T-' || a.class_id || ' ', '') || c.title FROM training_attendance a
      JOIN training_course c ON c.id = a.course_id
      WHERE a.person_id = m.person_id AND a.status = 'attended' AND a.expires_on = m.trained_until
      ORDER BY a.id LIMIT 1)
    """
}

package import Domain
import GRDB

/// An audit event with all that it tells: what changed in which rows, and whose records it shows.
package struct AuditEventDetail: Equatable, Sendable {
  /// What was done to one row.
  package struct Row: Equatable, Sendable {
    package struct Field: Equatable, Sendable {
      package var column: String
      package var before: String
      package var after: String

      /// Whether the log holds a hash in place of the value.
      package var isSealed: Bool { [before, after].contains { $0.hasPrefix(AuditSeal.prefix) } }
    }

    /// `insert`, `update` or `delete`.
    package var operation: String
    package var table: String
    package var fields: [Field]
  }

  package var event: AuditEvent
  package var rows: [Row]
  /// Of the user who did it; nil where the account is gone.
  package var name: String?
}

extension Workspace {
  /// One event with all that it tells; that the values of a record were shown in it is noted in turn.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)`` where there is none that the actor may see.
  package func auditEvent(_ sequence: Int64) throws(RepositoryError) -> AuditEventDetail {
    guard sequence > 0, sequence < .max,
      let event = try auditEvents(AuditFilter(), .after(sequence + 1), limit: 1).first, event.sequence == sequence
    else { throw .notFound("\(sequence)") }
    let detail = try read(.readAudit) { db in
      try AuditEventDetail(
        event: event, rows: RowImage.read(event.changes, db).map(AuditEventDetail.Row.init),
        name: String.fetchOne(db, sql: "SELECT name FROM user WHERE id = ?", arguments: [event.actorID]))
    }
    if !detail.rows.isEmpty { try noteShown(event.objects, in: .auditEvent) }
    return detail
  }

  /// The logins that are in the log, and the actions, by their letters: what it can be filtered by. A supervisor's are those
  /// of their organization.
  package func auditChoices() throws(RepositoryError) -> (actors: [String], actions: [AuditAction]) {
    try read(.readAudit) { db in
      let organization = may(.readWholeAudit) ? nil : actor.organizationID
      // From one login to the next along the index, however many events each has.
      let actors = try String.fetchAll(
        db,
        sql: """
          WITH RECURSIVE known (actor) AS (
            SELECT min(actor) FROM audit_event
            UNION ALL SELECT (SELECT min(actor) FROM audit_event WHERE actor > known.actor) FROM known
              WHERE known.actor IS NOT NULL)
          SELECT actor FROM known WHERE actor IS NOT NULL
            AND (?1 IS NULL OR actor IN (SELECT login FROM user WHERE organization_id = ?1))
          """, arguments: [organization])
      let actions = try String.fetchAll(db, sql: "SELECT DISTINCT action FROM audit_event ORDER BY 1")
      return (actors, actions.map { AuditAction($0) })
    }
  }
}

extension AuditEventDetail.Row {
  fileprivate init(_ image: RowImage) {
    func text(_ value: DatabaseValue) -> String {
      String.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value).map(String.init)
        ?? Double.fromDatabaseValue(value).map { "\($0)" } ?? ""
    }
    operation = image.operation.rawValue
    table = image.table
    fields = image.fields.map { Field(column: $0.column, before: text($0.before), after: text($0.after)) }
  }
}

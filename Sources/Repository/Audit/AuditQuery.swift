package import Domain
import GRDB

/// Which audit events are asked for.
package struct AuditFilter: Equatable, Sendable {
  /// Events about this record.
  package var object: Reference?
  /// Events of the user with this login.
  package var actor: String?
  package var action: AuditAction?

  package init(object: Reference? = nil, actor: String? = nil, action: AuditAction? = nil) {
    self.object = object
    self.actor = actor
    self.action = action
  }
}

extension Workspace {
  /// Audit events, newest first.
  ///
  /// - Parameter before: The sequence of the last event seen; nil for the first page.
  package func auditEvents(
    _ filter: AuditFilter = AuditFilter(), before: Int64? = nil, limit: Int = 100
  ) throws(RepositoryError) -> [AuditEvent] {
    try read(.readAudit) { db in
      var conditions = ["e.sequence < :before"]
      var arguments: [String: (any DatabaseValueConvertible)?] = ["before": before ?? .max, "limit": limit]
      if let object = filter.object {
        conditions.append("e.sequence IN (SELECT sequence FROM audit_object WHERE object = :object)")
        arguments["object"] = object.description
      }
      if let actor = filter.actor {
        conditions.append("e.actor = :actor")
        arguments["actor"] = actor
      }
      if let action = filter.action {
        conditions.append("e.action = :action")
        arguments["action"] = action.rawValue
      }
      let sql = """
        SELECT e.* FROM audit_event e WHERE \(conditions.joined(separator: " AND "))
        ORDER BY e.sequence DESC LIMIT :limit
        """
      return try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments)).map { try AuditEvent($0) }
    }
  }

  /// Checks the whole audit log; see ``AuditVerification``.
  package func verifyAudit(expecting head: AuditHead? = nil) throws(RepositoryError) -> AuditVerification {
    try read(.readAudit) { try AuditLog.verify($0, expecting: head) }
  }
}

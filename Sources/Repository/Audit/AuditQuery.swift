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
  /// Audit events, newest first, as far as the actor may see them: a supervisor those about records in reach, and of those
  /// about none what the organization's people did. Where names are masked, so is what tells them.
  ///
  /// - Parameter before: The sequence of the last event seen; nil for the first page.
  package func auditEvents(
    _ filter: AuditFilter = AuditFilter(), before: Int64? = nil, limit: Int = 100
  ) throws(RepositoryError) -> [AuditEvent] {
    try read(.readAudit) { db in
      var conditions = ["e.sequence < :before"]
      var arguments: [String: (any DatabaseValueConvertible)?] = ["before": before ?? .max]
      if let object = filter.object {
        conditions.append(AuditLog.isAbout(":object"))
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
      let isWhole = may(.readWholeAudit)
      if !isWhole, filter.object == nil, let organization = actor.organizationID {
        conditions.append("e.actor IN (SELECT login FROM user WHERE organization_id = \(organization))")
      }
      let sql = """
        SELECT e.* FROM audit_event e WHERE \(conditions.joined(separator: " AND ")) ORDER BY e.sequence DESC
        """
      let rows = try Row.fetchCursor(db, sql: sql, arguments: StatementArguments(arguments))
      var events: [AuditEvent] = []
      while events.count < limit, let row = try rows.next() {
        let event = try AuditEvent(row)
        if try isWhole || isInReach(event, db) { events.append(event) }
      }
      return actor.role.access.names == .masked ? events.map(\.masked) : events
    }
  }

  /// Whether every record that an event is about is in reach.
  private func isInReach(_ event: AuditEvent, _ db: Database) throws -> Bool {
    try event.object.split(separator: " ").allSatisfy { text in
      try Reference(text).map { try scope.contains($0, db) } ?? false
    }
  }

  /// The last event's place in the chain, for keeping elsewhere; nil for an empty log.
  package func auditHead() throws(RepositoryError) -> AuditHead? {
    try read(.readAudit) { db in
      try AuditLog.head(db).map { AuditHead(sequence: $0.sequence, hash: $0.hash.hexadecimal) }
    }
  }

  /// What another program has changed beside the log: in the schema, in users, keys and the need-to-know list.
  package func outsideChanges() throws(RepositoryError) -> [OutsideChange] {
    try read(.readAudit) { try OutsideChange.all(in: $0) }
  }

  /// Checks the whole audit log; see ``AuditVerification``.
  package func verifyAudit(expecting head: AuditHead? = nil) throws(RepositoryError) -> AuditVerification {
    try read(.readAudit) { try AuditLog.verify($0, expecting: head) }
  }
}

extension AuditEvent {
  /// Reasons that the program writes and not a person.
  private static let withPlainReason: Set<AuditAction> = [.refusal, .export, .undo]

  /// The event without what may tell somebody's name: the values, and what was typed. References are not names.
  fileprivate var masked: AuditEvent {
    var event = self
    event.changes = "[]"
    if !Self.withPlainReason.contains(action) { event.reason = "" }
    return event
  }
}

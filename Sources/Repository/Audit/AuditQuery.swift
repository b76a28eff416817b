package import Domain
import GRDB

extension Workspace {
  /// Audit events, newest first, as far as the actor may see them: a supervisor those about records in reach, and of those
  /// about none what the organization's people did; of the records that an event shows, those in reach. Where names are
  /// masked, so is what tells them.
  ///
  /// - Parameter place: By the sequence of an event.
  package func auditEvents(
    _ filter: AuditFilter = AuditFilter(), _ place: RowPlace<Int64> = .first, limit: Int = 100
  ) throws(RepositoryError) -> [AuditEvent] {
    try read(.readAudit) { db in
      var (conditions, arguments) = try filter.conditions(clock, db)
      let isBackward: Bool
      switch place {
      case .first: isBackward = false
      case .last: isBackward = true
      case .after(let sequence):
        isBackward = false
        conditions.append("e.sequence < :place")
        arguments["place"] = sequence.databaseValue
      case .before(let sequence):
        isBackward = true
        conditions.append("e.sequence > :place")
        arguments["place"] = sequence.databaseValue
      }
      let isWhole = may(.readWholeAudit)
      let isMasked = actor.role.access.names == .masked
      if !isWhole, let object = filter.object, try !scope.contains(object, db) { return [] }
      if !isWhole, filter.object == nil, let organization = actor.organizationID {
        conditions.append("e.actor IN (SELECT login FROM user WHERE organization_id = \(organization))")
      }
      let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
      let sql = """
        SELECT e.* FROM audit_event e WHERE \(condition) ORDER BY e.sequence \(isBackward ? "ASC" : "DESC")
        """
      let rows = try Row.fetchCursor(db, sql: sql, arguments: StatementArguments(arguments))
      var events: [AuditEvent] = []
      while events.count < limit, let row = try rows.next() {
        let event = try AuditEvent(row)
        if let seen = try isWhole ? event : seen(event, db) { events.append(isMasked ? seen.masked : seen) }
      }
      return isBackward ? events.reversed() : events
    }
  }

  /// The event as far as it is about records in reach; nil where one of those it is about is not.
  private func seen(_ event: AuditEvent, _ db: Database) throws -> AuditEvent? {
    guard try event.objects.allSatisfy({ try scope.contains($0, db) }) else { return nil }
    guard let shown = event.shown, !shown.isEmpty else { return event }
    var event = event
    event.shown = try ShownRecords(text: shown).within(scope, db).text
    return event
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
  private static let withPlainReason: Set<AuditAction> = [.refusal, .export, .undo, .list]

  /// The event without what may tell somebody's name: the values, and what was typed. References are not names.
  fileprivate var masked: AuditEvent {
    var event = self
    event.changes = "[]"
    if !Self.withPlainReason.contains(action) { event.reason = "" }
    return event
  }
}

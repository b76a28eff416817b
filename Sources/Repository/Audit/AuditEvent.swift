package import Domain

/// One line of the audit log.
package struct AuditEvent: Equatable, Sendable {
  /// 1, 2, 3, … without a gap.
  package var sequence: Int64
  /// Never before the predecessor's, but where the event is that the clock was set back.
  package var at: Instant
  package var actorID: Int64?
  /// The login, kept even where the account goes.
  package var actor: String
  package var terminal: String
  package var action: AuditAction
  /// References of the records, the main one first, divided by a blank; empty for none.
  package var object: String
  package var reason: String
  /// JSON array of the rows touched, each with its fields before and after.
  package var changes: String
}

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
  /// Whose records were shown or left, as ``ShownRecords`` is written; nil in an event of a version that did not note it.
  package var shown: String? = ""
}

extension AuditAction {
  /// Whether such an event shows records of people, or lets them leave.
  package var tellsRecords: Bool {
    [.read, .readBackgroundCheck, .list, .search, .export, .readRegister].contains(self)
  }
}

extension AuditEvent {
  /// The records it is about, the main one first.
  package var objects: [Reference] { object.split(separator: " ").compactMap { Reference($0) } }

  /// Whether its reason is a search term of which it holds a hash.
  package var hasSealedTerm: Bool { action == .search && reason.hasPrefix(AuditSeal.prefix) }

  /// Whose records it shows besides; nobody's where that was not noted, or is not readable.
  package var records: ShownRecords { (try? ShownRecords(text: shown ?? "")) ?? ShownRecords([]) }
}

package import Domain

/// The last change of a user that can be taken back, so that the console can say what `u` would undo.
package struct UndoableChange: Equatable, Sendable {
  /// Row id in `undo_entry`.
  package var id: Int64
  package var action: AuditAction
  /// The main record, where the change is about one.
  package var object: Reference?
  package var at: Instant
  /// What it asked for, which taking it back asks for too.
  var permission: Permission?
}

/// What kind of thing an audit event tells, as the log is filtered.
package enum AuditKind: String, CaseIterable, Sendable {
  /// Records that were opened.
  case opened
  case listed, searched, exported
  case changed, refused
  /// Coming and going, locks and all else.
  case other
}

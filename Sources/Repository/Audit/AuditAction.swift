/// What an audit event says was done, `propose match`; the stored name never changes once it has shipped.
///
/// Each command's file adds its own.
package struct AuditAction: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }

  package static let read = AuditAction("read")
  /// A look that has told what background checks have found.
  package static let readBackgroundCheck = AuditAction("read background check")
  package static let search = AuditAction("search")
  package static let export = AuditAction("export")
  package static let refusal = AuditAction("refusal")
  package static let undo = AuditAction("undo")
}

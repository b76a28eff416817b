package import Domain

/// What somebody has typed into a form and not saved as a record yet.
package struct Draft: Equatable, Sendable {
  /// The form's name, `youth`.
  package var form: String
  /// The reference of the record the form edits; empty for a new one.
  package var subject: String
  /// Name of the field → what was typed.
  package var values: [String: String]
  package var savedAt: Instant

  /// Days after which a draft is gone.
  package static let lifetimeDays = 7
}

package import Domain

/// What somebody has typed into a form, or into a line, and not saved as a record yet.
package struct Draft: Equatable, Sendable, Identifiable {
  package var id: Identifier<Draft>
  package var key: DraftKey
  /// What the form held before it was typed in, by field; nil where that is not known.
  package var base: [String: String]?
  /// Name of the field → what was typed.
  package var values: [String: String]
  package var savedAt: Instant

  /// Days after which a draft is gone.
  package static let lifetimeDays = 7

  /// The name typed into it, where the form is about a person; nil for none.
  package var person: PersonName? {
    let name = PersonName(given: values["given_name"] ?? "", family: values["family_name"] ?? "")
    return name.given.isEmpty && name.family.isEmpty ? nil : name
  }

  /// Something typed that tells it from other drafts of the form; empty for nothing.
  package var label: String {
    ["name", "title", "code", "line", "matches", "people"].lazy.compactMap { values[$0] }.first { !$0.isEmpty } ?? ""
  }
}

/// One of the choices of a field.
package struct FormOption: Hashable, Sendable, Identifiable {
  /// What is kept as the field's value; without line breaks.
  package let id: String
  /// What a person reads.
  package let title: String
  /// A word or two that tell it from others with the same title, such as a town.
  package let detail: String

  package init(_ id: String, title: String, detail: String = "") {
    self.id = id
    self.title = title
    self.detail = detail
  }

  /// Whether it is typed in full, in whatever case.
  func isNamed(_ typed: String) -> Bool {
    let typed = typed.lowercased()
    return typed == title.lowercased() || typed == id.lowercased()
  }
}

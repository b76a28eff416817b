/// What one column shows of one row.
package struct ListCell: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String
  package let role: Role

  package init(_ text: String, role: Role = .text) {
    self.text = text
    self.role = role
  }

  package init(stringLiteral text: String) { self.init(text) }
}

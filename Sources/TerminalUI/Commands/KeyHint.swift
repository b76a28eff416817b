/// A key and what it does, as the hint row shows them.
package struct KeyHint: Equatable, Sendable {
  package let keys: String
  package let title: String

  package init(keys: String, title: String) {
    self.keys = keys
    self.title = title
  }
}

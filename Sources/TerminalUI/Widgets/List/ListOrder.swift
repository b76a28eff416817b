/// The column that a list is sorted by.
package struct ListOrder: Hashable, Sendable {
  package let column: String
  package let isDescending: Bool

  package init(by column: String, descending: Bool = false) {
    self.column = column
    isDescending = descending
  }
}

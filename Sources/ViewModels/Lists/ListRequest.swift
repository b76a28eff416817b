/// Rows of a list that are asked for: a page at a place, in an order, of those that answer a text.
package struct ListRequest<Item: Identifiable> {
  package let place: ListPlace<Item>
  package let limit: Int
  /// The id of the column it is sorted by; empty for the order the list has by itself.
  package let column: String
  package let isDescending: Bool
  /// What the person typed to find rows; empty for all.
  package let text: String

  package init(
    _ place: ListPlace<Item> = .first, limit: Int, sortedBy column: String = "", isDescending: Bool = false,
    text: String = ""
  ) {
    self.place = place
    self.limit = limit
    self.column = column
    self.isDescending = isDescending
    self.text = text
  }
}

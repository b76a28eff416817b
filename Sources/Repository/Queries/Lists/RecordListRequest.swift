/// Where a row stands in the order of a list: what it is sorted by, as text, and its row id.
package struct RowKey: Equatable, Sendable {
  package var text: String
  package var id: Int64

  package init(text: String, id: Int64) {
    self.text = text
    self.id = id
  }
}

/// Some rows of a list, at a place in an order.
package struct RecordListRequest<Filter: Sendable, Sort: Sendable>: Sendable {
  package enum Place: Sendable {
    case first, last
    case before(RowKey)
    case after(RowKey)
    /// Only the record with this row id, if it answers.
    case only(Int64)
  }

  package var place: Place
  package var limit: Int
  package var filter: Filter
  package var sort: Sort
  package var isDescending: Bool
  /// What the person typed to find rows; empty for all.
  package var text: String

  package init(
    _ place: Place = .first, limit: Int, filter: Filter, sort: Sort, isDescending: Bool = false, text: String = ""
  ) {
    self.place = place
    self.limit = limit
    self.filter = filter
    self.sort = sort
    self.isDescending = isDescending
    self.text = text
  }
}

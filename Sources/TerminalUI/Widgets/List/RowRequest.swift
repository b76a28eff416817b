/// What a list asks of its source: some rows at a place in an order.
///
/// The source answers in the order shown, whichever way it had to look, and with at most `limit` rows. A place is told by
/// a row rather than a number, so that a source can seek by key (`WHERE (name, id) > (?, ?) ORDER BY … LIMIT ?`): the
/// cost is that of a screenful, however long the table. The row may have been changed or removed since.
package struct RowRequest<Row: Identifiable> {
  package enum Place {
    case first
    case last
    case before(Row)
    case after(Row)
    /// Only the row with this id, if it is still there and answers the filter.
    case only(Row.ID)
  }

  package let place: Place
  package let limit: Int
  package let order: ListOrder
  /// What the person typed to find rows; empty for all.
  package let filter: String

  package init(place: Place, limit: Int, order: ListOrder, filter: String) {
    self.place = place
    self.limit = limit
    self.order = order
    self.filter = filter
  }
}

/// Where in an order the rows of a page stand; told by a key, so that a query seeks and never counts.
package enum RowPlace<Key: Sendable>: Sendable {
  case first
  case last
  case before(Key)
  case after(Key)
}

extension RowPlace: Equatable where Key: Equatable {}

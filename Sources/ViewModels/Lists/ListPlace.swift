/// Where in an order the rows asked for stand; told by a row, so that a query seeks by key.
package enum ListPlace<Item: Identifiable> {
  case first, last
  case before(Item)
  case after(Item)
  /// Only the row with this id, if it is still there.
  case only(Item.ID)
}

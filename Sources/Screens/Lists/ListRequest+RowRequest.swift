import TerminalUI
import ViewModels

extension ListPlace {
  /// The place a list widget asks for.
  init(_ place: RowRequest<Item>.Place) {
    self =
      switch place {
      case .first: .first
      case .last: .last
      case .before(let item): .before(item)
      case .after(let item): .after(item)
      case .only(let id): .only(id)
      }
  }
}

extension ListRequest {
  /// What a list widget asks for.
  init(_ request: RowRequest<Item>) {
    self.init(
      ListPlace(request.place), limit: request.limit, sortedBy: request.order.column,
      isDescending: request.order.isDescending, text: request.filter)
  }
}

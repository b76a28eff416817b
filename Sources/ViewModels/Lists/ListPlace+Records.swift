import Domain
import Repository

extension ListPlace where Item: KeyedItem {
  /// The place as a list of the repository takes it.
  func ofRecords<Filter, Sort>(_: Filter.Type, _: Sort.Type) -> RecordListRequest<Filter, Sort>.Place {
    switch self {
    case .first: .first
    case .last: .last
    case .before(let item): .before(item.key)
    case .after(let item): .after(item.key)
    case .only(let reference): .only(reference.number)
    }
  }
}

/// A line of a list that the repository reads on from by a key.
nonisolated protocol KeyedItem: ListItem {
  var key: RowKey { get }
}

extension ListRequest where Item: KeyedItem {
  /// The request as a list of the repository takes it, sorted by a column that is a raw value of `Sort`.
  func ofRecords<Filter, Sort: RawRepresentable<String>>(_ filter: Filter, usually sort: Sort)
    -> RecordListRequest<Filter, Sort>
  {
    RecordListRequest(
      place.ofRecords(Filter.self, Sort.self), limit: limit, filter: filter, sort: Sort(rawValue: column) ?? sort,
      isDescending: isDescending, text: text)
  }
}

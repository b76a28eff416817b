extension Array where Element: Identifiable {
  /// A page of rows that are all in memory.
  package func page(_ place: ListPlace<Element>, limit: Int) -> [Element] {
    func offset(_ row: Element) -> Int? { firstIndex { $0.id == row.id } }
    return switch place {
    case .first: Array(prefix(limit))
    case .last: Array(suffix(limit))
    case .before(let row): Array(prefix(offset(row) ?? 0).suffix(limit))
    case .after(let row): Array(dropFirst((offset(row) ?? count) + 1).prefix(limit))
    case .only(let id): filter { $0.id == id }
    }
  }
}

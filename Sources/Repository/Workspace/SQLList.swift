import Domain

extension Sequence where Element: RawRepresentable<String> {
  /// Cases as a list in a statement: `IN (\(states.sqlList))`.
  var sqlList: String { map { "'\($0.rawValue)'" }.joined(separator: ", ") }
}

extension RelationshipKind {
  /// Who is of the family, as a list in a statement.
  static let family = allCases.filter(\.isFamily).sqlList
}

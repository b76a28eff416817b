/// Row ids as one argument of a statement, whatever their number: `IN (\(RowIDList.sql))`.
enum RowIDList {
  static let sql = "SELECT value FROM json_each(?)"

  static func json(_ ids: some Sequence<Int64>) -> String {
    "[\(ids.lazy.map(String.init).joined(separator: ","))]"
  }
}

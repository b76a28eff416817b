import Domain
import GRDB

/// The SQL of a list that is read by the page: rows are sought by the key of their order and never counted off.
struct RecordListQuery {
  /// What a row is made from; the key is added as `row_key`.
  var columns: String
  /// `FROM` without the word.
  var source: String
  var conditions: [String]
  /// Of the conditions, in their order.
  var arguments: [DatabaseValue] = []
  /// What it is sorted by, as text; never NULL.
  var key: String
  /// The row id.
  var id: String

  func rows<Filter, Sort>(_ request: RecordListRequest<Filter, Sort>, _ db: Database) throws -> [Row] {
    var (conditions, arguments) = (conditions, arguments)
    let isBackward =
      switch request.place {
      case .last, .before: true
      case .first, .after, .only: false
      }
    let isDescending = request.isDescending != isBackward
    switch request.place {
    case .first, .last: break
    case .only(let row):
      conditions.append("\(id) = ?")
      arguments.append(row.databaseValue)
    case .before(let row), .after(let row):
      let beyond = isDescending ? "<" : ">"
      conditions.append("\(key) \(beyond)= ? AND (\(key) \(beyond) ? OR \(id) \(beyond) ?)")
      arguments += [row.text.databaseValue, row.text.databaseValue, row.id.databaseValue]
    }
    let direction = isDescending ? "DESC" : "ASC"
    // The page first: where no index has the order, what a row is made from would be read for all of them.
    let statement = try db.cachedStatement(
      sql: """
        WITH page (page_key, page_id) AS (SELECT \(key), \(id) FROM \(source) WHERE \(Self.all(conditions))
          ORDER BY \(key) \(direction), \(id) \(direction) LIMIT ?)
        SELECT \(columns), page_key AS row_key FROM page CROSS JOIN \(source) WHERE \(id) = page_id
        ORDER BY page_key \(direction), page_id \(direction)
        """)
    let rows = try Row.fetchAll(
      statement, arguments: StatementArguments(arguments + [request.limit.databaseValue]))
    return isBackward ? rows.reversed() : rows
  }

  func count(_ db: Database) throws -> Tally {
    try db.tally("\(source) WHERE \(Self.all(conditions))", StatementArguments(arguments))
  }

  private static func all(_ conditions: [String]) -> String {
    conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
  }

  /// Rows that hold the beginnings of all the words typed in a column of folded words, each with a blank before it and
  /// one behind the last; a number has to be there as a whole.
  mutating func find(_ words: [String], in column: String) {
    for word in words.prefix(8) {
      conditions.append("\(column) LIKE ?")
      // Folding leaves neither of LIKE's own characters in a word.
      arguments.append("% \(word)\(OfficialWords.isNumber(word) ? " " : "")%".databaseValue)
    }
  }
}

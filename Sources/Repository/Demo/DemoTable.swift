import CSQLiteShims
import Domain
import GRDB

/// A value of a row, bound without a detour: a million rows are written this way.
enum DemoValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)

  init(integerLiteral value: Int64) { self = .integer(value) }
  init(stringLiteral value: String) { self = .text(value) }
  init(nilLiteral: ()) { self = .null }

  static func id(_ value: Int64?) -> DemoValue { value.map { .integer($0) } ?? .null }
  static func number(_ value: Int) -> DemoValue { .integer(Int64(value)) }
  static func flag(_ value: Bool) -> DemoValue { .integer(value ? 1 : 0) }
  static func answer(_ value: Answer) -> DemoValue { value.isYes.map { flag($0) } ?? .null }
  static func moment(_ value: Instant) -> DemoValue { .integer(value.milliseconds) }
  static func optional(_ value: String?) -> DemoValue { value.map { .text($0) } ?? .null }
}

/// One table being filled through one prepared statement.
///
/// Costs about a microsecond a row. Goes with the connection it was made on.
final class DemoTable {
  private let database: OpaquePointer
  private let statement: OpaquePointer
  private let name: String

  init(_ name: String, _ columns: String, in db: Database) throws {
    guard let database = db.sqliteConnection else { throw RepositoryError.other("no connection") }
    let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(database, "INSERT INTO \(name) (\(columns)) VALUES (\(marks))", -1, &statement, nil)
    guard code == SQLITE_OK, let statement else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(database)))
    }
    self.name = name
    self.database = database
    self.statement = statement
  }

  deinit { sqlite3_finalize(statement) }

  /// Adds a row; values stand in the order of the columns.
  func insert(_ values: [DemoValue]) throws {
    // SQLite copies the text, for it goes with the row.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      switch value {
      case .null: sqlite3_bind_null(statement, place)
      case .integer(let number): sqlite3_bind_int64(statement, place, number)
      case .real(let number): sqlite3_bind_double(statement, place, number)
      case .text(let text): sqlite3_bind_text(statement, place, text, -1, copied)
      }
    }
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE else {
      let message = "\(name): \(String(cString: sqlite3_errmsg(database)))"
      sqlite3_reset(statement)
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    sqlite3_reset(statement)
  }
}

import CSQLiteShims
import Foundation
import GRDB
import Glibc

/// Statements run without the detour over argument lists, whose making costs more than most rows: for what is done
/// hundreds of thousands of times. GRDB's transaction observers hear nothing of it; there are none here.
extension Statement {
  /// Runs a statement that gives no rows.
  ///
  /// - Parameter values: In the order of its question marks.
  func run(_ values: [DatabaseValue]) throws {
    _ = try step(values) { _ in }
  }

  /// The first column of the first row; nil where there is no row, or NULL.
  func firstInteger(_ values: [DatabaseValue]) throws -> Int64? {
    try step(values) { statement in
      sqlite3_column_type(statement, 0) == SQLITE_NULL ? nil : sqlite3_column_int64(statement, 0)
    } ?? nil
  }

  /// Takes the first step, and what `read` finds in the row it leads to; nil where there is none.
  func step<Value>(_ values: [DatabaseValue], read: (SQLiteStatement) -> Value) throws -> Value? {
    for (index, value) in values.enumerated() { bind(value, at: Int32(index + 1)) }
    defer { sqlite3_reset(sqliteStatement) }
    let code = sqlite3_step(sqliteStatement)
    switch code {
    case SQLITE_ROW: return read(sqliteStatement)
    case SQLITE_DONE: return nil
    default:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: String(cString: sqlite3_errmsg(sqlite3_db_handle(sqliteStatement))), sql: sql)
    }
  }

  private func bind(_ value: DatabaseValue, at place: Int32) {
    switch value.storage {
    case .null: sqlite3_bind_null(sqliteStatement, place)
    case .int64(let number): sqlite3_bind_int64(sqliteStatement, place, number)
    case .double(let number): sqlite3_bind_double(sqliteStatement, place, number)
    case .string(var text):
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          _ = sqlite3_bind_text64(
            sqliteStatement, place, characters.baseAddress, UInt64(characters.count), Self.copied, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let data):
      data.withUnsafeBytes { bytes in
        _ = sqlite3_bind_blob64(sqliteStatement, place, bytes.baseAddress, UInt64(bytes.count), Self.copied)
      }
    }
  }

  /// SQLite copies the bytes, for they go with the value.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

extension String {
  var holdsNull: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    } ?? utf8.contains(0)
  }
}

import Domain
import GRDB

// GRDB's own subscripts of these shapes end the program at a value that cannot be decoded. These stand before them in
// this module, so that what damage or another program left in a column is an error, which becomes
// ``RepositoryError/damaged``, and so that a reading without `try` does not compile.

extension Row {
  /// The value of a column.
  ///
  /// - Throws: `RowDecodingError` where the column holds no such value, or is missing and `Value` is not optional.
  subscript<Value: DatabaseValueConvertible>(_ column: String) -> Value {
    get throws { try decode(Value.self, forColumn: column) }
  }

  /// The same, without a copy of the value on its way, for types that SQLite knows.
  @inline(__always)
  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) -> Value {
    get throws { try decode(Value.self, forColumn: column) }
  }

  /// The value of a column, counted from 0, which is there.
  subscript<Value: DatabaseValueConvertible>(_ index: Int) -> Value {
    get throws { try decode(Value.self, atIndex: index) }
  }

  /// The same, without a copy of the value on its way, for types that SQLite knows.
  @inline(__always)
  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ index: Int) -> Value {
    get throws { try decode(Value.self, atIndex: index) }
  }

  /// A number to reckon with.
  ///
  /// - Throws: ``RepositoryError/damaged`` also beyond a thousand million million, which no count, span or version reaches, so
  ///   that no sum of them overflows.
  subscript(_ column: String) -> Int {
    get throws { try Self.countable(decode(Int.self, forColumn: column)) }
  }

  subscript(_ column: String) -> Int? {
    get throws { try decode(Int?.self, forColumn: column).map(Self.countable) }
  }

  static func countable(_ number: Int) throws -> Int {
    guard number.magnitude <= 1_000_000_000_000_000 else { throw RepositoryError.damaged }
    return number
  }
}

import Domain
import GRDB

/// Reads the columns of a row from left to right, in the order in which the query names them.
///
/// For rows by the ten thousand: to look for the name of each column takes longer than to read it.
struct ColumnReader {
  private let row: Row
  private var index = 0

  init(_ row: Row) { self.row = row }

  mutating func next<Value: DatabaseValueConvertible>() throws -> Value { try row[advance()] }

  @inline(__always)
  mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() throws -> Value {
    try row[advance()]
  }

  /// A number to reckon with; throws where a row does for its name.
  mutating func next() throws -> Int { try Row.countable(row.decode(Int.self, atIndex: advance())) }

  mutating func next() throws -> Int? { try row.decode(Int?.self, atIndex: advance()).map(Row.countable) }

  /// A latitude and a longitude; nil where one of them is not on file.
  mutating func nextLocation() throws -> GeoLocation? {
    let (latitude, longitude): (Double?, Double?) = try (next(), next())
    guard let latitude, let longitude else { return nil }
    return GeoLocation(latitude: latitude, longitude: longitude)
  }

  /// A given, a family and a preferred name.
  mutating func nextName() throws -> PersonName {
    try PersonName(given: next(), family: next(), preferred: next())
  }

  private mutating func advance() -> Int {
    defer { index += 1 }
    return index
  }
}

import Domain
import GRDB

extension PersonName {
  /// Reads `given_name`, `family_name` and `preferred_name`.
  init(_ row: Row) throws {
    try self.init(given: row["given_name"], family: row["family_name"], preferred: row["preferred_name"])
  }

  /// Reads `<prefix>_given`, `<prefix>_family` and `<prefix>_preferred`.
  init(_ row: Row, prefix: String) throws {
    try self.init(
      given: row["\(prefix)_given"], family: row["\(prefix)_family"], preferred: row["\(prefix)_preferred"])
  }
}

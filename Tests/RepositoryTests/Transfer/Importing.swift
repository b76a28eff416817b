import Domain
import GRDB
import TestSupport

@testable import Repository

extension Network {
  /// Imports a text and tells what came of it.
  @discardableResult
  func importing(
    _ kind: TransferKind, _ text: String, as role: Role = .supervisor, options: ImportOptions = ImportOptions()
  ) throws -> ImportSummary {
    var options = options
    options.places = {
      $0 == "02740" ? PostalPlace(town: "New Bedford", state: "MA", latitude: 41.6, longitude: -70.9) : nil
    }
    return try workspace(role).importRecords(kind, from: .bytes(Array(text.utf8)), options: options)
  }

  @discardableResult
  func importing(
    _ kind: TransferKind, _ text: String, change: (inout ImportOptions) -> Void
  ) throws -> ImportSummary {
    var options = ImportOptions()
    change(&options)
    return try importing(kind, text, options: options)
  }

  func exporting(
    _ kind: TransferKind, as role: Role = .supervisor, options: ExportOptions = ExportOptions()
  ) throws -> String {
    var bytes: [UInt8] = []
    _ = try workspace(role).exportRecords(kind, options: options) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lets every youth on file belong in the program, which no file decides.
  func decideEligibility() throws {
    try store.write { try $0.execute(sql: "UPDATE youth_profile SET eligible = 1") }
  }

  func count(_ table: String) throws -> Int { try value("SELECT count(*) FROM \(table)") ?? 0 }

  func value<Value: DatabaseValueConvertible>(_ sql: String) throws -> Value? {
    try store.read { try Value.fetchOne($0, sql: sql) }
  }

  func values(_ sql: String) throws -> [String] { try store.read { try String.fetchAll($0, sql: sql) } }
}

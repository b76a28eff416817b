import Foundation
import GRDB

@testable import Repository

/// A database as an earlier release has left it, with the users, the program and the audit log of `Golden/database-0001.sql`.
enum OldDatabase {
  /// The program's row id.
  static let program = 1

  static func golden(_ name: String) -> URL {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return folder.appending(path: "Golden").appending(path: name)
  }

  /// Makes one.
  ///
  /// - Parameter count: How many migrations it has had.
  static func make(at path: String, migrations count: Int, options: Store.Options = .init()) throws -> Store {
    let content = try String(contentsOf: golden("database-0001.sql"), encoding: .utf8)
    let first = try Store.open(path: path, options: options, schema: schema(1))
    try first.write { db in try db.execute(sql: content) }
    return count == 1 ? first : try Store.open(path: path, options: options, schema: schema(count))
  }

  static func schema(_ count: Int) -> Schema { Schema(migrations: Array(Schema.current.migrations.prefix(count))) }
}

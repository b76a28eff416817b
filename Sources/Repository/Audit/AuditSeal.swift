import CSQLiteShims
import Crypto
import Domain
import Foundation
import GRDB

/// Keeps the values of sensitivity 3 and 4 out of the audit log: in their place stands a hash with a salt of the row's own.
///
/// While the salt is there, a value can be shown to be the one that was recorded, and equal values of a row are seen to
/// be equal. Once row and salt are destroyed nothing can be guessed from the hash, and the chain still verifies.
enum AuditSeal {
  /// What a sealed value begins with.
  static let prefix = "sealed:"

  /// What was done to a row, with its sensitive values sealed. What is empty stays empty.
  static func seal(_ image: RowImage, _ db: Database) throws -> RowImage {
    guard let levels = Sensitivity.ofFields[image.table] else { return image }
    let sensitive = image.fields.indices.filter { levels[image.fields[$0].column]?.isSealed == true }
    guard !sensitive.isEmpty else { return image }
    let record = ([image.table] + image.key.map { text($0.1) }).joined(separator: " ")
    var salt: SymmetricKey?
    func sealed(_ value: DatabaseValue, of column: String) throws -> DatabaseValue {
      guard !text(value).isEmpty else { return value }
      let key = try salt ?? Self.salt(of: record, db)
      salt = key
      let code = HMAC<SHA256>.authenticationCode(for: Data("\(column)\0\(text(value))".utf8), using: key)
      return "\(prefix)\(code.hexadecimal)".databaseValue
    }
    var fields = image.fields
    for index in sensitive {
      let field = fields[index]
      fields[index] = RowImage.Field(
        column: field.column, before: try sealed(field.before, of: field.column),
        after: try sealed(field.after, of: field.column))
    }
    return RowImage(operation: image.operation, table: image.table, key: image.key, fields: fields)
  }

  /// The row's salt, made where it has none.
  static func salt(of record: String, _ db: Database) throws -> SymmetricKey {
    let select = try db.cachedStatement(sql: "SELECT salt FROM audit_salt WHERE record = ?")
    let known = try select.step([record.databaseValue]) { row in
      SymmetricKey(
        data: UnsafeRawBufferPointer(start: sqlite3_column_blob(row, 0), count: Int(sqlite3_column_bytes(row, 0))))
    }
    if let known { return known }
    let key = SymmetricKey(size: .bits256)
    let insert = try db.cachedStatement(sql: "INSERT INTO audit_salt (record, salt) VALUES (?, ?)")
    try insert.run([record.databaseValue, key.withUnsafeBytes { Data($0) }.databaseValue])
    return key
  }

  /// Empty for NULL.
  private static func text(_ value: DatabaseValue) -> String {
    String.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value).map(String.init) ?? ""
  }
}

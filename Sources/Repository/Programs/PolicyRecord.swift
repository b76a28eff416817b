import Domain
import Foundation
import GRDB
import Synchronization

/// A policy as the table `policy` holds it: one row an edition, the figures as one JSON object in `body`.
enum PolicyRecord {
  /// The row id of the newest edition in effect on `day`.
  static func newest(on day: CivilDate, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT id FROM policy WHERE effective_on <= ? ORDER BY effective_on DESC, edition DESC, id LIMIT 1",
      arguments: [day])
  }

  static func find(key: String, edition: Int, _ db: Database) throws -> (id: Int64, policy: ProgramPolicy)? {
    let sql = "SELECT id, body FROM policy WHERE key = ? AND edition = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [key, edition]) else { return nil }
    return try (row["id"], policy(body: row["body"]))
  }

  static func id(ofProgram id: Int64, _ db: Database) throws -> Int64? {
    let statement = try db.cachedStatement(sql: "SELECT policy_id FROM program WHERE id = ?")
    return try statement.firstInteger([id.databaseValue])
  }

  static func fetch(_ id: Int64, _ db: Database) throws -> ProgramPolicy? {
    let statement = try db.cachedStatement(sql: "SELECT body FROM policy WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id]).map(policy(body:))
  }

  /// The policy a program works by; costs two rows.
  static func ofProgram(_ id: Int64, _ db: Database) throws -> ProgramPolicy {
    guard let policyID = try self.id(ofProgram: id, db) else {
      throw RepositoryError.notFound(Reference(.program, id).description)
    }
    guard let policy = try fetch(policyID, db) else { throw RepositoryError.damaged }
    return policy
  }

  static func insert(_ policy: ProgramPolicy, in change: inout Change) throws -> Int64 {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let body = String(decoding: try encoder.encode(PolicyDocument(policy)), as: UTF8.self)
    let id = try change.insert(
      "policy",
      [
        "key": policy.key, "edition": policy.edition, "title": policy.title, "effective_on": policy.effectiveOn,
        "body": body,
      ])
    try change.db.execute(sql: M0013Guards.fillGuards("policy.id = ?1"), arguments: [id])
    try change.db.execute(sql: M0014Guards.fillTraining("policy.id = \(id)") + M0014Ages.fillAges("policy.id = \(id)"))
    return id
  }

  /// The policies that were read before, by their text: there are few, and reading one takes some tenths of a millisecond.
  private static let read = Mutex<[String: ProgramPolicy]>([:])

  private static func policy(body: String) throws -> ProgramPolicy {
    if let policy = read.withLock({ $0[body] }) { return policy }
    guard let policy = try PolicyDocument(json: body).policy else { throw RepositoryError.damaged }
    read.withLock { $0[body] = policy }
    return policy
  }
}

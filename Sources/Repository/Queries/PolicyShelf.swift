import Domain
import GRDB

/// The policies met while reading, each decoded once.
struct PolicyShelf {
  private var policyOfProgram: [Int64: Int64] = [:]
  private var policies: [Int64: ProgramPolicy] = [:]

  mutating func policy(ofProgram id: Int64, _ db: Database) throws -> ProgramPolicy {
    if let policy = policyOfProgram[id].flatMap({ policies[$0] }) { return policy }
    let statement = try db.cachedStatement(sql: "SELECT policy_id FROM program WHERE id = ?")
    guard let policyID = try Int64.fetchOne(statement, arguments: [id]) else {
      throw RepositoryError.notFound(Reference(.program, id).description)
    }
    policyOfProgram[id] = policyID
    if let policy = policies[policyID] { return policy }
    guard let policy = try PolicyRecord.fetch(program: id, db) else {
      throw RepositoryError.notFound(Reference(.program, id).description)
    }
    policies[policyID] = policy
    return policy
  }

  /// Every policy that a program works by, with its row id.
  static func all(_ db: Database) throws -> [(id: Int64, policy: ProgramPolicy)] {
    let rows = try Row.fetchAll(db, sql: "SELECT policy_id, min(id) AS program FROM program GROUP BY policy_id")
    return try rows.compactMap { row in
      try PolicyRecord.fetch(program: row["program"], db).map { try (row["policy_id"], $0) }
    }
  }
}

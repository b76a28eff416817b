import Domain
import GRDB

/// The policies of the programs met while reading a list, each looked up once.
struct PolicyShelf {
  private var policyOfProgram: [Int64: ProgramPolicy] = [:]

  mutating func policy(ofProgram id: Int64, _ db: Database) throws -> ProgramPolicy {
    if let policy = policyOfProgram[id] { return policy }
    let policy = try PolicyRecord.ofProgram(id, db)
    policyOfProgram[id] = policy
    return policy
  }

  /// Every policy that a program works by, with its row id.
  static func all(_ db: Database) throws -> [(id: Int64, policy: ProgramPolicy)] {
    let rows = try Row.fetchAll(db, sql: "SELECT policy_id, min(id) AS program FROM program GROUP BY policy_id")
    return try rows.map { try ($0["policy_id"], PolicyRecord.ofProgram($0["program"], db)) }
  }
}

/// What the health of matches is told from, of the programs that were met.
struct HealthLimitsShelf {
  private var limitsOfPolicy: [Int64: HealthLimits] = [:]
  private var limitsOfProgram: [Int64: HealthLimits] = [:]

  mutating func limits(ofProgram id: Int64, _ db: Database) throws -> HealthLimits {
    if let limits = limitsOfProgram[id] { return limits }
    guard let policy = try PolicyRecord.id(ofProgram: id, db) else {
      throw RepositoryError.notFound(Reference(.program, id).description)
    }
    let limits = try limitsOfPolicy[policy] ?? PolicyFigures.healthLimits(ofPolicy: policy, db)
    limitsOfPolicy[policy] = limits
    limitsOfProgram[id] = limits
    return limits
  }
}

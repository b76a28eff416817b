package import Domain
import GRDB

extension Workspace {
  /// The policy a program works by.
  package func policy(forProgram id: Int64) throws(RepositoryError) -> ProgramPolicy {
    try read { try PolicyRecord.ofProgram(id, $0) }
  }
}

extension Change {
  /// The policy a program works by, for the guards of a transition.
  func policy(forProgram id: Int64) throws -> ProgramPolicy {
    guard let edition = try PolicyRecord.id(ofProgram: id, db) else {
      throw RepositoryError.notFound(Reference(.program, id).description)
    }
    return try editions.policy(edition, db)
  }
}

/// The editions of policies met in one transaction, each read once: their rows are only ever added.
final class PolicyEditions {
  private var read: [Int64: ProgramPolicy] = [:]

  func policy(_ id: Int64, _ db: Database) throws -> ProgramPolicy {
    if let policy = read[id] { return policy }
    guard let policy = try PolicyRecord.fetch(id, db) else { throw RepositoryError.damaged }
    read[id] = policy
    return policy
  }
}

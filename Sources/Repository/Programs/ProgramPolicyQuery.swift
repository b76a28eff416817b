package import Domain
import GRDB
import Synchronization

extension Workspace {
  /// The policy a program works by; costs a row once an edition has been read.
  package func policy(forProgram id: Int64) throws(RepositoryError) -> ProgramPolicy {
    try read { try store.policy(forProgram: id, $0) }
  }
}

extension Change {
  /// The policy a program works by, for the guards of a transition.
  func policy(forProgram id: Int64) throws -> ProgramPolicy {
    guard let policy = try PolicyRecord.fetch(program: id, db) else {
      throw RepositoryError.notFound(Reference(.program, id).description)
    }
    return policy
  }
}

extension Store {
  /// For use within a read.
  func policy(forProgram id: Int64, _ db: Database) throws -> ProgramPolicy {
    guard let policyID = try PolicyRecord.id(ofProgram: id, db) else {
      throw RepositoryError.notFound(Reference(.program, id).description)
    }
    if let known = policies.withLock({ $0[policyID] }) { return known }
    guard let policy = try PolicyRecord.fetch(policyID, db) else { throw RepositoryError.damaged }
    policies.withLock { $0[policyID] = policy }
    return policy
  }
}

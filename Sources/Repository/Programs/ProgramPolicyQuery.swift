package import Domain
import GRDB

extension Workspace {
  /// The policy a program works by; costs two rows.
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
    guard let policy = try PolicyRecord.fetch(policyID, db) else { throw RepositoryError.damaged }
    return policy
  }
}

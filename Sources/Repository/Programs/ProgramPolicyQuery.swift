package import Domain
import GRDB

extension Workspace {
  /// The policy a program works by.
  package func policy(forProgram id: Int64) throws(RepositoryError) -> ProgramPolicy {
    let policy = try read { try PolicyRecord.fetch(program: id, $0) }
    guard let policy else { throw .notFound(Reference(.program, id).description) }
    return policy
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

package import Domain

extension Workspace {
  /// The policy a program works by.
  package func policy(forProgram id: Int64) throws(RepositoryError) -> ProgramPolicy {
    try read { try PolicyRecord.ofProgram(id, $0) }
  }
}

extension Change {
  /// The policy a program works by, for the guards of a transition.
  func policy(forProgram id: Int64) throws -> ProgramPolicy { try PolicyRecord.ofProgram(id, db) }
}

package import Domain

extension AuditAction {
  package static let addPolicy = AuditAction("add policy")
}

extension Workspace {
  /// Keeps an edition of a policy; adding the same edition again changes nothing.
  ///
  /// - Returns: The row id.
  /// - Throws: ``RepositoryError/duplicate(_:)`` where the edition is there with other figures: figures change by a new
  ///   edition.
  @discardableResult
  package func addPolicy(_ policy: ProgramPolicy) throws(RepositoryError) -> Int64 {
    if let found = try read(.managePolicy, { try PolicyRecord.find(key: policy.key, edition: policy.edition, $0) }) {
      guard found.policy == policy else { throw .duplicate("policy.edition") }
      return found.id
    }
    return try write(.addPolicy, .managePolicy) { try PolicyRecord.insert(policy, in: &$0) }
  }

  /// Keeps the policy that a YAML text spells out; see ``addPolicy(_:)``.
  ///
  /// - Parameter name: What the text is called in an error, its file name.
  @discardableResult
  package func addPolicy(yaml: String, named name: String) throws(RepositoryError) -> Int64 {
    try require(.managePolicy)
    return try addPolicy(PolicyFile.read(yaml, named: name))
  }
}

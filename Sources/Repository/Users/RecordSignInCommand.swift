package import Domain

extension AuditAction {
  package static let signIn = AuditAction("sign in")
}

extension Workspace {
  /// Leaves an audit event that the user has come; the console does so once a run.
  package func recordSignIn() throws(RepositoryError) { try perform(.signIn) { _ in } }
}

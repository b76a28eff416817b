package import Domain

extension AuditAction {
  package static let signIn = AuditAction("sign in")
  package static let signOut = AuditAction("sign out")
  package static let lock = AuditAction("lock")
  package static let unlock = AuditAction("unlock")
  package static let refusedSignIn = AuditAction("refused sign in")
}

extension Workspace {
  /// Leaves an audit event that the user has come; the console does so once a run. The event holds the terminal and, of
  /// who came by a key, the key and the address.
  ///
  /// - Parameter isConsole: Whether this process is a console, which is noted for as long as it is open.
  package func recordSignIn(isConsole: Bool = false) throws(RepositoryError) {
    hasArrived()
    try perform(.signIn) { change in
      if isConsole { try change.noteConsole() }
    }
  }

  /// Leaves an audit event that the user asked at the gate for what is not allowed there.
  ///
  /// - Parameter word: What was asked for, cut to 100 characters: it is a visitor's word.
  package func recordRefusedRequest(_ word: String) { noteRefusal(.refusal, reason: String(word.prefix(100))) }

  /// Leaves an audit event that the user has gone.
  ///
  /// - Parameter reason: Why the run ended where the user did not end it, such as a line that was cut.
  package func recordSignOut(reason: String = "") throws(RepositoryError) {
    try perform(.signOut, reason: reason) { try $0.forgetConsole() }
  }

  /// Leaves an audit event that a console was left alone, and hides what it shows.
  package func recordLock() throws(RepositoryError) { try perform(.lock) { _ in } }

  /// Leaves an audit event that somebody at a locked console has said to be the user.
  package func recordUnlock() throws(RepositoryError) { try perform(.unlock) { _ in } }

  /// Leaves an audit event that somebody was not let in, in the name of the system.
  ///
  /// - Parameter login: What they came as, cut to 100 characters: it is a stranger's word.
  package static func recordRefusedSignIn(
    _ store: Store, login: String, clock: Clock, terminal: String = ""
  ) {
    var actor = Actor.system
    actor.terminal = terminal
    let workspace = Workspace(store: store, actor: actor, clock: clock)
    workspace.noteRefusal(.refusedSignIn, reason: String(login.prefix(100)))
  }
}

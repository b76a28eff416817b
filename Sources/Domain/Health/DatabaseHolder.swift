/// A process that has a database open.
package struct DatabaseHolder: Equatable, Sendable {
  /// The number of the process.
  package var process: Int
  /// The Unix account that it runs as.
  package var account: String
  /// The user whose console it is; nil for a command, or where nobody has noted it.
  package var login: String?
  /// When the process began.
  package var since: Instant
  /// Whether it is stopped, as by Ctrl-Z, and so does nothing until somebody continues it.
  package var isStopped: Bool

  package init(process: Int, account: String, login: String? = nil, since: Instant, isStopped: Bool) {
    self.process = process
    self.account = account
    self.login = login
    self.since = since
    self.isStopped = isStopped
  }
}

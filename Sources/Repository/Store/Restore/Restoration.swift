package import Domain

/// Who restores, as the log is to say it.
package struct Restorer: Sendable {
  package var login: String
  /// Whether the database's file belongs to the account, which then may be no user.
  package var ownsFile: Bool
  package var terminal: String

  package init(login: String, ownsFile: Bool, terminal: String = "") {
    self.login = login
    self.ownsFile = ownsFile
    self.terminal = terminal
  }
}

/// What a restore has done.
package struct Restoration: Equatable, Sendable {
  /// The name under which the replaced database is kept; nil where there was none.
  package var kept: String?
  /// Rights that have changed since the backup.
  package var rights: [RestoredRight]
  /// What is known of those rights.
  package var source: Source

  package enum Source: Equatable, Sendable {
    /// There was no database before.
    case none
    /// The database that was replaced.
    case database
    /// It is beyond reading; only its keys were known, from the file that sshd is given.
    case keysFile
    /// It is beyond reading, and has no keys file.
    case unknown
  }
}

/// A restore that was cut off and was finished when the database was opened next.
package struct FinishedRestore: Equatable, Sendable {
  /// The name under which the replaced database is kept; nil where there was none.
  package var kept: String?
}

/// Why a database cannot be opened, migrated, backed up or restored. Nothing is written to a file that is refused.
package enum StoreError: Error, Equatable, Sendable {
  /// The file or its folder is not there, and may not be made.
  case notFound(path: String)
  /// The folder in which a file is to be made isn't there.
  case noFolder(path: String)
  /// The file has so many names (hard links), by each of which another log would be kept.
  case severalNames(path: String, count: Int)
  /// The file alone is mounted in another place, where its log would be another one.
  case mountedAlone(path: String)
  /// The file, or the log beside it, was moved, removed or replaced while it was open.
  case fileGone(path: String)
  /// The system refuses the file or its folder to this user.
  case noPermission(path: String)
  /// The file, its folder or the file system takes no writes.
  case readOnly(path: String)
  /// The file holds something else than an SQLite database.
  case notADatabase(path: String)
  /// An SQLite database of another program.
  case otherApplication(path: String)
  /// Shorter than its own header says, or its pages contradict each other.
  case damaged(path: String, detail: String)
  /// Written by a later release.
  case newerSchema(path: String, found: Int, known: Int)
  /// Changing the schema failed; the file is as it was.
  case migrationFailed(path: String, detail: String)
  /// Another process held the lock for too long.
  case busy(path: String)
  /// Other processes have the database open, which is to be replaced; none of them where this account may not see them.
  case inUse(path: String, by: [DatabaseHolder])
  /// Who was shut out of the database that is to be replaced cannot be read from it.
  case rightsUnreadable(path: String)
  /// The database was changed by another program than Matchbook.
  case changedOutside(path: String, OutsideChange)
  case diskFull(path: String)
  /// The audit chain of a copy does not verify from this sequence on.
  case auditBroken(path: String, sequence: Int64)
  /// A file stands where the copy would go.
  case exists(path: String)
  /// A backup is encrypted, and no secret key was given, or none that opens it.
  case encrypted(path: String, isOtherKey: Bool)
  case inputOutput(path: String, detail: String)
}

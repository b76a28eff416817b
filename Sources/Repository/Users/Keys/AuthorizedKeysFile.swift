import Domain
import GRDB
import Glibc

/// The file beside the database that holds the active keys and nothing else, for sshd's `AuthorizedKeysCommand`.
///
/// Whoever reads it need not reach the database. It decides nothing: the gate looks every key up among the active ones.
package enum AuthorizedKeysFile {
  /// Where the keys of a database are, by whatever name it is known.
  package static func path(of database: String) -> String { DatabasePlace.resolve(database) + ".keys" }

  /// Writes the file of a database anew, within the transaction that changes its keys.
  ///
  /// - Throws: ``RepositoryError`` where it cannot be written; the transaction is to fail with it.
  static func write(_ db: Database, of database: String?) throws {
    guard let database else { return }
    let text = try text(db)
    do { try replace(path(of: database), with: text) } catch {
      throw switch error {
      case .diskFull: RepositoryError.diskFull
      case .cannotWrite(_, let number): RepositoryError.inputOutput(String(cString: strerror(number)))
      default: RepositoryError.readOnly
      }
    }
  }

  /// What the file of a database is to hold.
  static func text(_ db: Database) throws -> String {
    let keys = try Row.fetchAll(
      db,
      sql: """
        SELECT k.kind, k.body FROM ssh_key k JOIN user u ON u.id = k.user_id
        WHERE k.revoked_at IS NULL AND u.disabled_at IS NULL ORDER BY k.id
        """)
    return try keys.map { try "restrict,pty \($0["kind"] as String) \($0["body"] as String)\n" }.joined()
  }

  /// Puts the file in its place, on the disk when this returns: after a power cut it holds the keys of the last change.
  ///
  /// Only one process at a time comes here, for the queue lock is held; what a killed one left is written over.
  private static func replace(_ path: String, with text: String) throws(TransferError) {
    let temporary = path + ".partial"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o640)
    guard descriptor >= 0 else { throw OutputFile.failure(path) }
    defer { close(descriptor) }
    do throws(TransferError) {
      // The group may read it whatever the umask: it is the account that runs `matchbook keys`.
      guard fchmod(descriptor, 0o640) == 0 else { throw OutputFile.failure(path) }
      try OutputFile.write(Array(text.utf8), to: descriptor, path: path)
      guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw OutputFile.failure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
    try OutputFile.synchronizeFolder(of: path)
  }
}

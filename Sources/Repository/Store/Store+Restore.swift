package import Domain
import GRDB
import Glibc

extension Store {
  /// Puts a backup in the place of the database at `path`, and keeps what was there beside it.
  ///
  /// The backup is copied and checked, its audit chain with it, before anything is moved. Nobody can open the database
  /// meanwhile. The new file has the owner and the permissions of the one it replaces.
  ///
  /// - Parameters:
  ///   - identities: Secret keys for a backup that is encrypted. It is decrypted straight to where the database is to be.
  ///   - patienceMilliseconds: How long to wait for those who are opening the database just now.
  /// - Returns: The name under which the replaced file is kept; nil where there was none.
  /// - Throws: ``StoreError/inUse(path:)`` while another process has the database open, and whatever speaks against the
  ///   backup; the database is then as it was.
  @discardableResult
  package static func restore(
    _ backup: String, to path: String, identities: [AgeIdentity] = [],
    patienceMilliseconds: Int = Options().patienceMilliseconds
  ) throws(StoreError) -> String? {
    do {
      return try FileLock(path, suffix: ".lock").hold(within: patienceMilliseconds) {
        guard try !isOpenElsewhere(path) else { throw StoreError.inUse(path: path) }
        var kept: String?
        let finish = { (copy: String) throws in
          try give(copy, whatBelongsTo: path)
          kept = try setAside(path)
        }
        if AgeReader.isEncrypted(backup) {
          guard !identities.isEmpty else { throw StoreError.encrypted(path: backup, isOtherKey: false) }
          _ = try CheckedCopy(to: path).make(
            of: backup, pour: { try decrypt(backup, with: identities, to: $0, near: path) }, finish: finish)
        } else {
          try checkHeader(of: backup, namedIn: backup)
          var configuration = Configuration()
          configuration.readonly = true
          let source = try open(backup, configuration)
          _ = try CheckedCopy(to: path).make(
            of: backup,
            fill: { copy in do { try source.backup(to: copy) } catch { throw StoreError(error, path: backup) } },
            finish: finish)
        }
        return kept
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// - Parameter named: The backup, for what is wrong with it.
  private static func checkHeader(of path: String, namedIn backup: String) throws {
    guard let header = try FileHeader.read(path, forWriting: false) else {
      throw access(backup, F_OK) == 0 ? StoreError.notADatabase(path: backup) : .notFound(path: backup)
    }
    guard header.applicationID == Connection.applicationID else { throw StoreError.otherApplication(path: backup) }
  }

  /// Writes what an encrypted backup holds to an open file.
  private static func decrypt(
    _ backup: String, with identities: [AgeIdentity], to descriptor: Int32, near path: String
  ) throws {
    do {
      try AgeReader.read(backup, with: identities) { bytes throws(TransferError) in
        try OutputFile.write(bytes, to: descriptor, path: path)
      }
      // By its number, for it has only its temporary name yet.
      try checkHeader(of: "/proc/self/fd/\(descriptor)", namedIn: backup)
    } catch EncryptionError.otherKeys {
      throw StoreError.encrypted(path: backup, isOtherKey: true)
    } catch EncryptionError.damaged {
      throw StoreError.damaged(path: backup, detail: "its encrypted content was changed or cut off")
    } catch TransferError.diskFull {
      throw StoreError.diskFull(path: path)
    } catch StoreError.notADatabase {
      throw StoreError.notADatabase(path: backup)
    }
  }

  private static func open(_ backup: String, _ configuration: Configuration) throws(StoreError) -> DatabaseQueue {
    do { return try DatabaseQueue(path: backup, configuration: configuration) } catch {
      throw StoreError(error, path: backup)
    }
  }

  /// Whether another process has the database open: each holds a shared lock for as long as it has.
  ///
  /// The bytes that SQLite locks: https://www.sqlite.org/lockingv3.html section 3 and os.h.
  private static func isOpenElsewhere(_ path: String) throws(StoreError) -> Bool {
    let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return false }
      throw StoreError(errno: errno, path: path)
    }
    defer { close(descriptor) }
    var lock = Glibc.flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0x4000_0000, l_len: 512, l_pid: 0)
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else { throw StoreError(errno: errno, path: path) }
    return lock.l_type != Int16(F_UNLCK)
  }

  private static func give(_ copy: String, whatBelongsTo path: String) throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    let isOwn = status.st_uid == geteuid() && status.st_gid == getegid()
    guard chmod(copy, status.st_mode & 0o777) == 0, isOwn || chown(copy, status.st_uid, status.st_gid) == 0 else {
      throw StoreError(errno: errno, path: path)
    }
  }

  /// Gives a database another name, with the log that goes with it, which must not stay beside the new one.
  ///
  /// The database has both names until the new one takes its place, so that there is one at any moment.
  private static func setAside(_ path: String) throws(StoreError) -> String? {
    let names = (1...).lazy.map { $0 == 1 ? "\(path).replaced" : "\(path).replaced-\($0)" }
    guard let kept = names.first(where: { access($0, F_OK) != 0 && access($0 + "-wal", F_OK) != 0 }) else { return nil }
    if access(path, F_OK) == 0, link(path, kept) != 0 { throw StoreError(errno: errno, path: kept) }
    for suffix in ["-wal", "-journal"] where access(path + suffix, F_OK) == 0 {
      guard rename(path + suffix, kept + suffix) == 0 else { throw StoreError(errno: errno, path: kept) }
    }
    unlink(path + "-shm")
    return access(kept, F_OK) == 0 ? kept : nil
  }
}

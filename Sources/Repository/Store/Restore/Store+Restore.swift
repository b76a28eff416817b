package import Domain
import GRDB
import Glibc

extension Store {
  /// Puts a backup in the place of a database, and keeps what was there beside it.
  ///
  /// The backup is copied, and of the copy pages, schema, audit chain and rights are checked; it is brought up to date, and
  /// what was taken from users since is taken from them in it, before anything is moved. Nobody can open the database
  /// meanwhile. The new file has the owner and the permissions of the one it replaces.
  ///
  /// - Parameters:
  ///   - identities: Secret keys for a backup that is encrypted. It is decrypted straight to where the database is to be.
  ///   - restorer: Who does it; nil leaves no event.
  ///   - acceptsUnknownRights: Whether a database gives way in which it cannot be read who was shut out.
  ///   - patienceMilliseconds: How long to wait for those who are opening the database just now.
  ///   - step: Told before each step of the exchange, for what watches over it.
  ///   - done: Says what was done; one that is cut off before has the next start say it.
  /// - Throws: ``StoreError/inUse(path:by:)`` while another process has the database open,
  ///   ``StoreError/rightsUnreadable(path:)``, and whatever speaks against the backup; the database is then as it was.
  @discardableResult
  package static func restore(
    _ backup: String, to name: String, identities: [AgeIdentity] = [], by restorer: Restorer? = nil,
    acceptsUnknownRights: Bool = false,
    patienceMilliseconds: Int = Options().patienceMilliseconds, step: (DatabaseExchange.Step) -> Void = { _ in },
    done: (Restoration) -> Void = { _ in }
  ) throws(StoreError) -> Restoration {
    let path = DatabasePlace.resolve(name)
    do {
      return try FileLock(path, suffix: ".lock").hold(within: patienceMilliseconds) {
        _ = try DatabaseExchange.finish(path)
        try DatabasePlace.requireOneName(path)
        guard try !isOpenElsewhere(path) else { throw StoreError.inUse(path: path, by: holders(of: path)) }
        try requireBackup(backup, notAt: path)
        let today = RightsToday(of: path)
        guard today.isKnown || acceptsUnknownRights else { throw StoreError.rightsUnreadable(path: path) }
        let copy = try CheckedCopy(to: path)
        defer { copy.remove() }
        try fill(copy, from: backup, with: identities)
        let rights = try settle(copy, of: backup, rights: today, by: restorer)
        try give(copy.partial, whatBelongsTo: path)
        try CheckedCopy.synchronize(copy.partial)
        carryLogOver(path)
        let exchange = DatabaseExchange(of: path, for: copy.partial)
        let restoration = Restoration(kept: exchange.kept, rights: rights, source: today.source)
        try exchange.run(step) { done(restoration) }
        return restoration
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static func requireBackup(_ backup: String, notAt path: String) throws {
    let place = DatabasePlace.resolve(backup)
    guard place != path else { throw StoreError.exists(path: backup) }
    if AgeReader.isEncrypted(backup) { return }
    let header = try header(of: backup, namedIn: backup)
    // A copy by hard links is whole in one file; of a database at work the log may be beside another name.
    if header.isWriteAheadLogged, !FileHeader.hasLog(place) { try DatabasePlace.requireOneName(place) }
  }

  /// - Parameter named: The backup, for what is wrong with it.
  @discardableResult
  private static func header(of path: String, namedIn backup: String) throws -> FileHeader {
    guard let header = try FileHeader.read(path, forWriting: false) else {
      throw access(backup, F_OK) == 0 ? StoreError.notADatabase(path: backup) : .notFound(path: backup)
    }
    guard header.applicationID == Connection.applicationID else { throw StoreError.otherApplication(path: backup) }
    return header
  }

  private static func fill(_ copy: CheckedCopy, from backup: String, with identities: [AgeIdentity]) throws {
    if AgeReader.isEncrypted(backup) {
      guard !identities.isEmpty else { throw StoreError.encrypted(path: backup, isOtherKey: false) }
      return try copy.copy(pour: { try decrypt(backup, with: identities, to: $0, near: copy.target) }) {
        try check($0, of: backup)
      }
    }
    var configuration = Configuration()
    configuration.readonly = true
    let source = try open(backup, configuration)
    try copy.copy(fill: { queue in
      do { try source.backup(to: queue) } catch { throw StoreError(error, path: backup) }
    }) { try check($0, of: backup) }
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
      try header(of: "/proc/self/fd/\(descriptor)", namedIn: backup)
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

  private static func check(_ db: Database, of backup: String) throws {
    // A schema that is not ours may make any question after it fail.
    let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
    guard pages == ["ok"] else {
      throw StoreError.damaged(path: backup, detail: CheckedCopy.page(in: pages.joined()) ?? "")
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let known = Schema.current.migrations.count
    guard version <= known else { throw StoreError.newerSchema(path: backup, found: version, known: known) }
    if let change = try SchemaCheck.changes(in: db).first {
      throw StoreError.changedOutside(path: backup, change)
    }
    _ = try CheckedCopy.examine(db, of: backup)
  }

  /// Brings the copy up to date and the rights of today into it, and leaves the event of the restore there, so that no name
  /// changes before all of it is in the file.
  private static func settle(
    _ copy: CheckedCopy, of backup: String, rights today: RightsToday, by restorer: Restorer?
  ) throws -> [RestoredRight] {
    let store = try Store(path: copy.partial, options: Options())
    defer { try? store.close() }
    try Schema.current.bringUpToDate(store, header: try FileHeader.read(copy.partial), backsUp: false)
    try store.followZone()
    if let change = try store.read({ try RightsCheck.changes(in: $0) }).first {
      throw StoreError.changedOutside(path: backup, change)
    }
    var rights: [RestoredRight] = []
    do {
      let clock = try store.clock(after: today.lastEvent)
      let system = Workspace(store: store, actor: .system, clock: clock)
      let head = try system.auditHead()
      var carryOver = RightsCarryOver(into: system, of: today)
      rights = try carryOver.run()
      if let restorer { try system.recordRestore(of: head, by: restorer) }
    } catch let error as RepositoryError { throw StoreError(error, path: backup) }
    try store.locked { db in
      _ = try db.checkpoint(.truncate)
    }
    try store.close()
    let queue = try DatabaseQueue(path: copy.partial, configuration: Connection.configuration(label: "copy"))
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
    copy.removeCompanions()
    return rights
  }

  /// The clock by which events are dated that are added to a copy: the computer's where it fits what is known, else one that
  /// stands still at the last event, so that a wrong clock is asked about as it would have been.
  ///
  /// - Parameter event: The last event of the database that is replaced.
  private func clock(after event: Instant?) throws -> Clock {
    let own = try read { try AuditLog.head($0)?.at }
    var computer = clock
    let last = [event, own].compactMap(\.self).max()
    guard let own, ClockJump(since: last, by: computer) != nil else {
      computer.canBeWrong = false
      return computer
    }
    let day = computer.day(of: own)
    return Clock(now: { own }, today: { day }, offset: computer.offset)
  }

  /// Brings the log of the database into its one file, which is then kept whole under any name. One that is damaged keeps
  /// its log beside it.
  private static func carryLogOver(_ path: String) {
    guard access(path, F_OK) == 0, let store = try? Store(path: path, options: Options(patienceMilliseconds: 1_000))
    else {
      return
    }
    try? store.locked { db in _ = try db.checkpoint(.truncate) }
    try? store.close()
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
    defer { Glibc.close(descriptor) }
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
}

import Crypto
import Domain
import Foundation
import GRDB
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Repository

@Suite("The queue lock")
struct QueueLockTests {
  let folder: TemporaryFolder
  var path: String { folder.path + "/matchbook.sqlite" }

  init() throws { folder = try TemporaryFolder() }

  /// Counts commits, and those during which anybody else could have had the lock.
  final class Watch: Sendable {
    let commits = Atomic(0)
    let unlocked = Atomic(0)

    func options(_ path: String) -> Store.Options {
      var options = Store.Options()
      options.onCommit = {
        self.commits.wrappingAdd(1, ordering: .relaxed)
        if isFree(path + ".queue") { self.unlocked.wrappingAdd(1, ordering: .relaxed) }
      }
      return options
    }
  }

  @Test func `is held at every commit`() throws {
    let watch = Watch()
    let network = try Network(store: Store.open(path: path, options: watch.options(path)))
    let draft = try network.workspace().saveDraft(form: "youth", values: ["family": "Ahmed"])
    try network.workspace().discardDraft(draft)
    _ = try? network.workspace(.ambassador).addOrganization(NewOrganization(name: "X", kind: .school))
    #expect(watch.commits.load(ordering: .relaxed) >= 10)
    #expect(watch.unlocked.load(ordering: .relaxed) == 0)
  }

  @Test func `is held at every commit of everything that writes, and there is no checkpoint but the store's own`()
    throws
  {
    let watch = Watch()
    do { _ = try OldDatabase.make(at: path, migrations: 1, options: watch.options(path)) }
    let store = try Store.open(path: path, options: watch.options(path))
    let carried = try carriedPages()
    let director = try Network.directorOf(store)
    let other = try Network.directorOf(Store.open(path: path, options: watch.options(path)))
    try director.recordSignIn()
    director.startDay()
    try other.addOrganization(NewOrganization(name: "School", kind: .school))
    let file = "Name,DOB\n" + (0..<50).map { "Ann Smith\($0.letters),2014-05-06\n" }.joined()
    _ = try director.importRecords(.youth, from: .bytes(Array(file.utf8)))
    try other.recordInterview(of: Reference(.youth, 1))
    try other.undo()
    _ = try director.exportRecords(.youth) { _ in }
    _ = try director.search("smith")
    try director.saveDraft(form: "youth", values: ["family": "Ahmed"])
    #expect(throws: RepositoryError.self) {
      try director.addUser(NewUser(login: "director", name: "X", role: .director, organizationID: nil))
    }
    try store.backup(to: path + ".copy")
    _ = try other.verifyAudit()
    #expect(watch.commits.load(ordering: .relaxed) > 10)
    #expect(watch.unlocked.load(ordering: .relaxed) == 0)
    #expect(try carriedPages() == carried)
    #expect(try logSize() > 0)
    store.checkpointIfQuiet()
    #expect(try logSize() == 0, "emptied, so that the next start has nothing to read")
  }

  /// Pages of the log that have been carried over: `nBackfill` of https://www.sqlite.org/walformat.html section 2.1.
  private func carriedPages() throws -> UInt32 {
    let shared = try Data(contentsOf: URL(filePath: path + "-shm"))
    return shared[96..<100].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  @Test func `the database file changes by a checkpoint of the store and by nothing else`() throws {
    let network = try Network(store: Store.open(path: path))
    network.store.checkpointIfQuiet()
    let before = try sum()
    try write(20, by: network.workspace())
    #expect(try sum() == before, "after commits")
    do { _ = try Network.directorOf(Store.open(path: path)).programs() }
    #expect(try sum() == before, "after another store has closed")
    network.store.checkpointIfQuiet()
    #expect(try sum() != before, "after the checkpoint")
  }

  private func logSize() throws -> Int { try Data(contentsOf: URL(filePath: path + "-wal")).count }

  @Test func `a reader in the midst of its work is not waited for, and loses nothing`() throws {
    let network = try Network(store: Store.open(path: path))
    try write(5, by: network.workspace())
    let other = try Store.open(path: path)
    let start = ContinuousClock.now
    try other.read { db in
      let before = try Int.fetchOne(db, sql: "SELECT count(*) FROM draft") ?? 0
      network.store.checkpointIfQuiet()
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM draft") == before)
    }
    #expect(ContinuousClock.now - start < .seconds(4))
    #expect(try logSize() > 0)
    network.store.checkpointIfQuiet()
    #expect(try logSize() == 0)
  }

  @Test func `no checkpoint is made while another process holds it`() throws {
    let network = try Network(store: Store.open(path: path))
    let before = try sum()
    try FileLock(path, suffix: ".queue").hold(within: 0) { network.store.checkpointIfQuiet() }
    #expect(try sum() == before)
  }

  @Test func `the log is carried over once it is long, and is reused`() throws {
    let network = try Network(store: Store.open(path: path))
    let text = String(repeating: "long ", count: 4000)
    for number in 0..<250 { try network.workspace().saveDraft(form: "\(number)", values: ["note": text]) }
    var status = stat()
    #expect(stat(path + "-wal", &status) == 0)
    #expect(status.st_size < 2 * 4120 * WriteAheadLog.limit)
  }

  @Test func `a writer gives up after its patience`() throws {
    let network = try Network(store: Store.open(path: path, options: .init(patienceMilliseconds: 20)))
    try FileLock(path, suffix: ".queue").hold(within: 0) {
      #expect(throws: RepositoryError.busy) { try write(1, by: network.workspace()) }
    }
    try write(1, by: network.workspace())
  }

  @Test func `whoever gave up does not keep the lock from others`() throws {
    let lock = FileLock(path, suffix: ".queue")
    try lock.hold(within: 0) {
      for _ in 0..<3 { #expect(throws: StoreError.busy(path: path)) { try lock.hold(within: 1) {} } }
    }
    try lock.hold(within: 5000) {}
  }

  @Test func `eight writers of their own stores all land and the chain holds`() async throws {
    let network = try Network(store: Store.open(path: path))
    let before = try network.workspace().verifyAudit().events
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let workspace = try Network.directorOf(Store.open(path: path))
          for number in 0..<25 {
            try workspace.addOrganization(NewOrganization(name: "\(writer)-\(number)", kind: .school))
          }
        }
      }
      try await group.waitForAll()
    }
    let result = try network.workspace().verifyAudit()
    #expect(result.fault == nil)
    #expect(result.events == before + 200)
  }

  private func write(_ count: Int, by workspace: Workspace) throws {
    for number in 0..<count { try workspace.addOrganization(NewOrganization(name: "\(number)", kind: .school)) }
  }

  private func sum() throws -> SHA256Digest { SHA256.hash(data: try Data(contentsOf: URL(filePath: path))) }
}

/// Whether nobody holds the lock just now.
private func isFree(_ path: String) -> Bool {
  let descriptor = open(path, O_RDWR | O_CLOEXEC)
  defer { close(descriptor) }
  return flock(descriptor, LOCK_EX | LOCK_NB) == 0
}

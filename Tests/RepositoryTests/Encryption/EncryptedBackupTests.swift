import Dispatch
import Domain
import Foundation
import GRDB
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Repository

@Suite("An encrypted backup")
struct EncryptedBackupTests {
  private let folder: TemporaryFolder
  private let network: Network
  private let identity = AgeIdentity()
  private var target: String { folder.path + "/copy.age" }

  init() throws {
    folder = try TemporaryFolder()
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
  }

  /// - Parameter meanwhile: Happens after each portion.
  private func backUp(meanwhile: () throws -> Void = {}) throws -> AuditHead? {
    let writer = try AgeWriter(to: [identity.recipient])
    let file = try OutputFile(path: target, sparing: OutputGuard(database: network.store.path))
    let head = try network.store.backup { bytes in
      try file.write(try writer.encrypt(bytes))
      try meanwhile()
    }
    try file.write(try writer.finish())
    try file.finish()
    return head
  }

  @Test func `restores with the key, and is the state at which its head was`() throws {
    let head = try backUp()
    try network.workspace().addOrganization(NewOrganization(name: "Later", kind: .school))
    let restored = folder.path + "/restored.sqlite"
    try Store.restore(target, to: restored, identities: [identity])
    let copy = try Network.directorOf(Store.open(path: restored))
    #expect(try copy.programs() == network.workspace().programs())
    #expect(try copy.verifyAudit().head == head)
    var status = stat()
    #expect(stat(restored, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `without the key, or with another, is not restored, and the database stays`() throws {
    _ = try backUp()
    let path = folder.path + "/other.sqlite"
    #expect(throws: StoreError.encrypted(path: target, isOtherKey: false)) { try Store.restore(target, to: path) }
    #expect(throws: StoreError.encrypted(path: target, isOtherKey: true)) {
      try Store.restore(target, to: path, identities: [AgeIdentity()])
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.hasPrefix("other.sqlite") && !$0.hasSuffix(".lock") } == [])
  }

  @Test func `that was changed is named as damaged, and nothing of it stays`() throws {
    _ = try backUp()
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: target)))
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: URL(filePath: target))
    let path = folder.path + "/other.sqlite"
    #expect(
      throws: StoreError.damaged(path: target, detail: "its encrypted content was changed or cut off")
    ) { try Store.restore(target, to: path, identities: [identity]) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.contains("partial") } == [])
  }

  @Test func `has others write meanwhile, and holds nothing of that`() throws {
    let second = try Network.directorOf(Store.open(path: network.store.path ?? ""))
    var written = 0
    let head = try backUp {
      try second.addOrganization(NewOrganization(name: "School \(written.letters)", kind: .school))
      second.store.checkpointIfQuiet()
      written += 1
    }
    #expect(written > 0)
    let restored = folder.path + "/restored.sqlite"
    try Store.restore(target, to: restored, identities: [identity])
    #expect(try Network.directorOf(Store.open(path: restored)).verifyAudit().head == head)
    #expect(try network.workspace().verifyAudit().events == (head?.sequence ?? 0) + Int64(written))
    #expect(try network.workspace().verifyAudit().fault == nil)
  }

  /// Somebody reads an older state, which the log must keep; a backup begins once nobody does.
  @Test func `waits for those who read an older state, and lets others write meanwhile`() throws {
    let (store, reader) = (network.store, try Store.open(path: network.store.path ?? ""))
    let done = DispatchSemaphore(value: 0)
    let size = Atomic<Int>(0)
    try reader.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM user")
      try network.workspace().addOrganization(NewOrganization(name: "First Later", kind: .school))
      Thread.detachNewThread {
        _ = try? store.backup { size.wrappingAdd($0.count, ordering: .relaxed) }
        done.signal()
      }
      let writer = try Network.directorOf(Store.open(path: store.path ?? ""))
      try writer.addOrganization(NewOrganization(name: "Second Later", kind: .school))
      #expect(done.wait(timeout: .now() + .milliseconds(300)) == .timedOut)
      #expect(size.load(ordering: .relaxed) == 0)
    }
    #expect(done.wait(timeout: .now() + .seconds(30)) == .success)
    #expect(size.load(ordering: .relaxed) > 100_000)
  }

  /// Everything in the folder but the database itself is looked through for a name in it.
  @Test func `leaves nothing readable on the disk, at no moment`() throws {
    let name = "Harbor Lantern Mentoring"
    try network.workspace().addOrganization(NewOrganization(name: name, kind: .school))
    var seen: Set<String> = []
    _ = try backUp {
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        guard !["matchbook.sqlite", "matchbook.sqlite-wal"].contains(file) else { continue }
        let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/\(file)"))
        #expect(bytes.range(of: Data(name.utf8)) == nil, "\(file)")
        seen.insert(file)
      }
    }
    #expect(seen.contains("copy.age.partial-\(getpid())"))
    #expect(try Data(contentsOf: URL(filePath: target)).range(of: Data(name.utf8)) == nil)
    let plain = folder.path + "/plain.sqlite"
    try network.store.backup(to: plain)
    #expect(try Data(contentsOf: URL(filePath: plain)).range(of: Data(name.utf8)) != nil, "a plain one has it")
  }

  @Test func `of a log that was tampered with is not made`() throws {
    try network.store.locked { db in
      try db.execute(
        sql: "DROP TRIGGER audit_event_is_final_update; UPDATE audit_event SET reason = 'x' WHERE sequence = 2")
    }
    #expect(throws: StoreError.auditBroken(path: network.store.path ?? "", sequence: 2)) { _ = try backUp() }
    #expect(access(target, F_OK) != 0)
  }
}

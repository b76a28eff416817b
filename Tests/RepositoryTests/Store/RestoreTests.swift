import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("Putting a backup in a database's place")
struct RestoreTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/matchbook.sqlite" }
  private var backup: String { folder.path + "/backup.sqlite" }

  /// A database of two schools, of which the backup has the first; the second is still in the write-ahead log.
  init() throws {
    folder = try TemporaryFolder()
    let network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
    try network.workspace().addOrganization(NewOrganization(name: "First", kind: .school))
    network.store.checkpointIfQuiet()
    try network.store.backup(to: folder.path + "/backup.sqlite")
    try network.workspace().addOrganization(NewOrganization(name: "Second", kind: .school))
  }

  private func schools(_ path: String) throws -> Int {
    try Store.open(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM organization") ?? 0 }
  }

  private var names: Set<String> {
    get throws { Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) }
  }

  @Test func `gives back what the backup has, and keeps everything that was there`() throws {
    let before = try schools(path)
    #expect(try Store.restore(backup, to: path).kept == path + ".replaced")
    #expect(try schools(path) == before - 1)
    #expect(try schools(path + ".replaced") == before, "with what was in its write-ahead log only")
    #expect(try Network.directorOf(Store.open(path: path)).verifyAudit().fault == nil)
    #expect(try Store.restore(path + ".replaced", to: path).kept == path + ".replaced-2")
    #expect(try schools(path) == before)
  }

  @Test func `makes a database where there is none`() throws {
    let fresh = folder.path + "/fresh.sqlite"
    #expect(try Store.restore(backup, to: fresh) == Restoration(kept: nil, rights: [], source: .none))
    #expect(try schools(fresh) == schools(backup))
    #expect(try names.filter { $0.contains("partial") || $0.contains("replaced") }.isEmpty)
  }

  @Test func `keeps owner and permissions`() throws {
    #expect(chmod(path, 0o640) == 0)
    try Store.restore(backup, to: path)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
    #expect(status.st_uid == geteuid())
  }

  @Test func `leaves the database as it was where the backup is no good`() throws {
    let whole = try Data(contentsOf: URL(filePath: backup))
    var flipped = whole
    flipped[whole.count / 2 / 4096 * 4096] ^= 0xFF
    func file(_ name: String, _ data: Data) throws -> String { try folder.write(Array(data), to: name) }
    let newer = try file("newer", whole)
    let forged = try file("forged", whole)
    let foreign = folder.path + "/foreign"
    try DatabaseQueue(path: newer).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 999") }
    try DatabaseQueue(path: forged).write { db in
      try db.execute(
        sql: """
          DROP TRIGGER audit_event_is_final_update; UPDATE audit_event SET reason = 'x' WHERE sequence = 2;
          CREATE TRIGGER audit_event_is_final_update BEFORE UPDATE ON audit_event
            BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
          """)
    }
    try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    let before = try Data(contentsOf: URL(filePath: path))
    let refused: [(String, (StoreError) -> Bool)] = [
      (folder.path + "/nowhere", { $0 == .notFound(path: folder.path + "/nowhere") }),
      (try file("empty", Data()), { $0 == .notADatabase(path: folder.path + "/empty") }),
      (try file("text", Data(repeating: 65, count: 5_000)), { $0 == .notADatabase(path: folder.path + "/text") }),
      (try file("short", whole.prefix(whole.count / 2)), { if case .damaged = $0 { true } else { false } }),
      (try file("flipped", flipped), { if case .damaged = $0 { true } else { false } }),
      (newer, { if case .newerSchema(newer, 999, _) = $0 { true } else { false } }),
      (forged, { $0 == .auditBroken(path: forged, sequence: 2) }),
      (foreign, { $0 == .otherApplication(path: foreign) }),
    ]
    for (file, isExpected) in refused {
      let error = #expect(throws: StoreError.self, "\(file)") { try Store.restore(file, to: path) }
      #expect(error.map(isExpected) == true, "\(file): \(String(describing: error))")
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try names.filter { $0.contains("partial") || $0.contains("replaced") }.isEmpty)
  }

  @Test func `waits for nobody who is opening it`() throws {
    try FileLock(path, suffix: ".lock").hold(within: 0) {
      #expect(throws: StoreError.busy(path: path)) { try Store.restore(backup, to: path, patienceMilliseconds: 10) }
    }
  }
}

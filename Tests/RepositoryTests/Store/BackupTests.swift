import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Backing a database up")
struct BackupTests {
  let folder: TemporaryFolder
  let network: Network
  var target: String { folder.path + "/copy.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
  }

  @Test func `the copy is one file that opens like the original`() throws {
    try network.store.backup(to: target)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    let copy = try Network.directorOf(Store.open(path: target))
    #expect(try copy.programs() == network.workspace().programs())
    try copy.addOrganization(NewOrganization(name: "Later", kind: .school))
    #expect(try copy.verifyAudit().fault == nil)
  }

  @Test func `a file of that name stays, unless it is to be replaced`() throws {
    try folder.write([1, 2, 3], to: "copy.sqlite")
    #expect(throws: StoreError.exists(path: target)) { try network.store.backup(to: target) }
    #expect(try Data(contentsOf: URL(filePath: target)) == Data([1, 2, 3]))
    try network.store.backup(to: target, replacing: true)
    #expect(try Network.directorOf(Store.open(path: target)).programs().count == 1)
  }

  @Test func `a log that was tampered with makes no backup`() throws {
    try network.store.locked { db in
      try db.execute(
        sql: "DROP TRIGGER audit_event_is_final_update; UPDATE audit_event SET reason = 'x' WHERE sequence = 2")
    }
    #expect(throws: StoreError.auditBroken(path: network.store.path ?? "", sequence: 2)) {
      try network.store.backup(to: target)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.hasPrefix("copy") }.isEmpty)
  }

  @Test func `a folder that is not there is named`() {
    let target = folder.path + "/nowhere/copy.sqlite"
    #expect(throws: StoreError.noFolder(path: folder.path + "/nowhere")) { try network.store.backup(to: target) }
  }
}

import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("A restore killed before any of its steps")
struct RestoreKillTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/matchbook.sqlite" }
  private var backup: String { folder.path + "/backup.sqlite" }
  private var keys: String { path + ".keys" }

  /// A database with a change since its backup that is in the write-ahead log only.
  init() throws {
    folder = try TemporaryFolder()
    let network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
    network.store.checkpointIfQuiet()
    try network.store.backup(to: folder.path + "/backup.sqlite")
    try network.workspace().addOrganization(NewOrganization(name: "Acknowledged", kind: .school))
  }

  private func kill(before step: DatabaseExchange.Step) throws {
    let process = try TestProcess([BuiltProgram.path("TerminalProbe"), "restore", backup, path, "\(step)"])
    _ = process.drain()
  }

  /// Whether a database is whole and has the change that was acknowledged.
  private func hasChange(_ path: String) throws -> Bool {
    let store = try Store.open(path: path)
    #expect(try Network.directorOf(store).verifyAudit().fault == nil)
    return try store.read { db in
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      return try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM organization WHERE name = 'Acknowledged')")
        ?? false
    }
  }

  @Test(arguments: DatabaseExchange.Step.allCases)
  func `loses nothing that was acknowledged, and the next start says where it is`(step: DatabaseExchange.Step) throws {
    try kill(before: step)
    #expect(Store.isThere(path))
    let store = try Store.open(path: path)
    if try hasChange(path) {
      // As if nothing had been begun.
      #expect(store.finishedRestore == nil)
      #expect(step.rawValue <= DatabaseExchange.Step.nameNote.rawValue)
    } else {
      // Before the note went, the next start has it to say; after it the restore had ended.
      #expect(store.finishedRestore == (step == .syncEnd ? nil : FinishedRestore(kept: path + ".replaced")))
      #expect(try hasChange(path + ".replaced"))
    }
    try store.close()
    let again = try Store.open(path: path)
    #expect(again.finishedRestore == nil, "said once")
    try again.close()
    let restored = try Store.restore(backup, to: path)
    #expect(try !hasChange(path))
    #expect(access(try #require(restored.kept), F_OK) == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.contains("partial") || $0.contains("restoring") } == [], "nothing is left lying about")
  }

  @Test(arguments: DatabaseExchange.Step.allCases)
  func `keeps the log with a database that is beyond reading`(step: DatabaseExchange.Step) throws {
    let log = try Data(contentsOf: URL(filePath: path + "-wal"))
    #expect(!log.isEmpty)
    try folder.write(Array("beyond reading".utf8), to: "matchbook.sqlite")
    _ = try TestProcess([BuiltProgram.path("TerminalProbe"), "restore-all", backup, path, "\(step)"]).drain()
    let isBegun = DatabaseExchange.isUnfinished(path) || step == .syncEnd
    #expect(isBegun == (step.rawValue > DatabaseExchange.Step.nameNote.rawValue))
    if isBegun { _ = try Store.open(path: path) }
    let kept = isBegun ? path + ".replaced" : path
    #expect(try Data(contentsOf: URL(filePath: kept)) == Data("beyond reading".utf8))
    #expect(try Data(contentsOf: URL(filePath: kept + "-wal")) == log)
  }

  @Test func `a note that is none is not followed`() throws {
    for note in ["", "matchbook restore 1\n../../etc/passwd\n\n", "matchbook restore 1\nother\n\n"] {
      try folder.write(Array(note.utf8), to: "matchbook.sqlite.restoring")
      #expect(throws: StoreError.self) { try Store.open(path: path) }
    }
    unlink(path + ".restoring")
    #expect(try hasChange(path))
  }
}

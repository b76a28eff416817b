import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

private let importVariable = "MATCHBOOK_TEST_IMPORT_DATABASE"
private let migrationVariable = "MATCHBOOK_TEST_MIGRATION_DATABASE"
private let holderVariable = "MATCHBOOK_TEST_HOLDER_DATABASE"

@Suite("Interrupted in the middle")
struct InterruptionTests {
  let folder: TemporaryFolder
  var path: String { folder.path + "/matchbook.sqlite" }

  init() throws { folder = try TemporaryFolder() }

  fileprivate static let rows = 600
  fileprivate static let file =
    "Name,DOB,Parent name,Parent phone,ID\n"
    + (0..<rows).map { "Ann Smith\($0.letters),2014-05-06,Beth Smith\($0.letters),617555\(1000 + $0),k\($0)\n" }
    .joined()

  @Test func `an import that is killed leaves whole rows, and is gone on with`() throws {
    let network = try Network(store: Store.open(path: path))
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    var acknowledged = 0
    for _ in 0..<4 {
      let process = try TestProcess("ImportProcess", [importVariable: path])
      _ = process.lines(Int.random(in: 1...4, using: &random))
      usleep(UInt32.random(in: 0...4_000, using: &random))
      acknowledged = process.killAndDrain().compactMap { Int($0.dropFirst("written ".count)) }.last ?? acknowledged
      let found = try network.count("youth_profile")
      #expect(found >= acknowledged, "seed \(seed)")
      let broken = try network.count(
        """
        youth_profile y WHERE
          NOT EXISTS (SELECT 1 FROM relationship r WHERE r.person_id = y.person_id)
          OR NOT EXISTS (SELECT 1 FROM audit_object o WHERE o.object = 'Y-' || y.person_id)
          OR NOT EXISTS (SELECT 1 FROM transition t WHERE t.subject = 'youth' AND t.subject_id = y.person_id)
        """)
      #expect(broken == 0, "seed \(seed)")
      #expect(try network.workspace().verifyAudit().fault == nil, "seed \(seed)")
    }
    _ = try network.importing(.youth, Self.file)
    #expect(try network.count("youth_profile") == Self.rows, "seed \(seed)")
    #expect(try network.count("person") == Self.rows * 2, "seed \(seed)")
  }

  @Test func `a migration that is killed leaves the old schema or the new one, with all that was in it`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let old = try OldDatabase.make(at: path, migrations: 1)
    try old.write { db in
      for number in 0..<2_000 {
        try db.execute(
          sql: "INSERT INTO organization (name, kind, created_at, updated_at) VALUES (?, 'school', 0, 0)",
          arguments: ["School \(number)"])
      }
    }
    let count = try old.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM organization") }
    let whole = folder.path + "/whole.sqlite"
    try old.backup(to: whole)
    var versions: Set<Int> = []
    for round in 0..<6 {
      let copy = folder.path + "/copy-\(round).sqlite"
      try FileManager.default.copyItem(atPath: whole, toPath: copy)
      let process = try TestProcess("MigrationProcess", [migrationVariable: copy])
      _ = process.lines(1)
      usleep(UInt32.random(in: 0...25_000, using: &random))
      _ = process.killAndDrain()
      let queue = try DatabaseQueue(path: copy)
      let (version, columns) = try queue.read { db in
        (try Int.fetchOne(db, sql: "PRAGMA user_version"), try db.columns(in: "mentor_profile").map(\.name))
      }
      #expect(
        columns.contains("waiting_since") == (version == Schema.current.migrations.count),
        "round \(round), seed \(seed)")
      versions.insert(version ?? 0)
      try queue.close()
      let store = try Store.open(path: copy)
      #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM organization") } == count)
      #expect(try Network.directorOf(store).verifyAudit().fault == nil)
    }
    #expect(versions.isSubset(of: [1, Schema.current.migrations.count]), "seed \(seed)")
  }

  @Test func `a writer waits while another process holds the lock, and gets it when that one dies`() async throws {
    let network = try Network(store: Store.open(path: path))
    let holder = try TestProcess("HolderProcess", [holderVariable: path])
    #expect(holder.lines(1).count == 1)
    let impatient = try Network.directorOf(Store.open(path: path, options: .init(patienceMilliseconds: 30)))
    #expect(throws: RepositoryError.busy) {
      try impatient.addOrganization(NewOrganization(name: "Now", kind: .school))
    }
    async let waiting: Int64 = network.workspace().addOrganization(NewOrganization(name: "Patient", kind: .school))
    _ = holder.killAndDrain()
    _ = try await waiting
    try impatient.addOrganization(NewOrganization(name: "Now", kind: .school))
    #expect(
      try network.values("SELECT name FROM organization WHERE kind = 'school' ORDER BY id") == ["Patient", "Now"])
  }
}

@Suite("The import that is killed", .enabled(if: getenv(importVariable) != nil))
struct ImportProcess {
  @Test func `imports until it is killed`() throws {
    let path = try #require(ProcessInfo.processInfo.environment[importVariable])
    var options = ImportOptions()
    options.batchSize = 15
    options.program = "Community"
    _ = try Network.directorOf(Store.open(path: path)).importRecords(
      .youth, from: .bytes(Array(InterruptionTests.file.utf8)), options: options,
      progress: { TestProcess.say("\($0.rows)") })
  }
}

@Suite("The migration that is killed", .enabled(if: getenv(migrationVariable) != nil))
struct MigrationProcess {
  @Test func `migrates unless it is killed`() throws {
    let path = try #require(ProcessInfo.processInfo.environment[migrationVariable])
    #expect(TestProcess.say("ready"))
    _ = try Store.open(path: path)
  }
}

@Suite("The process that holds the lock", .enabled(if: getenv(holderVariable) != nil))
struct HolderProcess {
  @Test func `holds it until it is killed`() throws {
    let path = try #require(ProcessInfo.processInfo.environment[holderVariable])
    try FileLock(path, suffix: ".queue").hold(within: 0) {
      #expect(TestProcess.say("held"))
      while true { pause() }
    }
  }
}

import Domain
import Foundation
import GRDB
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Repository

@Suite("Opening a database")
struct OpeningTests {
  let folder: TemporaryFolder
  var path: String { folder.path + "/matchbook.sqlite" }

  init() throws { folder = try TemporaryFolder() }

  @Test func `a new database keeps what was written until it is opened again`() throws {
    let first = try Network(store: Store.open(path: path))
    let name = try first.workspace().programs().map(\.name)
    let again = try Workspace.signIn(Store.open(path: path), login: "director", clock: first.clock)
    #expect(try again.programs().map(\.name) == name)
    #expect(try again.verifyAudit().fault == nil)
  }

  @Test func `only the owner can read the files that are made`() throws {
    _ = try Network(store: Store.open(path: path))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      var status = stat()
      #expect(stat("\(folder.path)/\(name)", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600, "\(name)")
    }
  }

  @Test func `every connection has the settings that keep the data`() throws {
    let store = try Store.open(path: path)
    let expected: [String: Int] = [
      "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0, "wal_autocheckpoint": 0,
      "mmap_size": 0, "application_id": Int(Connection.applicationID), "user_version": Schema.current.migrations.count,
    ]
    for (pragma, value) in expected {
      let sql = "PRAGMA \(pragma)"
      #expect(try store.locked { try Int.fetchOne($0, sql: sql) } ?? 0 == value, "\(pragma) of the writer")
      #expect(try store.read { try Int.fetchOne($0, sql: sql) } ?? 0 == value, "\(pragma) of the reader")
    }
    #expect(try store.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
  }

  @Test func `a hundred and fifty openers of a new database, all at once, get the same one`() async throws {
    let path = path
    // A thread each: tasks would come in turns.
    let versions = AsyncStream<Int?> { found in
      let left = Atomic(150)
      for _ in 0..<150 {
        Thread.detachNewThread {
          found.yield(try? Store.open(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") })
          if left.subtract(1, ordering: .relaxed).newValue == 0 { found.finish() }
        }
      }
    }
    var count = 0
    for await version in versions {
      count += 1
      #expect(version == Schema.current.migrations.count)
    }
    #expect(count == 150)
  }

  @Test func `a text file is refused and left as it is`() throws {
    let text = Array("Dear Mei,\n".utf8)
    try folder.write(text, to: "matchbook.sqlite")
    #expect(throws: StoreError.notADatabase(path: path)) { try Store.open(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(text))
  }

  @Test func `another program's database is refused and left as it is`() throws {
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "PRAGMA application_id = 7; CREATE TABLE note (text)") }
    try other.close()
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreError.otherApplication(path: path)) { try Store.open(path: path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
  }

  @Test func `a database of a later release is refused and left as it is`() throws {
    do {
      let store = try Store.open(path: path)
      try store.locked { try $0.execute(sql: "PRAGMA user_version = 99") }
      store.checkpointIfQuiet()
    }
    let before = try Data(contentsOf: URL(filePath: path))
    defer { #expect((try? Data(contentsOf: URL(filePath: path))) == before) }
    #expect(throws: StoreError.newerSchema(path: path, found: 99, known: Schema.current.migrations.count)) {
      try Store.open(path: path)
    }
  }

  @Test(arguments: [50, 512, 4096, 40_000])
  func `a file that was cut off is refused`(length: Int) throws {
    let store = try Store.open(path: path)
    _ = try Network(store: store)
    try store.backup(to: folder.path + "/whole.sqlite")
    let whole = try Data(contentsOf: URL(filePath: folder.path + "/whole.sqlite"))
    let cut = folder.path + "/cut.sqlite"
    try whole.prefix(length).write(to: URL(filePath: cut))
    #expect(throws: StoreError.self) { try Store.open(path: cut) }
    #expect(try Data(contentsOf: URL(filePath: cut)).count == length)
  }

  @Test func `a folder that is not there is named`() {
    let path = folder.path + "/nowhere/matchbook.sqlite"
    #expect(throws: StoreError.notFound(path: path)) { try Store.open(path: path) }
  }

  @Test func `a folder in place of the file is refused`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(throws: StoreError.notADatabase(path: path)) { try Store.open(path: path) }
  }

  @Test func `a file or folder that this user may not write is refused`() throws {
    _ = try Network(store: Store.open(path: path))
    chmod(folder.path, 0o755)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      chmod("\(folder.path)/\(name)", 0o644)
    }
    let error = asNobody { Result { () throws(StoreError) in try Store.open(path: path) } }
    #expect(throws: StoreError.noPermission(path: path)) { try error.get() }
  }

  /// Runs `body` with the file permissions of a user without any, where the tests run as root.
  private func asNobody<Value>(_ body: () -> Value) -> Value {
    guard geteuid() == 0 else {
      chmod(folder.path, 0o555)
      chmod(path, 0o444)
      defer { chmod(folder.path, 0o755) }
      return body()
    }
    setFileUser(65_534)
    defer { setFileUser(0) }
    return body()
  }
}

/// setfsuid(2): changes whose file permissions this one thread has. Not in the Glibc module.
private func setFileUser(_ id: UInt32) {
  typealias Call = @convention(c) (UInt32) -> Int32
  guard let symbol = dlsym(nil, "setfsuid") else { preconditionFailure("no setfsuid") }
  _ = unsafeBitCast(symbol, to: Call.self)(id)
}

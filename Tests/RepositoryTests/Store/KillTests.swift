import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

/// The variable that makes ``WriterProcess`` write, and says where.
private let databaseVariable = "MATCHBOOK_TEST_WRITER_DATABASE"

@Suite("A writer killed at any moment")
struct KillTests {
  @Test func `loses nothing that was acknowledged and breaks nothing`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/matchbook.sqlite"
    let network = try Network(store: Store.open(path: path))
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var acknowledged: [String] = []
    for _ in 0..<20 {
      let writer = try TestProcess("WriterProcess", [databaseVariable: path])
      // Killed after so many acknowledged writes, in the midst of the next.
      let count = Int.random(in: 1...30, using: &generator)
      acknowledged += writer.lines(count)
      usleep(UInt32.random(in: 0...400, using: &generator))
      acknowledged += writer.killAndDrain()
    }
    #expect(acknowledged.count >= 20, "seed \(seed)")
    let kept = try network.store.read { try Set(String.fetchAll($0, sql: "SELECT name FROM organization")) }
    #expect(Set(acknowledged).subtracting(kept) == [], "seed \(seed)")
    #expect(try network.workspace().verifyAudit().fault == nil, "seed \(seed)")
    #expect(try network.store.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"], "seed \(seed)")
  }
}

@Suite("The process that is killed", .enabled(if: getenv(databaseVariable) != nil))
struct WriterProcess {
  @Test func `writes until it is killed`() throws {
    let path = try #require(ProcessInfo.processInfo.environment[databaseVariable])
    let director = try Network.directorOf(Store.open(path: path))
    for number in 0... {
      let name = "written \(getpid())-\(number)"
      try director.addOrganization(NewOrganization(name: name, kind: .school))
      guard TestProcess.say("\(name.dropFirst("written ".count))") else { return }
    }
  }
}

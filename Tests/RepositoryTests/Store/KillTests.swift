import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("Four writers, one after the other killed at any moment")
struct KillTests {
  /// `MATCHBOOK_KILLS=1000` kills as often as the design asks for; `MATCHBOOK_KILL_SEED` kills once more as before.
  private static let kills = number("MATCHBOOK_KILLS") ?? 20
  private static let seed = number("MATCHBOOK_KILL_SEED").map { UInt64($0) } ?? .random(in: 0...UInt64(Int.max))

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
  }

  @Test func `lose nothing that was acknowledged and break nothing`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/matchbook.sqlite"
    let network = try Network(store: Store.open(path: path))
    let seed = Self.seed
    var generator = SeededGenerator(seed: seed)
    func start() throws -> TestProcess { try TestProcess([BuiltProgram.path("TerminalProbe"), "write", path]) }
    var writers = try (0..<4).map { _ in try start() }
    var acknowledged: [String] = []
    for _ in 0..<Self.kills {
      let index = Int.random(in: writers.indices, using: &generator)
      // After so many acknowledged writes, in the midst of the next, of waiting for the others, or of a checkpoint.
      acknowledged += writers[index].lines(Int.random(in: 1...30, using: &generator))
      usleep(UInt32.random(in: 0...2_000, using: &generator))
      acknowledged += writers[index].killAndDrain()
      writers[index] = try start()
    }
    for writer in writers { acknowledged += writer.killAndDrain() }
    print("\(Self.kills) kills, \(acknowledged.count) acknowledged writes, seed \(seed)")
    #expect(acknowledged.count >= Self.kills, "seed \(seed)")
    let kept = try network.store.read { try Set(String.fetchAll($0, sql: "SELECT name FROM organization")) }
    #expect(Set(acknowledged).subtracting(kept) == [], "seed \(seed)")
    #expect(try network.workspace().verifyAudit().fault == nil, "seed \(seed)")
    #expect(try network.store.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"], "seed \(seed)")
  }
}

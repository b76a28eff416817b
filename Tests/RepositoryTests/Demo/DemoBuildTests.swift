import Domain
import Foundation
import GRDB
@testable import Repository
import Testing

@Suite("Building a demo")
struct DemoBuildTests {
  private func schema(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in
      try String.fetchAll(db, sql: "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name")
    }
  }

  @Test func `makes the same network from the same seed, and another from another`() throws {
    let folder = try DemoFixture.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let counts = DemoSize.small.counts
    for (name, seed) in [("a", UInt64(1)), ("b", 1), ("c", 2)] {
      try DemoFixture.build(seed: seed, counts: counts).run(at: "\(folder)/\(name)")
    }
    let first = try DemoFixture.dump("\(folder)/a")
    #expect(first.count > 4_000)
    #expect(first == (try DemoFixture.dump("\(folder)/b")))
    #expect(first != (try DemoFixture.dump("\(folder)/c")))
  }

  @Test func `leaves the schema of any other database, and no file beside it`() throws {
    let folder = try DemoFixture.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try DemoFixture.build(seed: 3, counts: DemoSize.small.counts).run(at: "\(folder)/demo")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["demo", "demo.lock"])
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/demo")
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    _ = try Store.open(path: "\(folder)/plain")
    #expect(try schema("\(folder)/demo") == schema("\(folder)/plain"))
  }

  @Test func `called off leaves nothing, and what was there stays`() throws {
    let folder = try DemoFixture.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/demo"
    let build = try DemoFixture.build(seed: 1, counts: DemoSize.small.counts)
    #expect(throws: DemoCancelled.self) { try build.run(at: path) { _ in false } }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["demo.lock"])
    try build.run(at: path)
    let before = try DemoFixture.dump(path)
    let other = try DemoFixture.build(seed: 2, counts: DemoSize.small.counts)
    #expect(throws: DemoCancelled.self) { try other.run(at: path) { $0.phase == .records } }
    #expect(try DemoFixture.dump(path) == before)
  }

  @Test func `tells how far it has come, never backwards, to the end`() throws {
    let folder = try DemoFixture.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var told: [DemoProgress] = []
    try DemoFixture.build(seed: 1, counts: DemoFixture.counts).run(at: "\(folder)/demo") { progress in
      told.append(progress)
      return true
    }
    #expect(told.count > 10)
    #expect(told.map(\.share) == told.map(\.share).sorted())
    #expect(told.allSatisfy { (0...1).contains($0.share) && $0.done <= $0.total })
    #expect(told.last?.phase == .indexes)
  }

  @Test func `finds a demo again by size, seed and release, whatever the day`() throws {
    let fixture = try DemoFixture.small.get()
    var stamp = DemoFixture.stamp(seed: 1)
    stamp.day = stamp.day + 40
    #expect(stamp.found(at: fixture.path)?.day == DemoFixture.day)
    stamp.release = "1.1"
    #expect(stamp.found(at: fixture.path) == nil)
    #expect(DemoFixture.stamp(seed: 2).found(at: fixture.path) == nil)
    #expect(DemoFixture.stamp(seed: 1).found(at: fixture.path + ".none") == nil)
  }

  @Test func `says which source is missing`() throws {
    #expect(throws: DemoSourceMissing(file: "Policies")) {
      try DemoSources.read(policies: [], sample: { _ in "a" }, postalCodes: { _ in [:] })
    }
    #expect(throws: DemoSourceMissing(file: "origins.tsv")) {
      try DemoSources.read(policies: [("p", "")], sample: { _ in nil }, postalCodes: { _ in [:] })
    }
  }
}

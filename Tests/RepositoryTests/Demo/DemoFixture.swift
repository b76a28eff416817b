import Domain
import Foundation
import GRDB
import Repository
import TestSupport

/// A demo database in a folder of its own, built once for every test of the file that names it.
struct DemoFixture {
  static let day = Network.today
  /// A hundredth of a state.
  static let counts = DemoCounts(
    organizations: 12, programs: 8, youth: 240, mentors: 150, people: 600, matches: 250, sessions: 6_000,
    ambassadors: 2, attendances: 1_200, officials: 60, measures: 30, contacts: 800)

  static let small = Result { try DemoFixture(counts: DemoSize.small.counts, seed: 1) }
  static let medium = Result { try DemoFixture(counts: counts, seed: 7) }

  let path: String
  let counts: DemoCounts
  let clock = Clock.fixed(on: day)

  init(counts: DemoCounts, seed: UInt64) throws {
    self.counts = counts
    path = try Self.folder() + "/demo.sqlite"
    try Self.build(seed: seed, counts: counts).run(at: path)
  }

  static func folder() throws -> String {
    let folder = NSTemporaryDirectory() + "matchbook-demo-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  static func stamp(seed: UInt64) -> DemoStamp { DemoStamp(size: .small, seed: seed, release: "1.0", day: day) }

  static func build(seed: UInt64, counts: DemoCounts) throws -> DemoBuild {
    DemoBuild(
      stamp: stamp(seed: seed), sources: try sources(), clock: .fixed(on: day), director: ("dana", "Dana Ortiz"),
      counts: counts)
  }

  static func sources() throws -> DemoSources { try SampleSources.read() }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.readonly = true
    // Another connection may be closing, which locks the file for a moment.
    configuration.busyMode = .timeout(10)
    return try DatabaseQueue(path: path, configuration: configuration).read(body)
  }

  func count(_ sql: String) throws -> Int { try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(sql)") ?? 0 } }

  func workspace(_ login: String = "dana") throws -> Workspace {
    try Workspace.signIn(Store.open(path: path), login: login, clock: clock)
  }

  /// Every row of every table, as text.
  static func dump(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_search_%' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier)").map { "\(table) \($0)" }.sorted()
      }
    }
  }
}

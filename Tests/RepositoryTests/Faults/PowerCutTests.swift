import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Repository

/// What a power cut leaves is made from the files of a run: the log cut off, torn or with a hole, as where the disk had
/// not written all of it, and a database that a checkpoint has written in part.
@Suite("After a power cut")
struct PowerCutTests {
  /// The log after an acknowledged write: everything up to here was on the disk by then.
  private struct Mark {
    let size: Int
    let events: Int64
  }

  private static let frame = 24 + 4096
  private let folder: TemporaryFolder
  private let marks: [Mark]
  private let before: Data
  private let after: Data
  private let log: Data
  private let seed = UInt64.random(in: 0 ... .max)

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path + "/matchbook.sqlite"
    func bytes(_ suffix: String) throws -> Data { try Data(contentsOf: URL(filePath: path + suffix)) }
    let network = try Network(store: Store.open(path: path))
    var marks: [Mark] = []
    for number in 0..<15 {
      if number % 3 == 0 {
        try network.workspace().addYouth(network.youthIntake(given: "Mei\(number.letters)"))
      } else {
        try network.workspace().addOrganization(NewOrganization(name: "School \(number)", kind: .school))
      }
      marks.append(Mark(size: try bytes("-wal").count, events: try network.workspace().verifyAudit().events))
    }
    self.marks = marks
    (before, log) = (try bytes(""), try bytes("-wal"))
    network.store.checkpointIfQuiet()
    after = try bytes("")
  }

  /// Opens what was left, and checks that it is a whole state with that many events.
  private func expect(_ events: Int64, in database: Data, log: Data, _ what: String) throws {
    let place = try TemporaryFolder()
    let path = try place.write(Array(database), to: "matchbook.sqlite")
    try place.write(Array(log), to: "matchbook.sqlite-wal")
    let store = try Store.open(path: path)
    let verified = try Network.directorOf(store).verifyAudit()
    #expect(verified.fault == nil, "\(what), seed \(seed)")
    #expect(verified.events == events, "\(what), seed \(seed)")
    #expect(try store.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"], "\(what)")
  }

  private func events(within size: Int) -> Int64 { marks.last { $0.size <= size }?.events ?? 0 }

  private var ends: [Int] { Array(stride(from: marks[0].size, through: log.count, by: Self.frame)) }

  @Test func `the log cut off at any page holds what was acknowledged by then and no part of more`() throws {
    #expect(ends.count > 40)
    for end in ends {
      try expect(events(within: end), in: before, log: log.prefix(end), "cut at \(end)")
    }
  }

  @Test func `a page that was torn, or never came while later ones did, ends what counts`() throws {
    var random = SeededGenerator(seed: seed)
    for end in ends.dropLast() {
      let torn = end + Int.random(in: 1..<Self.frame, using: &random)
      try expect(events(within: end), in: before, log: log.prefix(torn), "torn at \(torn)")
      var holed = log
      holed.replaceSubrange(end..<end + Self.frame, with: Data(count: Self.frame))
      try expect(events(within: end), in: before, log: holed, "without the page at \(end)")
    }
  }

  @Test func `a checkpoint that was cut off loses nothing, whichever pages had been carried over`() throws {
    var random = SeededGenerator(seed: seed)
    let all = try #require(marks.last).events
    for round in 0..<30 {
      // The file has grown to the last page that was written.
      let pages = Int.random(in: before.count / 4096...after.count / 4096, using: &random)
      var mixed = Data(count: pages * 4096)
      for page in 0..<pages {
        let range = page * 4096..<(page + 1) * 4096
        let isCarried = Bool.random(using: &random)
        if isCarried || range.upperBound <= before.count {
          mixed.replaceSubrange(range, with: (isCarried ? after : before)[range])
        }
      }
      try expect(all, in: mixed, log: log, "round \(round)")
    }
  }
}

import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Repository

/// One byte of a database turned over, in every kind of page that SQLite has.
@Suite("A damaged database")
struct DamageTests {
  enum PageKind: String, CaseIterable {
    case header, tableInterior, tableLeaf, indexInterior, indexLeaf, overflow, free
  }

  private static let pageSize = 4096
  private let folder: TemporaryFolder
  private let whole: Data
  private let pages: [PageKind: [Int]]

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path + "/whole.sqlite"
    do {
      let network = try Network(store: Store.open(path: path))
      for number in 0..<400 {
        try network.workspace().addOrganization(NewOrganization(name: "School \(number)", kind: .school))
      }
      let text = String(repeating: "long ", count: 4_000)
      let drafts = try (0..<6).map { try network.workspace().saveDraft(form: "\($0)", values: ["note": text]) }
      for draft in drafts.prefix(3) { try network.workspace().discardDraft(draft) }
      network.store.checkpointIfQuiet()
    }
    whole = try Data(contentsOf: URL(filePath: path))
    pages = Self.kinds(of: whole)
  }

  /// The pages of each kind, counted from 0; format: https://www.sqlite.org/fileformat.html sections 1.5 and 1.6.
  private static func kinds(of file: Data) -> [PageKind: [Int]] {
    func number(_ offset: Int) -> Int { file[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    var free: Set<Int> = []
    var trunk = number(32)
    while trunk > 0 {
      let start = (trunk - 1) * pageSize
      free.insert(trunk - 1)
      for leaf in 0..<number(start + 4) { free.insert(number(start + 8 + 4 * leaf) - 1) }
      trunk = number(start)
    }
    return Dictionary(grouping: 0..<file.count / pageSize) { page in
      if page == 0 { return .header }
      if free.contains(page) { return .free }
      return switch file[page * pageSize] {
      case 2: .indexInterior
      case 5: .tableInterior
      case 10: .indexLeaf
      case 13: .tableLeaf
      default: .overflow
      }
    }
  }

  @Test(arguments: PageKind.allCases)
  func `is verified and backed up, or refused, and never written to`(kind: PageKind) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let candidates = try #require(pages[kind], "the database has no such page")
    for round in 0..<8 {
      let page = try #require(candidates.randomElement(using: &random))
      // The head of the page as often as the rest: there a byte matters most.
      let offset = round % 2 == 0 ? Int.random(in: 0..<16, using: &random) : Int.random(in: 16..<4096, using: &random)
      var damaged = whole
      damaged[page * Self.pageSize + offset] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let what: Comment = "byte \(offset) of page \(page), seed \(seed)"
      let path = try folder.write(Array(damaged), to: "\(kind.rawValue)-\(round).sqlite")
      let copy = path + ".copy"
      var isRefused = false
      do {
        let store = try Store.open(path: path)
        let director = try Network.directorOf(store)
        if try director.verifyAudit().fault != nil { isRefused = true }
        try store.backup(to: copy)
        // What was backed up is whole: the byte was one that nothing depends on.
        let restored = try DatabaseQueue(path: copy)
        #expect(try restored.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"], what)
      } catch is StoreError {
        isRefused = true
      } catch is RepositoryError { isRefused = true }
      if isRefused { #expect(!FileManager.default.fileExists(atPath: copy), what) }
      let left = try Data(contentsOf: URL(filePath: path))
      #expect(left == damaged, what)
    }
  }

  @Test func `a row that the schema does not allow is damage, not a trap`() throws {
    let path = try folder.write(Array(whole), to: "odd.sqlite")
    let store = try Store.open(path: path)
    try store.locked { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(sql, 'reason TEXT NOT NULL', 'reason TEXT') WHERE name = 'audit_event';
          UPDATE sqlite_schema SET sql = 'CREATE TRIGGER audit_event_is_final_update BEFORE UPDATE ON audit_event BEGIN SELECT 1; END'
            WHERE name = 'audit_event_is_final_update';
          PRAGMA writable_schema = RESET;
          UPDATE audit_event SET reason = NULL WHERE sequence = 3
          """)
    }
    let again = try Network.directorOf(Store.open(path: path))
    #expect(throws: RepositoryError.damaged) { try again.verifyAudit() }
    #expect(throws: StoreError.self) { try again.store.backup(to: path + ".copy") }
  }
}

import Domain
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Repository

/// What becomes of a draft while another process holds the database for writing.
@Suite("A draft while others write")
struct DraftNoteTests {
  private let folder: TemporaryFolder
  private let network: Network
  private let key = DraftKey(form: "youth")

  init() throws {
    folder = try TemporaryFolder()
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
  }

  private var desk: Workspace { network.workspace(.frontDesk).inNewSitting }

  private func whileHeld<Value>(_ body: () throws -> Value) throws -> Value {
    let lock = open(folder.path + "/matchbook.sqlite.queue", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(flock(lock, LOCK_EX) == 0)
    defer { close(lock) }
    return try body()
  }

  private func notes() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".draft-") }
  }

  @Test func `is kept within a moment, in a private file that says nothing by its name`() throws {
    let desk = desk
    let start = ContinuousClock.now
    let draft = try whileHeld { try desk.saveDraft(key, values: ["given_name": "Mei"]) }
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(draft.rawValue < 0)
    let names = try notes()
    #expect(names == ["matchbook.sqlite.draft-\(desk.actor.id)-\(desk.sitting)-1"])
    var status = stat()
    #expect(stat("\(folder.path)/\(names.first ?? "")", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    let kept = try #require(try desk.drafts().first)
    #expect((kept.id, kept.values) == (draft, ["given_name": "Mei"]))
    #expect(try desk.holdDraft(draft)?.values == ["given_name": "Mei"])
    #expect(try self.desk.drafts() == [], "another sitting finds it once this one has ended")
  }

  @Test func `goes into the database with the next saving, and over the row it had`() throws {
    let desk = desk
    let row = try desk.saveDraft(key, values: ["given_name": "M"])
    let beside = try whileHeld { try desk.saveDraft(key, over: row, values: ["given_name": "Me"]) }
    let again = try whileHeld { try desk.saveDraft(key, over: beside, values: ["given_name": "Mei"]) }
    #expect(again == beside)
    #expect(try notes().count == 1)
    #expect(try desk.saveDraft(key, over: again, values: ["given_name": "Mei L"]) == row)
    #expect(try notes() == [])
    #expect(try desk.drafts().map(\.values) == [["given_name": "Mei L"]])
  }

  @Test func `is settled once nobody writes, and its form still knows it`() throws {
    let desk = desk
    let draft = try whileHeld {
      let draft = try desk.saveDraft(key, values: ["given_name": "Mei"])
      desk.settleDrafts()
      #expect(try notes().count == 1)
      return draft
    }
    desk.settleDrafts()
    #expect(try notes() == [])
    #expect(try desk.drafts().map(\.values) == [["given_name": "Mei"]])
    try desk.saveDraft(key, over: draft, values: ["given_name": "Mei L"])
    #expect(try desk.drafts().map(\.values) == [["given_name": "Mei L"]])
    try desk.removing(draft).write("save", .recordInquiry) { _ in }
    #expect(try desk.drafts() == [])
  }

  @Test func `goes with the saving of its record, and when it is thrown away`() throws {
    let desk = desk
    let saved = try whileHeld { try desk.saveDraft(key, values: ["given_name": "Mei"]) }
    _ = try? desk.removing(saved).write("save", .recordInquiry) { _ in throw RepositoryError.busy }
    #expect(try notes().count == 1)
    try desk.removing(saved).write("save", .recordInquiry) { _ in }
    #expect(try notes() == [])
    let row = try desk.saveDraft(key, values: ["given_name": "B"])
    let thrown = try whileHeld { try desk.saveDraft(key, over: row, values: ["given_name": "Bo"]) }
    try desk.discardDraft(thrown)
    #expect(try notes() == [])
    #expect(try desk.drafts() == [])
  }

  @Test func `of a sitting that has ended is taken in when anybody starts again`() throws {
    let saved = network.clock.now()
    try leave(["given_name": "Mei", "notes": "\u{1B}[31m \"x\"\n🙂"])
    #expect(try notes().count == 1)
    #expect(network.workspace(.supervisor).takeInDrafts(within: 100))
    #expect(try notes() == [])
    let draft = try #require(try desk.drafts().first)
    #expect(draft.values == ["given_name": "Mei", "notes": "\u{1B}[31m \"x\"\n🙂"])
    #expect(draft.base == ["given_name": "M"])
    #expect((draft.key, draft.savedAt) == (key, saved))
    #expect(try network.workspace(.supervisor).drafts() == [])
  }

  @Test func `of a sitting that goes on stays its own`() throws {
    let desk = desk
    _ = try whileHeld { try desk.saveDraft(key, values: ["given_name": "Mei"]) }
    #expect(network.workspace(.frontDesk).takeInDrafts(within: 100))
    #expect(try notes().count == 1)
    #expect(try self.desk.drafts() == [])
    desk.settleDrafts()
    #expect(try self.desk.drafts().count == 1)
  }

  @Test func `is left where it is for as long as others still write`() throws {
    try leave(["given_name": "Mei"])
    let isDone = try whileHeld { network.workspace(.frontDesk).takeInDrafts(within: 0) }
    #expect(!isDone)
    #expect(try notes().count == 1)
  }

  @Test func `that is damaged, shared, a link or nobody's is never taken in`() throws {
    try leave(["given_name": "Mei"])
    let name = try #require(try notes().first)
    let whole = try #require(FileManager.default.contents(atPath: "\(folder.path)/\(name)"))
    unlink("\(folder.path)/\(name)")
    let text = String(decoding: whole, as: UTF8.self)
    let bad = [
      "", "{", String(text.dropLast()), "[" + String(repeating: "[", count: 100_000),
      text.replacing("\"user\":", with: "\"u\":"),
      text.replacing(/"user":\d+/, with: "\"user\":99999"),
      text.replacing(/"savedAt":-?\d+/, with: "\"savedAt\":9223372036854775807"),
      text.replacing(/"user":\d+/, with: "\"user\":99999999999999999999"),
    ]
    for (number, content) in bad.enumerated() {
      let path = "\(folder.path)/matchbook.sqlite.draft-1-x-\(number)"
      try content.write(toFile: path, atomically: false, encoding: .utf8)
      chmod(path, 0o600)
    }
    try whole.write(to: URL(filePath: "\(folder.path)/matchbook.sqlite.draft-1-open-1"))
    chmod("\(folder.path)/matchbook.sqlite.draft-1-open-1", 0o644)
    try whole.write(to: URL(filePath: "\(folder.path)/elsewhere"))
    chmod("\(folder.path)/elsewhere", 0o600)
    symlink("elsewhere", "\(folder.path)/matchbook.sqlite.draft-1-link-1")
    mkfifo("\(folder.path)/matchbook.sqlite.draft-1-pipe-1", 0o600)
    #expect(network.workspace(.frontDesk).takeInDrafts(within: 100))
    let count: Int? = try network.value("SELECT count(*) FROM draft")
    #expect(count == 0)
  }

  /// Leaves a file as a process does that is killed: nobody holds it.
  private func leave(_ values: [String: String]) throws {
    let desk = desk
    let note = DraftNote(
      user: desk.actor.id, sitting: "gone", row: nil, key: key, base: ["given_name": "M"], values: values,
      savedAt: network.clock.now())
    close(
      try note.write(
        to: DraftNote.path(of: folder.path + "/matchbook.sqlite", user: desk.actor.id, sitting: "gone", number: 1)))
  }
}

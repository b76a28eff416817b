import Domain
import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Repository

private let diskVariable = "MATCHBOOK_TEST_SMALL_DISK"

@Suite("A disk that is full")
struct DiskFullTests {
  @Test func `refuses a write as a whole, and takes the same one once there is room`() throws {
    let folder = try TemporaryFolder()
    let network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
    let before = try network.workspace().verifyAudit().events
    func limit(to pages: Int) throws {
      try network.store.locked { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    let pages: Int = try #require(try network.value("PRAGMA page_count"))
    try limit(to: pages + 2)
    let note = String(repeating: "long ", count: 10_000)
    #expect(throws: RepositoryError.diskFull) {
      try network.workspace().addMentor(mentor(note, in: network))
    }
    #expect(throws: RepositoryError.diskFull) {
      try network.workspace().saveDraft(form: "mentor", values: ["notes": note])
    }
    #expect(try network.count("person") == 0)
    #expect(try network.workspace().verifyAudit().events == before)
    try limit(to: 1_000_000)
    let kept = try network.workspace().addMentor(mentor(note, in: network))
    #expect(try network.workspace().mentorRecord(kept).profile.notes == note)
    #expect(try network.workspace().verifyAudit().fault == nil)
  }

  private func mentor(_ note: String, in network: Network) -> MentorIntake {
    var intake = network.mentorIntake()
    intake.profile.notes = note
    return intake
  }

  @Test(.enabled(if: SmallDisk.isAvailable, "needs unshare(1) and the right to mount"))
  func `of four megabytes, a real one, loses nothing either`() throws {
    let folder = try TemporaryFolder()
    let process = try TestProcess(
      "SmallDiskProcess", [diskVariable: folder.path], within: SmallDisk.shell + [folder.path])
    #expect(
      process.drain() == [
        "written all 0 lost", "written the same save again", "written verified", "written a new database is refused",
        "written a backup is refused",
      ])
  }
}

@Suite("The process on the small disk", .enabled(if: getenv(diskVariable) != nil))
struct SmallDiskProcess {
  @Test func `fills the disk and frees it again`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment[diskVariable])
    let ballast = folder + "/ballast"
    #expect(FileManager.default.createFile(atPath: ballast, contents: Data(count: 1 << 20)))
    let network = try Network(store: Store.open(path: folder + "/matchbook.sqlite"))
    let director = network.workspace()
    let names = (0..<20_000).map { "School \($0)" + String(repeating: " of the county", count: 12) }
    let count = names.firstIndex { name in
      (try? director.addOrganization(NewOrganization(name: name, kind: .school))) == nil
    }
    let refused = names[try #require(count)]
    let kept = names.prefix { $0 != refused }
    #expect(throws: RepositoryError.diskFull) {
      try director.addOrganization(NewOrganization(name: refused, kind: .school))
    }
    let found = Set(try network.values("SELECT name FROM organization"))
    #expect(!found.contains(refused))
    #expect(TestProcess.say("all \(Set(kept).subtracting(found).count) lost"))
    let new = folder + "/new.sqlite"
    let path = folder + "/fill"
    let opening = refusal { () throws(StoreError) in _ = try Store.open(path: new) }
    for name in [new, new + "-wal", new + "-shm", new + "-journal"] { unlink(name) }
    let copying = refusal { () throws(StoreError) in try network.store.backup(to: path) }
    unlink(ballast)
    try director.addOrganization(NewOrganization(name: refused, kind: .school))
    #expect(TestProcess.say("the same save again"))
    if try director.verifyAudit().fault == nil { #expect(TestProcess.say("verified")) }
    if opening == .diskFull(path: new) { #expect(TestProcess.say("a new database is refused")) }
    if copying == .diskFull(path: path), access(path, F_OK) != 0 { #expect(TestProcess.say("a backup is refused")) }
  }

  private func refusal(_ body: () throws(StoreError) -> Void) -> StoreError? {
    do { try body() } catch { return error }
    return nil
  }
}

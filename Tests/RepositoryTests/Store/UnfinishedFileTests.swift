import Domain
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("Unfinished copies")
struct UnfinishedFileTests {
  private let folder: TemporaryFolder
  private let network: Network

  init() throws {
    folder = try TemporaryFolder()
    #expect(chmod(folder.path, 0o700) == 0)
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
  }

  private func isThere(_ name: String) -> Bool { access("\(folder.path)/\(name)", F_OK) == 0 }

  @Test func `that a killed backup has left are removed by the next of the same name, and no other file is`() throws {
    for name in [
      "copy.sqlite.partial-77", "copy.sqlite.partial-77-journal", "copy.sqlite.partial-notes", "other.partial-77",
    ] { try folder.write([1, 2, 3], to: name) }
    try network.store.backup(to: folder.path + "/copy.sqlite")
    #expect(!isThere("copy.sqlite.partial-77") && !isThere("copy.sqlite.partial-77-journal"))
    #expect(isThere("copy.sqlite.partial-notes") && isThere("other.partial-77"))
  }

  @Test func `that somebody is at work on stay`() throws {
    let file = folder.path + "/copy.sqlite.partial-77"
    try folder.write([1, 2, 3], to: "copy.sqlite.partial-77")
    let descriptor = open(file, O_RDWR)
    #expect(flock(descriptor, LOCK_EX) == 0)
    try network.store.backup(to: folder.path + "/copy.sqlite")
    #expect(isThere("copy.sqlite.partial-77"))
    #expect(UnfinishedFile.leftovers(in: folder.path) == [])
    close(descriptor)
    #expect(UnfinishedFile.leftovers(in: folder.path) == [file])
  }

  @Test func `are private while they are made`() throws {
    let file = try UnfinishedFile(for: folder.path + "/export.csv")
    var status = stat()
    #expect(fstat(file.descriptor, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `beside the database are found by the doctor`() throws {
    let path = network.store.path ?? ""
    #expect(Store.examine(path, clock: network.clock).contains(.leftovers(paths: [])))
    try folder.write([1, 2, 3], to: "copy.sqlite.partial-77")
    let findings = Store.examine(path, clock: network.clock)
    let found = findings.first { $0.name == "leftovers" }
    #expect(found == .leftovers(paths: [folder.path + "/copy.sqlite.partial-77"]))
    #expect(found?.level == .problem)
  }
}

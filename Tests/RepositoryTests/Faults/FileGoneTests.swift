import Domain
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Repository

@Suite("A database file that goes while it is open")
struct FileGoneTests {
  private let folder: TemporaryFolder
  private let network: Network
  private var path: String { folder.path + "/matchbook.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
  }

  private func write() throws { try network.workspace().saveDraft(form: "youth", values: ["family": "Ahmed"]) }

  @Test func `takes no writes that nobody would find, and takes them once it is back`() throws {
    let files = FileManager.default
    try files.moveItem(atPath: path, toPath: path + ".away")
    #expect(throws: RepositoryError.fileGone(path: path)) { try write() }
    try files.moveItem(atPath: path + ".away", toPath: path)
    try write()
    #expect(try network.workspace().drafts().count == 1)
  }

  @Test func `is not mistaken for another in its place`() throws {
    let copy = path + ".copy"
    try network.store.backup(to: copy)
    #expect(rename(copy, path) == 0)
    #expect(throws: RepositoryError.fileGone(path: path)) { try write() }
  }

  @Test func `may go with its folder`() throws {
    try FileManager.default.removeItem(atPath: folder.path)
    #expect(throws: RepositoryError.fileGone(path: path)) { try write() }
  }
}

import Domain
import Foundation
import TestSupport
import Testing

@testable import Repository

@Suite("Writing a file whole or not at all")
struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { "\(folder.path)/out.csv" }
  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

  private func file(_ path: String, mayReplace: Bool = false) throws(TransferError) -> OutputFile {
    try OutputFile(path: path, sparing: OutputGuard(database: nil, mayReplace: mayReplace))
  }

  @Test func `puts the file in its place at the end, over an earlier one only where that is meant`() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: TransferError.exists(path)) { try self.file(path) }
    #expect(names == ["out.csv"])
    let file = try self.file(path, mayReplace: true)
    try file.write(Array("new".utf8))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    try file.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(names == ["out.csv"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `leaves nothing when it is given up`() throws {
    do {
      let file = try self.file(path)
      try file.write([1, 2, 3])
    }
    #expect(names.isEmpty)
  }

  @Test func `says that a disk is full`() throws {
    let file = try self.file("/dev/full")
    #expect(throws: TransferError.diskFull("/dev/full")) { try file.write([1]) }
  }

  @Test func `says which file cannot be written or read`() throws {
    #expect(throws: TransferError.cannotWrite(folder.path, errno: EISDIR)) { try file(folder.path) }
    #expect(throws: TransferError.noSuchFile(path)) { _ = try ByteSource.file(path) }
    #expect(throws: TransferError.cannotRead(folder.path, errno: EISDIR)) { _ = try ByteSource.file(folder.path) }
  }

  @Test func `does not take a name that another has come to have meanwhile`() throws {
    do {
      let file = try file(path)
      try file.write(Array("new".utf8))
      try Data("other".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: TransferError.exists(path)) { try file.finish() }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "other")
    #expect(names == ["out.csv"])
    let second = folder.path + "/second.csv"
    let file = try file(second)
    try file.finish()
    #expect(names.sorted() == ["out.csv", "second.csv"])
  }
}

@Suite("What an output never takes the place of")
struct OutputGuardTests {
  private let folder: TemporaryFolder
  private var database: String { folder.path + "/matchbook.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
    _ = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"))
  }

  private func check(_ name: String, inputs: [String] = [], mayReplace: Bool = true) throws(TransferError) {
    try OutputGuard(database: database, inputs: inputs, mayReplace: mayReplace).check("\(folder.path)/\(name)")
  }

  @Test(arguments: [
    "", "-wal", "-shm", "-journal", ".lock", ".queue", ".keys", ".keys.partial", ".before-13", ".replaced",
    ".replaced-2-wal", ".partial-77",
  ])
  func `is the database and what belongs to it, there or not, however it is spelled`(suffix: String) throws {
    let name = "matchbook.sqlite" + suffix
    for path in [name, "./" + name, "../" + (folder.path.split(separator: "/").last ?? "") + "/" + name] {
      #expect(throws: TransferError.isDatabase("\(folder.path)/\(path)")) { try check(path) }
    }
  }

  @Test func `is the database through a link of either kind, and beside the file that a link leads to`() throws {
    let other = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: other.path + "/soft", withDestinationPath: database)
    try FileManager.default.linkItem(atPath: database, toPath: other.path + "/hard")
    for name in ["soft", "hard"] {
      #expect(throws: TransferError.isDatabase("\(other.path)/\(name)")) {
        try OutputGuard(database: database, mayReplace: true).check("\(other.path)/\(name)")
      }
    }
    try FileManager.default.createSymbolicLink(atPath: other.path + "/folder", withDestinationPath: folder.path)
    for path in ["\(other.path)/soft-wal", "\(database)-wal", "\(other.path)/folder/matchbook.sqlite-journal"] {
      #expect(throws: TransferError.isDatabase(path)) {
        try OutputGuard(database: other.path + "/soft", mayReplace: true).check(path)
      }
    }
  }

  @Test func `is what is read for it, and a file that is there`() throws {
    let input = folder.path + "/form.csv"
    try Data("a".utf8).write(to: URL(fileURLWithPath: input))
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.csv", withDestinationPath: input)
    for name in ["form.csv", "link.csv"] {
      #expect(throws: TransferError.isInput("\(folder.path)/\(name)")) { try check(name, inputs: ["-", input]) }
      #expect(throws: TransferError.exists("\(folder.path)/\(name)")) { try check(name, mayReplace: false) }
      try check(name)
    }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/lost", withDestinationPath: "/nowhere")
    #expect(throws: TransferError.exists("\(folder.path)/lost")) { try check("lost", mayReplace: false) }
  }

  @Test func `is nothing else`() throws {
    for name in ["matchbook.csv", "matchbook.sqlite.csv", "youth.csv", "matchbook.sqlite2"] {
      try check(name, mayReplace: false)
    }
    try OutputGuard(database: database).check("/dev/null")
  }
}

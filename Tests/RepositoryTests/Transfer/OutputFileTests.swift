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

  @Test func `puts the file in its place at the end, over an earlier one`() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    let file = try OutputFile(path: path)
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
      let file = try OutputFile(path: path)
      try file.write([1, 2, 3])
    }
    #expect(names.isEmpty)
  }

  @Test func `says that a disk is full`() throws {
    let file = try OutputFile(path: "/dev/full")
    #expect(throws: TransferError.diskFull("/dev/full")) { try file.write([1]) }
  }

  @Test func `says which file cannot be written or read`() throws {
    #expect(throws: TransferError.cannotWrite(folder.path, errno: EISDIR)) { try OutputFile(path: folder.path) }
    #expect(throws: TransferError.noSuchFile(path)) { _ = try ByteSource.file(path) }
    #expect(throws: TransferError.cannotRead(folder.path, errno: EISDIR)) { _ = try ByteSource.file(folder.path) }
  }
}

import Foundation
import TestSupport
import Testing

/// A file that a command writes never takes the place of what somebody needs.
@Suite("Files that commands write")
struct OutputFileCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    #expect(try run("init").status == 0)
    try folder.write(Array("Name,DOB\nAnn Smith,2014-05-06\nBo,x\n".utf8), to: "form.csv")
    try folder.write(Array("minutes of the board\n".utf8), to: "board.txt")
    for (name, target) in [("soft", "matchbook.sqlite"), ("soft-input", "form.csv")] {
      try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: path(target))
    }
    for (name, target) in [("hard-input", "form.csv")] {
      try FileManager.default.linkItem(atPath: path(target), toPath: path(name))
    }
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func run(_ arguments: String...) throws -> CommandRun { try CommandRun(arguments, in: folder) }

  private func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }

  /// What each command is told to write to.
  enum Command: CaseIterable { case export, importErrors, backup }

  private func write(_ command: Command, to name: String) throws -> CommandRun {
    switch command {
    case .export: try run("export", "youth", "--output", name)
    case .importErrors: try run("import", "youth", "form.csv", "--errors", name)
    case .backup: try run("backup", name)
    }
  }

  @Test(arguments: Command.allCases)
  func `are refused the place of the database and of all that belongs to it`(command: Command) throws {
    let names = [
      "matchbook.sqlite", "./matchbook.sqlite", "matchbook.sqlite-wal", "matchbook.sqlite-shm", "matchbook.sqlite.lock",
      "matchbook.sqlite.queue", "soft",
    ]
    let before = bytes("matchbook.sqlite")
    for name in names {
      let result = try write(command, to: name)
      #expect(result.status != 0 && result.status != 2, "\(name): \(result.said)")
      #expect(result.said.hasSuffix(".\n") && result.said.split(separator: "\n").count == 1, "\(name): \(result.said)")
    }
    #expect(bytes("matchbook.sqlite") == before)
    #expect(try run("export", "youth").output.split(separator: "\n").count <= 1, "and no row was taken first")
    #expect(try run("audit", "verify").status == 0)
  }

  @Test(arguments: Command.allCases)
  func `are refused the place of a file that is there already`(command: Command) throws {
    let result = try write(command, to: "board.txt")
    #expect(result.status == 1, "\(result.said)")
    #expect(bytes("board.txt") == Data("minutes of the board\n".utf8))
  }

  @Test func `are refused the place of what is read`() throws {
    for name in ["form.csv", "./form.csv", "soft-input", "hard-input"] {
      for force in [[], ["--force"]] {
        let result = try CommandRun(["import", "youth", "form.csv", "--errors", name] + force, in: folder)
        #expect(result.status == 1, "\(name): \(result.said)")
      }
    }
    #expect(bytes("form.csv") == Data("Name,DOB\nAnn Smith,2014-05-06\nBo,x\n".utf8))
  }

  @Test func `go where they may, and over another file once that is said`() throws {
    #expect(try run("export", "youth", "--output", "board.txt", "--force").status == 0)
    #expect(bytes("board.txt")?.starts(with: Data("minutes".utf8)) == false)
    #expect(try run("import", "youth", "form.csv", "--errors", "bad.csv").status == 2)
    #expect(bytes("bad.csv").map { String(decoding: $0, as: UTF8.self).contains("Bo,x") } == true)
    #expect(try run("export", "youth", "--output", "-").output.contains("Smith"))
  }
}

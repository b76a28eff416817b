import Foundation
import TerminalUI
import TestSupport
import Testing

/// A database on file with a director, a front desk, a specialist and a supervisor, and the built program to work on it.
nonisolated struct Office {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try #require(run("init").status == 0)
    for (login, name, role) in [
      ("dana", "Dana Desk", "front desk"), ("sam", "Sam Spec", "match specialist"), ("sue", "Sue Visor", "supervisor"),
    ] {
      try #require(run("user", "add", login, name, "--role", role, "--organization", "O-1").status == 0)
    }
    try #require(run("user", "need-to-know", "add", "sam", "--reason", "Decides background checks.").status == 0)
  }

  var database: String { folder.path + "/matchbook.sqlite" }

  /// Runs a command as a user; as the director where none is named.
  func run(_ arguments: String..., user: String? = nil, input: String? = nil) throws -> CommandRun {
    try CommandRun(arguments, in: folder, user: user, input: input)
  }

  /// The console of a user on a terminal, once its first frame is there.
  ///
  /// - Parameters:
  ///   - variables: Added to a plain UTF-8 environment of `xterm-256color`.
  ///   - shell: Commands for `sh` to run instead, where `$0` is the program.
  func console(
    _ user: String, _ arguments: [String] = [], variables: [String: String] = [:],
    size: Size = Size(width: 80, height: 24), shell: String? = nil
  ) throws -> PseudoTerminal {
    let program = BuiltProgram.path("matchbook")
    let terminal = try terminal(
      user, program: shell == nil ? program : "/bin/sh", shell.map { ["-c", $0, program] } ?? ["console"] + arguments,
      variables: variables, size: size)
    try terminal.wait { $0.contains("1 Today") || $0.contains("[1]") }
    return terminal
  }

  /// A command on a terminal, where it may ask; of the director where no user is named.
  func terminal(
    _ user: String?, program: String = BuiltProgram.path("matchbook"), _ arguments: [String],
    variables: [String: String] = [:], size: Size = Size(width: 80, height: 24)
  ) throws -> PseudoTerminal {
    let environment = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path, "PATH": "/usr/bin:/bin", "TZ": "UTC",
      "MATCHBOOK_DATABASE": database, "SWIFT_BACKTRACE": "enable=no",
    ]
    let acting = user.map { ["MATCHBOOK_USER": $0] } ?? [:]
    return try PseudoTerminal(
      program, arguments, environment: environment.merging(acting) { $1 }.merging(variables) { $1 }, size: size)
  }

  /// What SQLite's own program says to a statement.
  func sqlite(_ statement: String) throws -> String {
    let run = try CommandRun([database, statement], in: TemporaryFolder(), program: ["/usr/bin/sqlite3"])
    return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension Office {
  /// Two children of one mother, as a web form sends them.
  func importSiblings() throws {
    let form = """
      \u{FEFF}Timestamp,Child's first name,Child's last name ,Date of Birth,ZIP,Parent/Guardian Name,Parent phone,Days available\r
      11/2/2025 9:52:00,Xiomara,Ortiz,2/12/2014,1103,Luz Ortiz,617-779-2028,"Mon, Sat"\r
      11/2/2025 9:55:00,Mateo,Ortiz,2012-03-04,01103,Luz Ortiz,(617) 779 2028,Sat\r
      """
    try folder.write(Array(form.utf8), to: "form.csv")
    let imported = try run("import", "youth", "form.csv", user: "dana")
    try #require(imported.said.contains("2 youth were added"), "\(imported.said)")
  }
}

import Repository
import TerminalUI
import TestSupport
import Testing

@Suite("Several processes at once on one database")
struct LoadTests {
  private static let rounds = 4

  private let desk: CommandDesk
  private let matches: [String]

  init() throws {
    let desk = try CommandDesk()
    self.desk = desk
    matches = try ["Mei", "Bo", "Cleo"].map { name in
      let match = try desk.network.proposal(youth: name, mentor: "Tomás")
      try desk.network.begin(match)
      return "\(match)"
    }
  }

  @Test func `three consoles and three loggers lose nothing and refuse nothing`() async throws {
    let consoles = try ["director", "supervisor", "match-specialist"].map(console)
    for terminal in consoles { try terminal.wait(for: "1 Today") }
    let (database, rounds) = (desk.folder.path + "/matchbook.sqlite", Self.rounds)
    let logged: [CommandRun] = try await withThrowingTaskGroup(of: [CommandRun].self) { group in
      for match in matches {
        group.addTask {
          let folder = try TemporaryFolder()
          return try (0..<rounds).map { _ in
            try CommandRun(
              ["log", match, "1m", "homework", "--yes"], in: folder, user: "match-specialist",
              variables: ["MATCHBOOK_DATABASE": database])
          }
        }
      }
      for _ in 0..<20 { for terminal in consoles { terminal.send("gmgs") } }
      var runs: [CommandRun] = []
      for try await some in group { runs += some }
      return runs
    }
    for run in logged { #expect(run.status == 0, "\(run.said)") }
    #expect(Set(logged.map(\.output)).count == matches.count * Self.rounds, "each its own reference")

    for terminal in consoles {
      terminal.send("gs")
      try terminal.wait(for: "[4 Matches")
      terminal.send("q")
      #expect(try terminal.waitForExit() == .exited(0))
    }
    let sessions = try #require(try desk.json("export", "sessions")["sessions"] as? [[String: Any]])
    #expect(sessions.count == matches.count * Self.rounds)
    #expect(try desk.network.workspace().verifyAudit().fault == nil)
    #expect(try desk.run("doctor", "--quiet").output.contains("The pages of the database are whole."))
  }

  private func console(_ user: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("matchbook"), ["console"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": desk.folder.path, "PATH": "/usr/bin:/bin", "TZ": "UTC",
        "MATCHBOOK_USER": user, "MATCHBOOK_DATABASE": desk.folder.path + "/matchbook.sqlite",
      ], size: Size(width: 80, height: 24))
  }
}

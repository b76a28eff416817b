import TestSupport
import Testing

@Suite("Options before the command")
struct ArgumentOrderTests {
  private let desk: CommandDesk

  init() throws { desk = try CommandDesk() }

  @Test func `are taken for every command`() throws {
    let elsewhere = ["--database", "\(desk.folder.path)/nowhere.sqlite"]
    let commands = [
      ["tasks"], ["match", "queue"], ["match", "why", "Y-1", "A-1"], ["audit", "verify"], ["audit"],
      ["search", "smith"], ["show", "Y-1"], ["log", "M-1", "90m", "--", "note"], ["export", "youth"],
      ["import", "youth", "-"], ["console"],
    ]
    for command in commands {
      let result = try desk.run(elsewhere + ["--quiet", "--no-color"] + command)
      #expect(result.status == 66, "\(command): \(result.said)")
      #expect(result.said.hasPrefix("There is no database at \(elsewhere[1])"), "\(command): \(result.said)")
    }
  }

  @Test func `may carry their value with them, and leave what follows as it was`() throws {
    let path = desk.folder.path + "/matchbook.sqlite"
    let result = try desk.run("--database=\(path)", "--format", "json", "tasks", "--limit", "1")
    #expect(result.status == 0, "\(result.said)")
    #expect(result.output.hasPrefix("{\"tasks\":["))
  }

  @Test func `alone open the console`() throws {
    let result = try desk.run("--database", "\(desk.folder.path)/nowhere.sqlite")
    #expect(result.status == 66, "\(result.said)")
    let plain = try desk.run("--plain")
    #expect(plain.said.hasPrefix("The console needs cursor addressing"))
  }

  @Test func `give way to help and the version, and are refused where they are not known`() throws {
    #expect(try desk.run("--quiet", "help", "tasks").output.contains("USAGE: matchbook tasks"))
    #expect(try desk.run("--quiet", "--version").status == 0)
    #expect(try desk.run("--no-such", "tasks").status == 64)
    #expect(try desk.run("--database").status == 64)
  }
}

import Foundation
import TestSupport
import Testing

@Suite("The manual page")
struct ManualPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let file = root.appending(path: "Resources/Manual/matchbook.1").path

  private func page() throws -> String { try String(contentsOfFile: Self.file, encoding: .utf8) }

  @Test func `is the one that the program prints`() throws {
    let printed = try CommandRun(["manual"], in: TemporaryFolder())
    #expect(printed.status == 0)
    #expect(try page() == printed.output, "make manual writes it anew")
  }

  @Test func `names every command and every option`() throws {
    let page = try page().replacing("\\-", with: "-")
    let dump = try CommandRun(["--experimental-dump-help"], in: TemporaryFolder())
    let tool = try #require(try JSONSerialization.jsonObject(with: Data(dump.output.utf8)) as? [String: Any])
    var count = 0
    func look(at command: [String: Any], named name: String) {
      let inside = (command["subcommands"] as? [[String: Any]] ?? []).filter { $0["shouldDisplay"] as? Bool == true }
      if inside.isEmpty {
        count += 1
        #expect(page.contains(".SS \(name)"), "\(name)")
        for argument in command["arguments"] as? [[String: Any]] ?? [] {
          for option in argument["names"] as? [[String: Any]] ?? [] where option["kind"] as? String == "long" {
            #expect(page.contains("--\(option["name"] ?? "")"), "\(name): \(option)")
          }
        }
      }
      for sub in inside where sub["commandName"] as? String != "help" {
        look(at: sub, named: "\(name) \(sub["commandName"] ?? "")")
      }
    }
    look(at: try #require(tool["command"] as? [String: Any]), named: "matchbook")
    #expect(count > 20)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc")))
  func `is clean to mandoc`() throws {
    let run = try CommandRun(["-Tlint", Self.file], in: TemporaryFolder(), program: ["/usr/bin/mandoc"])
    #expect(run.status == 0 && run.output == "", "\(run.said)")
  }
}

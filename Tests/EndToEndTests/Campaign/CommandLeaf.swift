import Foundation
import TestSupport
import Testing

/// A command that does something, with the options and arguments that it takes, as ArgumentParser describes them.
nonisolated struct CommandLeaf: Sendable {
  struct Argument: Sendable {
    /// `--note`; nil for one known by its place.
    let name: String?
    let isFlag: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let choices: [String]
  }

  /// `["match", "propose"]`.
  let words: [String]
  let arguments: [Argument]

  /// Every command of the built program.
  static func all() throws -> [CommandLeaf] {
    let dump = try CommandRun(["--experimental-dump-help"], in: TemporaryFolder())
    let tool = try #require(try JSONSerialization.jsonObject(with: Data(dump.output.utf8)) as? [String: Any])
    var leaves: [CommandLeaf] = []
    func look(at command: [String: Any], _ words: [String]) {
      let inside = (command["subcommands"] as? [[String: Any]] ?? []).filter { $0["commandName"] as? String != "help" }
      for one in inside { look(at: one, words + [one["commandName"] as? String ?? ""]) }
      let arguments = command["arguments"] as? [[String: Any]] ?? []
      if inside.isEmpty { leaves.append(CommandLeaf(words: words, arguments: arguments.compactMap(Argument.init))) }
    }
    look(at: try #require(tool["command"] as? [String: Any]), [])
    return leaves
  }
}

extension CommandLeaf.Argument {
  nonisolated fileprivate init?(_ described: [String: Any]) {
    let names = described["names"] as? [[String: Any]] ?? []
    let long = names.first { $0["kind"] as? String == "long" }?["name"] as? String
    guard !["help", "version", "experimental-dump-help"].contains(long) else { return nil }
    name = long.map { "--\($0)" }
    isFlag = described["kind"] as? String == "flag"
    isOptional = described["isOptional"] as? Bool ?? false
    isRepeating = described["isRepeating"] as? Bool ?? false
    choices = described["allValues"] as? [String] ?? []
  }
}

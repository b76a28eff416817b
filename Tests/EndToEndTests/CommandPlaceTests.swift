import ArgumentParser
import Domain
import TestSupport
import Testing

@testable import Commands

@Suite("Where a command can be run, and whom it shows")
struct CommandPlaceTests {
  /// The leaves of the command tree, by their words.
  static var leaves: [(words: String, command: any ParsableCommand.Type)] {
    func leaves(_ command: any ParsableCommand.Type, _ words: [String]) -> [(String, any ParsableCommand.Type)] {
      let inside = command.configuration.subcommands
      guard !inside.isEmpty else { return [(words.joined(separator: " "), command)] }
      return inside.flatMap { leaves($0, words + [$0._commandName]) }
    }
    return leaves(MatchbookCommand.self, []).map { (words: $0.0, command: $0.1) }
  }

  @Test func `is declared by each, and by nothing else`() {
    #expect(Self.leaves.count > 90)
    for (words, command) in Self.leaves {
      let isRemote = command is any RemoteCommand.Type
      let isLocal = command is any LocalCommand.Type
      #expect(isRemote != isLocal, "matchbook \(words) is a RemoteCommand or a LocalCommand")
    }
  }

  @Test func `is the computer of the database for these alone`() {
    let local = Self.leaves.filter { $0.command is any LocalCommand.Type }.map(\.words)
    #expect(
      local == [
        "audit send", "backup", "completions", "demo", "doctor", "gate", "host setup", "init", "keys", "manual",
        "restore",
      ],
      "say here why another one is not for SSH")
  }

  @Test func `is said with its reason by the help of each local command`() throws {
    for (words, command) in Self.leaves {
      guard let local = command as? any LocalCommand.Type else { continue }
      #expect(local.whyLocal.count > 20 && local.whyLocal.hasSuffix("."), "\(words)")
      #expect(command.configuration.discussion.contains(local.whyLocal), "\(words)")
    }
  }

  @Test func `names every place that shows people, and a screen each`() {
    let named = Set(Self.leaves.compactMap { $0.command as? any DeclaredCommand.Type }.flatMap { $0.shows })
    // These are seen in the console alone.
    let onScreen: Set<ShownPlace> = [.applications, .matches, .waitingYouth, .waitingMentors, .session, .family]
    #expect(Set(ShownPlace.allCases).subtracting(named).subtracting(onScreen) == [])
  }
}

import ArgumentParser
import Domain
import Localization

/// `matchbook match`: who fits whom, and every step of a match.
struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Suggests and explains matches, and takes them from proposal to closure.",
    subcommands: [
      MatchSuggestCommand.self, MatchWhyCommand.self, MatchProposeCommand.self, MatchQueueCommand.self,
      MatchApproveCommand.self, MatchDeclineCommand.self, MatchAcceptCommand.self, MatchScheduleCommand.self,
      MatchActivateCommand.self, MatchCloseCommand.self, MatchReopenCommand.self,
    ])

  /// Reads a reference of one of these kinds.
  static func reference(_ text: String, _ kinds: Set<Reference.Kind>) throws -> Reference {
    guard let reference = Reference(text), kinds.contains(reference.kind) else {
      throw CommandSession.failure(English.Matching.wrongReference(text, youth: kinds.contains(.youth)), .usage)
    }
    return reference
  }

  /// Reads references of matches, `M-104 M-98` or `M-104,M-98`.
  static func matches(_ words: [String]) throws -> [Reference] {
    try words.flatMap { $0.split(separator: ",") }.map { try reference(String($0), [.match]) }
  }

  /// Reads a day as people write it; nil where none is given.
  static func day(_ text: String?, in session: CommandSession) throws -> CivilDate? {
    guard let text else { return nil }
    guard let day = DateReader(today: session.workspace.clock.today()).day(text) else {
      throw CommandSession.failure(English.Matching.notADay(text), .usage)
    }
    return day
  }
}

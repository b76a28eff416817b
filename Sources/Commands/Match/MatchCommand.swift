import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook match`: who fits whom, and every step of a match.
struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Suggests and explains matches, and takes them from proposal to closure.",
    subcommands: [
      MatchSuggestCommand.self,
      MatchWhyCommand.self,
      MatchDayCommand.self,
      MatchRunsCommand.self,
      MatchGapsCommand.self,
      MatchRunCommand.self,
      MatchProposeCommand.self,
      MatchQueueCommand.self,
      MatchApproveCommand.self,
      MatchDeclineCommand.self,
      MatchAcceptCommand.self,
      MatchScheduleCommand.self,
      MatchActivateCommand.self,
      MatchPauseCommand.self,
      MatchResumeCommand.self,
      MatchCloseCommand.self,
      MatchReopenCommand.self,
      MatchCheckInCommand.self,
      MatchReinstateCommand.self,
      MatchEntrustCommand.self,
    ])

  /// Reads a reference of one of these kinds.
  static func reference(_ text: String, _ kinds: Set<Reference.Kind>) throws -> Reference {
    guard let reference = Reference(text), kinds.contains(reference.kind) else {
      throw CommandSession.failure(English.Matching.wrongReference(text, youth: kinds.contains(.youth)), .usage)
    }
    return reference
  }
}

import ArgumentParser

/// `matchbook match`: proposals and matches, from the first look to the last day.
struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Decides on proposals, records answers, begins, closes and reopens matches.",
    subcommands: [
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
    ])
}

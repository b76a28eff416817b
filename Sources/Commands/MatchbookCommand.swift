import ArgumentParser

/// `matchbook`: the console, and everything the console can change as a command.
struct MatchbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matchbook",
    abstract: "Runs the work of a youth-mentoring network: intake, matching, match support.",
    version: Version.text,
    subcommands: [
      ConsoleCommand.self,
      AuditCommand.self,
      CompletionsCommand.self,
      InitCommand.self,
      MatchCommand.self,
      UserCommand.self,
      ImportCommand.self,
      ExportCommand.self,
    ], defaultSubcommand: ConsoleCommand.self)

}

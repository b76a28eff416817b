import ArgumentParser

/// `matchbook`: the console, and as commands what scripts and slow lines need of it.
struct MatchbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matchbook",
    abstract: "Runs the work of a youth-mentoring network: intake, matching, match support, training, advocacy.",
    discussion: """
      Where an option takes words about somebody, such as --note, --reason, --first-name or --phone, - reads them from \
      standard input, so that they stay out of the shell's history and the list of processes. Several take a line each, in \
      their order; the last takes the rest.
      """,
    version: Version.text,
    subcommands: [
      AdvocacyCommand.self,
      AuditCommand.self,
      BackupCommand.self,
      CaseloadCommand.self,
      ClockCommand.self,
      CompletionsCommand.self,
      ConsoleCommand.self,
      DemoCommand.self,
      DoctorCommand.self,
      ExportCommand.self,
      GateCommand.self,
      HostCommand.self,
      ImportCommand.self,
      InitCommand.self,
      KeysCommand.self,
      LogCommand.self,
      ManualCommand.self,
      MatchCommand.self,
      OrganizationCommand.self,
      RegisterCommand.self,
      RestoreCommand.self,
      RulesCommand.self,
      SearchCommand.self,
      ShowCommand.self,
      TasksCommand.self,
      TrainCommand.self,
      UndoCommand.self,
      UserCommand.self,
      YouthCommand.self,
    ], defaultSubcommand: ConsoleCommand.self)

}

import ArgumentParser

/// `matchbook`: the console, and as commands what scripts and slow lines need of it.
struct MatchbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matchbook",
    abstract: "Runs the work of a youth-mentoring network: intake, matching, match support, training, advocacy.",
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

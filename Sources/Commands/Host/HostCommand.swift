import ArgumentParser

/// `matchbook host`: sets up a host on which many people work with one database.
struct HostCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host", abstract: "Sets up a host on which many people work with one database.",
    subcommands: [HostSetupCommand.self])
}

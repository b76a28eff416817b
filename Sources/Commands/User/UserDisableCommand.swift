import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user disable`: shuts a user out, at once.
struct UserDisableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Shuts a user out; open consoles end within two seconds.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The login.")
  var login: String

  @Option(help: "Why, for the audit log.")
  var reason = ""

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    try session.attempt { () throws(RepositoryError) in
      try session.workspace.setDisabled(true, login: login, reason: reason)
    }
    if !global.quiet { StandardStreams.say(English.Users.disabled(login)) }
  }
}

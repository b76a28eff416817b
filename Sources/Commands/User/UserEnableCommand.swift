import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user enable`: lets a disabled user in again.
struct UserEnableCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Lets a disabled user in again, with the keys that were not revoked.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The login.")
  var login: String

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    _ = try session.attempt { () throws(RepositoryError) in try session.workspace.setDisabled(false, login: login) }
    if !global.quiet { StandardStreams.say(English.Users.enabled(login)) }
  }
}

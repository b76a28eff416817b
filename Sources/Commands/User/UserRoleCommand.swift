import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user role`: gives a user another role.
struct UserRoleCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(commandName: "role", abstract: "Gives a user another role.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The login.")
  var login: String

  @Argument(help: "director, supervisor, 'match specialist', 'front desk' or ambassador.")
  var role: String

  @OptionGroup var dealing: DealingOptions

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let role = try UserCommand.role(role)
    let deal = try session.attempt { () throws(RepositoryError) in
      try session.workspace.changeRole(of: login, to: role, dealing: dealing.dealing)
    }
    if let deal { CaseloadDealCommand.tell(deal, isQuiet: global.quiet) }
    if !global.quiet { StandardStreams.say(English.Users.roleChanged(login, to: role.rawValue)) }
  }
}

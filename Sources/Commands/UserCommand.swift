import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user`: who may use the database, and as what.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Registers users with their roles.", subcommands: [Add.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Registers a user by Unix login.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The Unix login.")
    var login: String

    @Argument(help: "The person's name.")
    var name: String

    @Option(help: "director, supervisor, 'match specialist', 'front desk' or ambassador.")
    var role: String

    @Option(help: "The organization whose records the user works on, such as O-1; without it, all.")
    var organization: String?

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      guard let role = Role(rawValue: role.lowercased()) else {
        throw CommandSession.failure(
          English.Session.notARole(role, roles: Role.allCases.map(\.rawValue)), .usage)
      }
      var user = NewUser(login: login, name: name, role: role)
      if let organization {
        guard let reference = Reference(organization), reference.kind == .organization else {
          throw CommandSession.failure(English.Session.notAnOrganization(organization), .usage)
        }
        user.organizationID = reference.number
      }
      _ = try session.attempt { () throws(RepositoryError) in try session.workspace.addUser(user) }
      if !global.quiet { StandardStreams.say(English.Session.userAdded(login, role: role.rawValue)) }
    }
  }
}

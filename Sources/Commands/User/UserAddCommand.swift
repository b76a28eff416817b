import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user add`: registers somebody.
struct UserAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Registers a user by login.",
    discussion: "On a shared machine the login is that of the person's Unix account; over SSH it is any one word.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The login.")
  var login: String

  @Argument(help: "The person's name.")
  var name: String

  @Option(help: "director, supervisor, 'match specialist', 'front desk' or ambassador.")
  var role: String

  @Option(help: "The organization whose records the user works on, such as O-1; without it, all.")
  var organization: String?

  @Option(help: "The login of the user's supervisor; without it, every supervisor of the organization.")
  var supervisor: String?

  @Option(help: "Who on file the user is, such as A-31, so that their training counts for their role.")
  var person: String?

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    var user = NewUser(login: login, name: name, role: try UserCommand.role(role))
    if let organization {
      guard let reference = Reference(organization), reference.kind == .organization else {
        throw CommandSession.failure(English.Session.notAnOrganization(organization), .usage)
      }
      user.organizationID = reference.number
    }
    user.personID = try person.map { try TrainCommand.reference($0, .adult).number }
    if let supervisor {
      let found = try session.attempt { () throws(RepositoryError) in
        try session.workspace.accounts(login: supervisor)
      }
      user.supervisorID = found.first?.id
    }
    _ = try session.attempt { () throws(RepositoryError) in try session.workspace.addUser(user) }
    if !global.quiet { StandardStreams.say(English.Session.userAdded(login, role: user.role.rawValue)) }
  }
}

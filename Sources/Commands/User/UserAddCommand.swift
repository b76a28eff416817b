import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user add`: registers somebody.
struct UserAddCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Registers a user by login.",
    discussion: """
      On a shared machine the login is that of the person's Unix account; over SSH it is any one word. Say whose records \
      the user works on: without --organization or --all-organizations, a terminal is asked. The only organization of a \
      database needs no naming.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The login.")
  var login: String

  @Argument(help: "The person's name.")
  var name: String

  @Option(help: "director, supervisor, 'match specialist', 'front desk' or ambassador.")
  var role: String

  @Option(help: "The organization whose records the user works on, such as O-1.")
  var organization: String?

  @Flag(
    name: .customLong("all-organizations"),
    help: "The user works on the records of every organization, now and later.")
  var allOrganizations = false

  @Option(help: "The login of the user's supervisor; without it, every supervisor of the organization.")
  var supervisor: String?

  @Option(help: "Who on file the user is, such as A-31, so that their training counts for their role.")
  var person: String?

  func validate() throws {
    guard organization == nil || !allOrganizations else { throw ValidationError(English.Users.oneOrAll) }
  }

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let role = try UserCommand.role(role)
    // Somebody who may not is refused, not asked.
    let question = OrganizationQuestion(
      named: organization, isAll: allOrganizations || !session.workspace.may(.manageUsers), mayAsk: !global.quiet)
    let answer = try question.answer(in: session)
    var user = NewUser(login: login, name: name, role: role, organizationID: answer.id)
    user.personID = try person.map { try TrainCommand.reference($0, .adult).number }
    if let supervisor {
      let found = try session.attempt { () throws(RepositoryError) in
        try session.workspace.accounts(login: supervisor)
      }
      user.supervisorID = found.first?.id
    }
    _ = try session.attempt { () throws(RepositoryError) in try session.workspace.addUser(user) }
    if !global.quiet || answer.isTaken {
      let organization = answer.id.map { Reference(.organization, $0) }
      StandardStreams.say(English.Users.added(login, role: role.rawValue, for: organization))
    }
  }
}

import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user supervisor`: puts a user into a supervisor's team.
struct UserSupervisorCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "supervisor", abstract: "Puts a user into a supervisor's team.",
    discussion: "A user without a supervisor is in the team of every supervisor of the organization.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The login.")
  var login: String

  @Argument(help: "The supervisor's login.")
  var supervisor: String?

  @Flag(help: "Takes the user out of the team.")
  var none = false

  func validate() throws {
    guard (supervisor == nil) == none else { throw ValidationError(English.Caseload.supervisorOrNone) }
  }

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    try session.attempt { () throws(RepositoryError) in
      try session.workspace.setSupervisor(of: login, to: supervisor)
    }
    if !global.quiet { StandardStreams.say(English.Caseload.supervised(login, by: supervisor)) }
  }
}

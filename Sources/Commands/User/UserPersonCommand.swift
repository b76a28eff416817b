import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user person`: says who on file a user is.
struct UserPersonCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Says which person on file a user is, so that their training counts for their role.",
    discussion: "Without a person, with --none, the user is nobody on file again.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The login.")
  var login: String

  @Argument(help: "The person, such as A-31.")
  var person: String?

  @Flag(help: "The user is nobody on file.")
  var none = false

  func validate() throws {
    guard (person == nil) == none else { throw ValidationError(English.Users.personOrNone) }
  }

  @MainActor func run() async throws {
    let person = try person.map { try TrainCommand.reference($0, .adult) }
    let session = try CommandSession(global)
    try session.attempt { () throws(RepositoryError) in try session.workspace.tieUser(login, to: person) }
    if !global.quiet { StandardStreams.say(English.Users.tied(login, to: person)) }
  }
}

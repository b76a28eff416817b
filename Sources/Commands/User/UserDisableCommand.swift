import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user disable`: shuts a user out, at once.
struct UserDisableCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Shuts a user out; open consoles end within two seconds.",
    discussion: """
      A user who has youth, mentors, matches or a team is shut out once somebody else has them: add --deal-to or \
      --to-nobody, or run 'matchbook caseload deal' before. An entry on the need-to-know list ends.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The login.")
  var login: String

  @OptionGroup var dealing: DealingOptions

  @Option(help: "Why, for the audit log.")
  var reason = ""

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let deal = try session.attempt { () throws(RepositoryError) in
      try session.workspace.setDisabled(true, login: login, reason: reason, dealing: dealing.dealing)
    }
    if let deal { CaseloadDealCommand.tell(deal, isQuiet: global.quiet) }
    if !global.quiet { StandardStreams.say(English.Users.disabled(login)) }
  }
}

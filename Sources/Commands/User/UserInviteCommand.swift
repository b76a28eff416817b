import ArgumentParser
import Domain
import Foundation
import Localization
import Repository

/// `matchbook user invite`: what a person must do to come in, in plain words.
struct UserInviteCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Prints in plain words what a user must do to come in.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The login.")
  var login: String

  @Option(help: "The host's name as people reach it; else the name it gives itself.")
  var host: String?

  @Option(help: "The port that sshd listens on.")
  var port = 22

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let found = try session.attempt { () throws(RepositoryError) in try session.workspace.accounts(login: login) }
    guard let account = found.first else { return }
    let text = English.Users.invitation(
      name: account.name, login: account.login,
      address: "\(CommandSession.unixLogin)@\(host ?? ProcessInfo.processInfo.hostName)", port: port,
      hasKey: account.activeKeys > 0)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      StandardStreams.print(ResultList.inert(String(line)))
    }
  }
}

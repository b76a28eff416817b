import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user`: who may use the database, as what, and by which keys.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Registers users, their roles and their SSH keys.",
    subcommands: [
      UserAddCommand.self, UserListCommand.self, UserRoleCommand.self, UserPersonCommand.self,
      UserSupervisorCommand.self,
      UserDisableCommand.self, UserEnableCommand.self, UserInviteCommand.self, UserKeyCommand.self,
      NeedToKnowCommand.self, UserConsolesCommand.self, UserEndCommand.self,
    ])

  /// - Throws: `ExitCode` 64 after a sentence for a word that is no role.
  static func role(_ text: String) throws -> Role {
    guard let role = Role(rawValue: text.lowercased()) else {
      throw CommandSession.failure(English.Session.notARole(text, roles: Role.allCases.map(\.rawValue)), .usage)
    }
    return role
  }
}

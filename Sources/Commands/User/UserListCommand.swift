import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook user list`: everybody who is registered.
struct UserListCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists users with roles and keys.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let accounts = try session.attempt { () throws(RepositoryError) in try session.workspace.accounts() }
    ResultList(
      name: "users",
      columns: [
        .init(title: English.Users.loginColumn), .init(title: English.Users.nameColumn, isFlexible: true),
        .init(title: English.Users.roleColumn), .init(title: English.Users.organizationColumn),
        .init(title: English.Users.personColumn),
        .init(title: English.Users.keysColumn, alignment: .trailing), .init(title: English.Users.standingColumn),
      ], records: accounts.map(Self.record), emptyText: ""
    ).write(as: output.format)
  }

  private static func record(_ account: Account) -> ResultList.Record {
    let organization = account.organizationID.map { Reference(.organization, $0).description }
    return ResultList.Record(
      cells: [
        account.login, account.name, account.role.rawValue, organization ?? English.Users.wholeNetwork,
        account.person?.description ?? "", "\(account.activeKeys)",
        account.isDisabled ? English.Users.disabled : English.Users.active,
      ],
      json: .object([
        ("reference", .string(Reference(.user, account.id).description)), ("login", .string(account.login)),
        ("name", .string(account.name)), ("role", .string(account.role.rawValue)),
        ("organization", .optional(organization)), ("person", .optional(account.person?.description)),
        ("activeKeys", .optional(account.activeKeys)),
        ("disabled", .bool(account.isDisabled)),
      ]))
  }
}

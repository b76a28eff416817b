import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user need-to-know`: who sees what background checks have found.
struct NeedToKnowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "need-to-know", abstract: "Keeps the list of those who see what background checks have found.",
    discussion: """
      Whoever is not on it, directors too, sees of a criminal check only whether it is in force, and decides none. Entries \
      are to be confirmed anew, as a rule every six months; one that is not gives nothing any more.
      """, subcommands: [Add.self, List.self, Confirm.self, Remove.self], defaultSubcommand: List.self)

  struct Add: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(commandName: "add", abstract: "Puts a user on the list.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The login.")
    var login: String

    @Option(help: "Why this user needs to know.")
    var reason: String

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      try session.attempt { () throws(RepositoryError) in
        try session.workspace.addToNeedToKnow(login, reason: reason)
      }
      if !global.quiet { StandardStreams.say(English.NeedToKnow.added(login)) }
    }
  }

  struct List: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists who is on it, who is to be confirmed first on top.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: FormatOption

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      let entries = try session.attempt { () throws(RepositoryError) in try session.workspace.needToKnowList() }
      let words = English.NeedToKnow.self
      ResultList(
        name: "entries",
        columns: [
          .init(title: words.loginColumn), .init(title: words.nameColumn, isFlexible: true),
          .init(title: words.roleColumn), .init(title: words.sinceColumn), .init(title: words.untilColumn),
          .init(title: words.whyColumn, isFlexible: true),
        ], records: entries.map(Self.record), emptyText: words.nobody
      ).write(as: output.format)
    }

    private static func record(_ entry: NeedToKnowEntry) -> ResultList.Record {
      ResultList.Record(
        cells: [
          entry.login, entry.name, entry.role.rawValue, "\(entry.listedOn)", "\(entry.confirmedUntil)", entry.reason,
        ],
        json: .object([
          ("login", .string(entry.login)), ("name", .string(entry.name)), ("role", .string(entry.role.rawValue)),
          ("listedOn", .string("\(entry.listedOn)")), ("confirmedUntil", .string("\(entry.confirmedUntil)")),
          ("reason", .string(entry.reason)),
        ]))
    }
  }

  struct Confirm: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "confirm", abstract: "Confirms that a user still needs to know.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The login.")
    var login: String

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      let list = try session.attempt { () throws(RepositoryError) in
        try session.workspace.confirmNeedToKnow(login)
        return try session.workspace.needToKnowList()
      }
      let until = list.first { $0.login == login }?.confirmedUntil
      if !global.quiet { StandardStreams.say(English.NeedToKnow.confirmed(login, until: until)) }
    }
  }

  struct Remove: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Takes a user off the list, at once.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The login.")
    var login: String

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      try session.attempt { () throws(RepositoryError) in try session.workspace.removeFromNeedToKnow(login) }
      if !global.quiet { StandardStreams.say(English.NeedToKnow.removed(login)) }
    }
  }
}

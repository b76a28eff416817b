import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook rules`: the figures by which the whole house works.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Shows the rules of the house, and sets them.",
    discussion: """
      What a program may decide for itself stands in its policy; these hold for everybody. One of them is the time zone by \
      which days are counted.
      """,
    subcommands: [List.self, Set.self], defaultSubcommand: List.self)

  struct List: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists the rules, with where each figure comes from.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: FormatOption

    @MainActor func run() async throws {
      let session = try CommandSession(database: global.database, countsDays: false)
      let rows = try session.attempt { () throws(RepositoryError) in try session.workspace.houseRuleRows() }
      let words = English.HouseRules.self
      ResultList(
        name: "rules",
        columns: [
          .init(title: words.rule), .init(title: words.value, alignment: .trailing), .init(title: words.meaning),
          .init(title: words.citation, isFlexible: true),
        ],
        records: rows.map { row in
          ResultList.Record(
            cells: [row.rule.rawValue, "\(row.value)", words.meaning(of: row.rule), row.citation],
            json: .object([
              ("name", .string(row.rule.rawValue)), ("value", .number(Int64(row.value))),
              ("citation", .string(row.citation)),
            ]))
        } + [Self.record(of: session.workspace.timeZone)], emptyText: ""
      ).write(as: output.format)
    }

    private static func record(of zone: ZoneName.Standing) -> ResultList.Record {
      let words = English.HouseRules.self
      let name: String? =
        switch zone {
        case .chosen(let name), .missing(let name): name
        case .unset: nil
        }
      let setting = HouseSetting.timeZone
      return ResultList.Record(
        cells: [setting.rawValue, name ?? words.notSet, words.meaning(of: setting), words.ownDecision],
        json: .object([
          ("name", .string(setting.rawValue)), ("value", .optional(name)), ("citation", .string(words.ownDecision)),
        ]))
    }
  }

  struct Set: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Sets a rule, for everybody from now on.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The rule, as list names it.")
    var rule: RuleName

    @Argument(help: "The figure; of time-zone the name, such as America/New_York or Eastern.")
    var value: String

    @Option(help: "Where the figure comes from.")
    var citation: String?

    @MainActor func run() async throws {
      switch rule {
      case .figure(let rule): try set(rule)
      case .setting(let setting): try set(setting)
      }
    }

    @MainActor private func set(_ rule: HouseRule) throws {
      guard let figure = Int(value) else { throw CommandSession.failure(English.HouseRules.notANumber(rule), .usage) }
      let session = try CommandSession(global)
      try session.attempt { () throws(RepositoryError) in
        try session.workspace.setHouseRule(rule, to: figure, citation: citation)
      }
      if !global.quiet { StandardStreams.say(English.HouseRules.wasSet(rule, to: figure)) }
    }

    @MainActor private func set(_ setting: HouseSetting) throws {
      guard citation == nil else { throw CommandSession.failure(English.HouseRules.takesNoCitation(setting), .usage) }
      let session = try CommandSession(database: global.database, countsDays: false)
      let workspace = session.workspace
      let name = try session.attempt { () throws(RepositoryError) in try workspace.setTimeZone(value) }
      guard !global.quiet else { return }
      let now = workspace.clock.now()
      StandardStreams.say(
        English.HouseRules.wasSet(
          timeZone: name, now: workspace.clock.timeOfDay(now), day: "\(workspace.clock.day(of: now))"))
    }
  }

  /// A rule as the command line names it.
  enum RuleName: ExpressibleByArgument {
    case figure(HouseRule)
    case setting(HouseSetting)

    init?(argument: String) {
      if let rule = HouseRule(rawValue: argument) {
        self = .figure(rule)
      } else if let setting = HouseSetting(rawValue: argument) {
        self = .setting(setting)
      } else {
        return nil
      }
    }

    static var allValueStrings: [String] {
      HouseRule.allCases.map(\.rawValue) + HouseSetting.allCases.map(\.rawValue)
    }
  }
}

import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook rules`: the figures by which the whole house works.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Shows the rules of the house, and sets them.",
    discussion: "What a program may decide for itself stands in its policy; these hold for everybody.",
    subcommands: [List.self, Set.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the rules, with where each figure comes from.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: FormatOption

    @MainActor func run() async throws {
      let session = try CommandSession(global)
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
        }, emptyText: ""
      ).write(as: output.format)
    }
  }

  struct Set: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Sets a rule, for everybody from now on.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The rule, as list names it.")
    var rule: HouseRule

    @Argument(help: "The figure.")
    var value: Int

    @Option(help: "Where the figure comes from.")
    var citation: String?

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      try session.attempt { () throws(RepositoryError) in
        try session.workspace.setHouseRule(rule, to: value, citation: citation)
      }
      if !global.quiet { StandardStreams.say(English.HouseRules.wasSet(rule, to: value)) }
    }
  }
}

extension HouseRule: ExpressibleByArgument {}

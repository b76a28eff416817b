import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

/// `matchbook match suggest REF`: ranked, explained candidates for one youth or one mentor.
struct MatchSuggestCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.suggestions]

  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "Ranks the mentors for a youth, or the youth for a mentor, with the reasons.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Argument(help: "A youth such as Y-1042, or a mentor such as A-311.")
  var reference: String

  @Option(help: "At most this many who fit.")
  var limit = 10

  @Option(help: "Also this many who come nearest among those whom a rule forbids.")
  var blocked = 0

  @MainActor func run() async throws {
    let person = try MatchCommand.reference(reference, [.youth, .adult])
    let limit = try CommandSession.rows(limit)
    let session = try CommandSession(global)
    let advisor = MatchAdvisor(workspace: session.workspace)
    let blocked = max(0, min(blocked, 1_000))
    let found = try session.attempt { () throws(RepositoryError) in
      let found =
        person.kind == .youth
        ? try advisor.mentors(for: person, limit: limit, blockedLimit: blocked)
        : try advisor.youth(for: person, limit: limit, blockedLimit: blocked)
      return try advisor.price(found) ?? found
    }
    ResultList(
      name: "candidates",
      columns: [
        .init(title: "Who"), .init(title: "Name"), .init(title: "Score", alignment: .trailing),
        .init(title: "Cost", isFlexible: true), .init(title: "About", isFlexible: true),
        .init(title: "Why", isFlexible: true),
      ], records: (found.fitting + found.blocked).map { Self.record($0, about: person) },
      emptyText: found.unmet.isEmpty ? English.Matching.nobodyFits(person) : English.Guards.blocked(person, found.unmet)
    ).write(as: output.format)
    if !found.unmet.isEmpty, !global.quiet { StandardStreams.say(English.Guards.next(person)) }
    if output.format == .table, !global.quiet, found.eligibleCount > found.fitting.count {
      StandardStreams.say(English.Matching.more(found.eligibleCount - found.fitting.count))
    }
  }

  private static func record(_ suggestion: MatchSuggestion, about person: Reference) -> ResultList.Record {
    let other = person.kind == .youth ? suggestion.mentor : suggestion.youth
    return ResultList.Record(
      cells: [
        "\(other)", suggestion.name.full, suggestion.isEligible ? English.Matching.points(suggestion.score) : "-",
        suggestion.price?.words ?? "", suggestion.detail, suggestion.summary,
      ], json: suggestion.json)
  }
}

extension MatchSuggestion {
  var json: JSONValue {
    .object([
      ("youth", .string("\(youth)")), ("mentor", .string("\(mentor)")), ("name", .string(name.full)),
      ("eligible", .bool(isEligible)), ("score", .number(Int64(score))),
      (
        "criteria",
        .array(
          parts.map { part in
            .object([
              ("criterion", .string(part.criterion.rawValue)), ("value", .number(Int64(part.value))),
              ("weight", .number(Int64(part.weight))), ("reason", .string(part.words)),
            ])
          })
      ),
      ("blockers", .array(blockers.map(JSONValue.string))),
      (
        "opportunityCost",
        price.map { price in
          .object([
            ("points", .number(Int64(price.points))), ("moves", .number(Int64(price.moves))),
            ("leftOut", .array(price.leftOut.map { .string("\($0)") })),
          ])
        } ?? .null
      ),
    ])
  }
}

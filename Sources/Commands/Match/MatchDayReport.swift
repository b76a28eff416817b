import Domain
import Localization
import Matching
import Repository
import TerminalUI
import ViewModels

/// A match day as a command tells it: the slate, who is left out and why, the proof, the comparison and the fairness.
@MainActor
struct MatchDayReport {
  let day: MatchDay
  var isQuiet = false

  private var words: English.MatchDay.Type { English.MatchDay.self }

  func write(as format: OutputFormat, applied: MatchDayApplied?) throws {
    do throws(RepositoryError) { try day.learn() } catch {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    }
    let comparing = Aside { [outcome = day.outcome] in
      Result { () throws(MatchDayFailure) in try MatchDayComparison(outcome.problem, outcome.slate) }
    }
    let (proposals, leftOut) = (proposals, leftOut)
    let comparison: MatchDayComparison
    do throws(MatchDayFailure) { comparison = try comparing.value().get() } catch {
      throw CommandSession.failure(words.sentence(for: error), .failed)
    }
    switch format {
    case .json: StandardStreams.print(json(proposals, leftOut, comparison, applied))
    case .ndjson: for proposal in proposals.records + leftOut.records { StandardStreams.print(proposal.json) }
    case .table: table(proposals, leftOut, comparison, applied)
    }
  }

  private func table(
    _ proposals: ResultList, _ leftOut: ResultList, _ comparison: MatchDayComparison, _ applied: MatchDayApplied?
  ) {
    StandardStreams.print(day.summary)
    StandardStreams.print(words.policy(day.problem.policy))
    StandardStreams.print(day.certificate)
    if !day.apartSiblings.isEmpty {
      StandardStreams.print(words.apart(day.apartSiblings.map { $0.map { Reference(.youth, $0) } }))
    }
    for list in [proposals, leftOut] {
      StandardStreams.print("")
      list.write(as: .table)
    }
    StandardStreams.print("")
    comparisons(comparison).write(as: .table)
    StandardStreams.print(words.blocking(comparison.blockingPairs))
    StandardStreams.print("")
    groups.write(as: .table)
    if let gap = day.gap { StandardStreams.print(gap) }
    guard let applied else { return }
    StandardStreams.print("")
    let isKeptOnly = applied.proposed.isEmpty && applied.refusals.isEmpty
    StandardStreams.print(
      isKeptOnly ? words.kept(applied.run) : words.applied(applied.run, proposed: applied.proposed.count))
  }

  private var proposals: ResultList {
    let day = day.words
    return ResultList(
      name: "proposals",
      columns: [
        .init(title: "Youth"), .init(title: "Name", isFlexible: true), .init(title: "Days", alignment: .trailing),
        .init(title: "Mentor"), .init(title: "Name", isFlexible: true), .init(title: "Score", alignment: .trailing),
        .init(title: "Why", isFlexible: true),
      ], records: Array(day.outcome.slate.columnOf.indices).mapInHalves { Self.proposal($0, day) }.compactMap(\.self),
      emptyText: words.nobodyWaits)
  }

  private nonisolated static func proposal(_ row: Int, _ day: SlateWords) -> ResultList.Record? {
    guard let column = day.outcome.slate[row], let pair = day.suggestion(row: row, column: column) else { return nil }
    let days = day.outcome.problem.days[row]
    let isLocked = day.outcome.edits.locks.contains(MatchPair(youth: pair.youth.number, mentor: pair.mentor.number))
    return ResultList.Record(
      cells: [
        "\(pair.youth)", day.listedName(row: row), "\(days)", "\(pair.mentor)", pair.name.full,
        English.Matching.points(pair.score), pair.summary,
      ],
      json: .object([
        ("youth", .string("\(pair.youth)")), ("mentor", .string("\(pair.mentor)")),
        ("daysWaiting", .number(Int64(days))), ("score", .number(Int64(pair.score))), ("locked", .bool(isLocked)),
        ("reasons", .array(pair.parts.map { .string($0.words) })),
      ]))
  }

  private var leftOut: ResultList {
    let day = day.words
    return ResultList(
      name: "leftOut",
      columns: [
        .init(title: "Left out"), .init(title: "Name", isFlexible: true), .init(title: "Days", alignment: .trailing),
        .init(title: "Why", isFlexible: true), .init(title: "What would change it", isFlexible: true),
      ], records: day.outcome.slate.leftOut.mapInHalves { Self.leftOut($0, day) }, emptyText: words.nobodyLeftOut)
  }

  private nonisolated static func leftOut(_ row: Int, _ day: SlateWords) -> ResultList.Record {
    let (youth, days) = (day.youth(row: row), day.outcome.problem.days[row])
    let (why, change) = day.leftOut(row: row)
    return ResultList.Record(
      cells: ["\(youth)", day.listedName(row: row), "\(days)", why, change],
      json: .object([
        ("youth", .string("\(youth)")), ("daysWaiting", .number(Int64(days))), ("reason", .string(why)),
        ("change", .string(change)),
      ]))
  }

  private func comparisons(_ comparison: MatchDayComparison) -> ResultList {
    let lines = [
      (words.ours, comparison.slate), (words.firstCome, comparison.queue), (words.stable, comparison.stable),
    ]
    return ResultList(
      name: "comparison",
      columns: [
        .init(title: "Compared"), .init(title: "Served", alignment: .trailing),
        .init(title: "Mean score", alignment: .trailing), .init(title: "Days left out", alignment: .trailing),
      ],
      records: lines.map { name, line in
        ResultList.Record(
          cells: [name, "\(line.served)", English.Matching.points(line.meanScore), "\(line.daysLeftOut)"],
          json: .object([
            ("name", .string(name)), ("served", .number(Int64(line.served))),
            ("meanScore", .number(Int64(line.meanScore))), ("daysLeftOut", .number(Int64(line.daysLeftOut))),
          ]))
      }, emptyText: "")
  }

  private var groups: ResultList {
    let fairness = day.fairness
    return ResultList(
      name: "fairness",
      columns: [
        .init(title: "Group", isFlexible: true), .init(title: "Waiting", alignment: .trailing),
        .init(title: "Served", alignment: .trailing), .init(title: "Share", alignment: .trailing),
        .init(title: "Days before", alignment: .trailing), .init(title: "Days after", alignment: .trailing),
      ],
      records: ([(words.everybody, fairness.everybody)] + fairness.groups.map { (day.word($0), $0) }).map(group),
      emptyText: "")
  }

  private func group(_ name: String, _ group: FairnessGroup) -> ResultList.Record {
    ResultList.Record(
      cells: [
        name, "\(group.waiting)", "\(group.served)", "\(group.servedShare) %", "\(group.daysBefore)",
        "\(group.daysAfter)",
      ],
      json: .object([
        ("group", .string(name)), ("waiting", .number(Int64(group.waiting))), ("served", .number(Int64(group.served))),
        ("daysBefore", .number(Int64(group.daysBefore))), ("daysAfter", .number(Int64(group.daysAfter))),
      ]))
  }

  private func json(
    _ proposals: ResultList, _ leftOut: ResultList, _ comparison: MatchDayComparison, _ applied: MatchDayApplied?
  ) -> JSONValue {
    func list(_ result: ResultList) -> (String, JSONValue) { (result.name, .array(result.records.map(\.json))) }
    return .object([
      ("run", .optional(applied?.run.description)), ("policy", .string(day.problem.policy.name)),
      ("waiting", .number(Int64(day.problem.youth.count))), ("served", .number(Int64(day.slate.served))),
      ("certificate", .string(day.certificate)), list(proposals), list(leftOut), list(comparisons(comparison)),
      ("blockingPairs", .number(Int64(comparison.blockingPairs))), list(groups),
      ("widening", .number(Int64(day.fairness.widening))),
      ("proposed", .array((applied?.proposed ?? []).map { .string("\($0)") })),
      ("refused", .array((applied?.refusals ?? []).map(JSONValue.string))),
    ])
  }
}

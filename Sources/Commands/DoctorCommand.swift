import AppResources
import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook doctor`: looks installation and database over, and says what to do.
struct DoctorCommand: LocalCommand, AsyncParsableCommand {
  static let whyLocal = "It looks at the files and the setup of the server, so run it there."
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks the installation and the database, and says what to do.",
    discussion: "It ends with 1 where something is to be done. It reads the whole database, and shows nobody's data. "
      + whyLocal)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @MainActor func run() async throws {
    let keeper = KeeperSession(global)
    try keeper.requireDatabase()
    let resources = ResourceLocator()
    let missing = [("Places", ".bin"), ("Policies", ".yaml"), ("Samples", ".tsv")].filter { folder, suffix in
      resources.files(in: folder, suffix: suffix).isEmpty
    }
    let findings = Store.examine(keeper.path, clock: HostZone.current.clock) + [.resources(missing: missing.map(\.0))]
    switch output.format {
    case .table: findings.flatMap(Self.lines).forEach(StandardStreams.print)
    case .json, .ndjson:
      ResultList(name: "findings", columns: [], records: findings.map(Self.record), emptyText: "").write(
        as: output.format)
    }
    let problems = findings.count { $0.level == .problem }
    if !global.quiet {
      StandardStreams.say(problems == 0 ? English.Health.allGood : English.Health.problems(problems))
    }
    if problems > 0 { throw ExitStatus.failed.code }
  }

  private static func record(_ finding: HealthFinding) -> ResultList.Record {
    ResultList.Record(
      cells: [],
      json: .object([
        ("check", .string(finding.name)), ("level", .string(finding.level.rawValue)),
        ("message", .string(English.Health.sentence(for: finding, in: HostZone.current.clock))),
      ]))
  }

  /// The level before the sentence, which goes on below itself where the terminal is narrow.
  private static func lines(_ finding: HealthFinding) -> [String] {
    let word = English.Health.word(for: finding.level)
    let margin = 9
    let sentence = ResultList.inert(English.Health.sentence(for: finding, in: HostZone.current.clock))
    let width = StandardStreams.outputWidth.map { max(20, $0 - margin) } ?? Int.max
    return CellText.wrapped(sentence, width: width).enumerated().map { index, line in
      (index == 0 ? word : "") + String(repeating: " ", count: margin - (index == 0 ? word.count : 0)) + line
    }
  }
}

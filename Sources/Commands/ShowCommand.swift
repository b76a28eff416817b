import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

/// `matchbook show`: one record, as the console shows it or as JSON.
struct ShowCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.page, .classRoster]

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Shows one record: a person, a match, a course, a class, an organization, an official, a contact or a measure.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Argument(help: "The record's reference, such as Y-1042, A-311, M-104, E-2, T-55, O-17, L-9, C-12 or B-3.")
  var reference: String

  @MainActor func run() async throws {
    guard let reference = Reference(reference) else {
      throw CommandSession.failure(English.Session.notAReference(reference), .usage)
    }
    guard ![.program, .session, .user, .run].contains(reference.kind) else {
      throw CommandSession.failure(English.Session.notShown(reference), .usage)
    }
    let session = try CommandSession(global)
    let shown = try session.attempt { () throws(RepositoryError) in
      try ShownRecord.read(reference, in: session.workspace)
    }
    switch output.format {
    case .table: for line in Self.lines(of: shown.page) { StandardStreams.print(line) }
    case .json, .ndjson: StandardStreams.print(shown.json)
    }
  }

  /// Headings, and under them name and value, each line of it beneath the other; control characters are made visible.
  @MainActor static func lines(of page: RecordPage) -> [String] {
    let facts = page.sections.flatMap(\.facts)
    let width = facts.map { CellText.width(of: $0.name) }.max() ?? 0
    var lines = [inert(page.title)]
    for section in page.sections {
      lines.append("")
      if !section.title.isEmpty { lines.append(section.title) }
      for fact in section.facts {
        let texts = fact.value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        let padding = String(repeating: " ", count: width - CellText.width(of: fact.name))
        let first = "\(inert(fact.name))\(padding)  \(fact.isNotice ? "! " : "")\(inert(texts.first ?? ""))"
        let beneath = texts.dropFirst().map { String(repeating: " ", count: width + 2) + inert($0) }
        lines += ([first] + beneath).map { "  " + $0 }
      }
    }
    return lines
  }

  private static func inert(_ text: String) -> String { CellText.glyphs(of: text).map(\.text).joined() }
}

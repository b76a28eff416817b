import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook tasks`: what is due for whoever asks, as the screen Today has it.
struct TasksCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.today]

  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "Lists what is due for you, the most pressing of each kind first.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Option(help: "The most of each kind.")
  var limit = 20

  @MainActor func run() async throws {
    let limit = try CommandSession.rows(limit)
    let session = try CommandSession(global)
    let model = TodayViewModel(workspace: session.workspace, limit: limit)
    model.load()
    if let failure = model.failure { throw CommandSession.failure(failure, .failed) }
    let records = model.sections.flatMap { section in
      section.items.filter { !$0.isMore }.map { Self.record($0, of: section) }
    }
    ResultList(
      name: "tasks",
      columns: [
        .init(title: English.Today.kindColumn), .init(title: English.Today.recordColumn),
        .init(title: English.Today.aboutColumn, isFlexible: true),
        .init(title: English.Today.matterColumn, isFlexible: true),
      ], records: records, emptyText: English.Today.nothing
    ).write(as: output.format)
    guard output.format == .table, !global.quiet else { return }
    for section in model.sections {
      if let more = section.items.first(where: \.isMore) { StandardStreams.say("\(section.title): \(more.subject)") }
    }
  }

  @MainActor private static func record(_ item: TodayItem, of section: TodayList) -> ResultList.Record {
    let kind = section.kind
    return ResultList.Record(
      cells: [section.title, item.reference?.description ?? "", item.subject, item.matter],
      json: .object([
        ("kind", .string(kind.rawValue)), ("reference", .optional(item.reference?.description)),
        ("about", .string(item.subject)), ("day", .optional(item.day)), ("matter", .string(item.matter)),
        ("isLate", .bool(item.isLate)),
      ]))
  }
}

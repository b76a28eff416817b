import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

/// `matchbook train classes`: the calendar.
struct TrainClassesCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "classes", abstract: "Lists the classes to come, those held, or those called off.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Option(help: "upcoming, held or cancelled.")
  var filter: TrainingClassFilter = .upcoming

  @Option(help: "Only what answers: words of course, place or trainer, T-55, E-2 or O-1.")
  var find = ""

  @Option(help: "At most this many.")
  var limit = 200

  @MainActor func run() async throws {
    let limit = try CommandSession.rows(limit)
    let session = try CommandSession(global)
    let rows = try session.attempt { () throws(RepositoryError) in
      try session.workspace.classes(TrainingClassRequest(limit: limit, filter: filter, text: find))
    }
    let today = session.workspace.clock.today()
    let words = English.Training.self
    ResultList(
      name: "classes",
      columns: [
        .init(title: words.training), .init(title: words.day), .init(title: words.time, alignment: .trailing),
        .init(title: words.course, isFlexible: true), .init(title: words.place, isFlexible: true),
        .init(title: words.trainer, isFlexible: true), .init(title: words.seats, alignment: .trailing),
      ], records: rows.map { Self.record($0, today: today) }, emptyText: English.TrainCommand.noClasses
    ).write(as: output.format)
  }

  @MainActor private static func record(_ row: TrainingClassRow, today: CivilDate) -> ResultList.Record {
    let item = TrainingClassItem(row, today: today)
    return ResultList.Record(
      cells: ["\(item.reference)", item.day, item.time, item.titleWithDuty, item.place, item.trainer, item.seats],
      json: .object([
        ("reference", .string("\(row.reference)")), ("course", .string("\(row.course)")), ("title", .string(row.title)),
        ("heldOn", .string("\(row.heldOn)")), ("startsAt", .optional(row.startMinute.map { English.Training.at($0) })),
        ("minutes", .optional(row.minutes.count)), ("place", .string(row.place)), ("online", .bool(row.isOnline)),
        ("host", .optional(row.host)), ("trainer", .string(row.trainer)), ("seats", .optional(row.seats)),
        ("taken", .optional(row.taken)), ("waiting", .optional(row.waiting)), ("state", .string(row.state.rawValue)),
        ("toBeEnded", .bool(item.isToBeEnded)),
      ]))
  }
}

extension TrainingClassFilter: ExpressibleByArgument {}

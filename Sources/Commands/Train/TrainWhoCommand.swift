import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

/// `matchbook train who`: who has what, who lacks what, and what ends when.
struct TrainWhoCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.trainingLog]

  static let configuration = CommandConfiguration(
    commandName: "who", abstract: "Lists mentors and staff and how their training stands, who lacks it first.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Option(help: "everybody, or only who is lacking, expiring (within 60 days) or current.")
  var filter: TrainingLogFilter = .everybody

  @Option(help: "Only this course, such as E-2, in place of all that the policy asks.")
  var course: String?

  @Option(help: "Only who answers: a name, a role, A-311 or the program P-1.")
  var find = ""

  @Option(help: "At most this many.")
  var limit = 200

  @MainActor func run() async throws {
    let limit = try CommandSession.rows(limit)
    let reference = try course.map { try TrainCommand.reference($0, .course) }
    let session = try CommandSession(global)
    let items = try session.attempt { () throws(RepositoryError) in
      try TrainingLogViewModel(course: reference, workspace: session.workspace, filter: filter)
        .items(ListRequest(limit: limit, text: find))
    }
    let words = English.Training.self
    ResultList(
      name: "people",
      columns: [
        .init(title: words.person), .init(title: English.Record.name, isFlexible: true),
        .init(title: words.program, isFlexible: true), .init(title: words.standsAs), .init(title: words.until),
        .init(title: words.credit, alignment: .trailing), .init(title: words.lacks, isFlexible: true),
      ], records: items.map(Self.record), emptyText: English.TrainingLog.nobody
    ).write(as: output.format)
  }

  @MainActor private static func record(_ item: TrainingLogItem) -> ResultList.Record {
    let cells = [
      "\(item.reference)", item.name, item.place, item.standing, item.until, item.minutes, item.lacks,
    ]
    return ResultList.Record(
      cells: cells,
      json: .object([
        ("person", .string(cells[0])), ("name", .string(cells[1])),
        (item.isMentor ? "program" : "organization", .string(cells[2])),
        (item.isMentor ? "state" : "role", .string(cells[3])), ("until", .string(cells[4])),
        ("minutes", .string(cells[5])),
        ("lacks", .string(cells[6])),
      ]))
  }
}

extension TrainingLogFilter: ExpressibleByArgument {}

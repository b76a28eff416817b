import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

/// `matchbook train attendance`: who is in a class.
struct TrainAttendanceCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.classRoster]

  static let configuration = CommandConfiguration(
    commandName: "attendance", abstract: "Lists who is in a class, who waits, and who was there.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Argument(help: "The class, such as T-55.")
  var training: String

  @MainActor func run() async throws {
    let training = try TrainCommand.reference(training, .trainingClass)
    let session = try CommandSession(global)
    let record = try session.attempt { () throws(RepositoryError) in try session.workspace.trainingClass(training) }
    let words = English.Training.self
    ResultList(
      name: "attendance",
      columns: [
        .init(title: words.person), .init(title: English.Record.name, isFlexible: true), .init(title: words.status),
        .init(title: words.seats, alignment: .trailing), .init(title: words.credit, alignment: .trailing),
        .init(title: words.until), .init(title: words.note, isFlexible: true),
      ], records: record.attendance.map { Self.record($0, names: session.workspace.names) },
      emptyText: English.TrainCommand.nobody(training)
    ).write(as: output.format)
    if record.unseen > 0, !global.quiet { StandardStreams.say(English.TrainingClass.unseen(record.unseen)) }
  }

  private static func record(_ line: AttendanceLine, names: ListedNames) -> ResultList.Record {
    let name = names.shown(line.name)
    let remark = English.TrainingClass.remark(
      late: line.mark.late.count, early: line.mark.early.count, decided: line.mark.credited?.count,
      walkIn: line.isWalkIn, makesUp: line.makesUp, madeUpIn: line.madeUpIn)
    return ResultList.Record(
      cells: [
        "\(line.person)", English.Mentoring.listed(name), line.status.rawValue, line.seat.map(String.init) ?? "",
        line.status == .attended ? "\(line.minutes)" : "", line.expiresOn?.description ?? "", remark,
      ],
      json: .object([
        ("person", .string("\(line.person)")), ("name", .string(name.full)),
        ("status", .string(line.status.rawValue)), ("seat", .optional(line.seat)), ("walkIn", .bool(line.isWalkIn)),
        ("lateMinutes", .optional(line.mark.late.count)), ("earlyMinutes", .optional(line.mark.early.count)),
        ("minutes", .optional(line.minutes)), ("expiresOn", .optional(line.expiresOn)),
        ("makesUp", .optional(line.makesUp.map(String.init(describing:)))),
        ("madeUpIn", .optional(line.madeUpIn.map(String.init(describing:)))),
      ]))
  }
}

import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train mark`: late, left early, or credited otherwise.
struct TrainMarkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Records how much of a class people missed, or what is credited in spite of it.",
    discussion: "matchbook train mark T-55 A-311 --early 30m")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The class, such as T-55.")
  var training: String

  @Argument(help: "The people, such as A-311 A-98.")
  var people: [String]

  @Option(help: "They came so much late.")
  var late: String?

  @Option(help: "They left so much early.")
  var early: String?

  @Option(help: "Credit so much, whatever was attended.")
  var credit: String?

  @MainActor func run() async throws {
    let training = try TrainCommand.reference(training, .trainingClass)
    let mark = AttendanceMark(
      late: try TrainCommand.duration(late) ?? .zero, early: try TrainCommand.duration(early) ?? .zero,
      credited: try TrainCommand.duration(credit))
    let session = try CommandSession(global)
    try TrainCommand.forEach(people, in: session, quiet: global.quiet) { person throws(RepositoryError) in
      try session.workspace.markAttendance(of: person, in: training, as: mark)
      return English.TrainingClass.marked(person)
    }
  }
}

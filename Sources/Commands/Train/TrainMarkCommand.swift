import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train mark`: late, left early, or credited otherwise.
struct TrainMarkCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.classRoster]

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
    let (late, early) = (try TrainCommand.duration(late), try TrainCommand.duration(early))
    let credit = try TrainCommand.duration(credit)
    let session = try CommandSession(global)
    try TrainCommand.forEach(people, in: session, quiet: global.quiet) { person throws(RepositoryError) in
      let line = try session.workspace.trainingClass(training).attendance.first { $0.person == person }
      guard let line else { throw .training(.notInClass(person, training)) }
      // What is not told stays as it is.
      let mark = AttendanceMark(
        late: late ?? line.mark.late, early: early ?? line.mark.early, credited: credit ?? line.mark.credited)
      try session.workspace.markAttendance(of: person, in: training, as: mark, expecting: line.version)
      return English.TrainingClass.marked(person)
    }
  }
}

import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train enroll`: gives people a seat, or a place in the line.
struct TrainEnrollCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "enroll", abstract: "Gives people a seat in a class, or a place in the line where it is full.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The class, such as T-55.")
  var training: String

  @Argument(help: "The people, such as A-311 A-98.")
  var people: [String]

  @MainActor func run() async throws {
    let training = try TrainCommand.reference(training, .trainingClass)
    let session = try CommandSession(global)
    try TrainCommand.forEach(people, in: session, quiet: global.quiet) { person throws(RepositoryError) in
      switch try session.workspace.enroll(person, in: training) {
      case .seat(let seat): English.TrainingClass.enrolled("\(person)", seat: seat)
      case .waiting(let place): English.TrainingClass.queued("\(person)", place: place)
      }
    }
  }
}

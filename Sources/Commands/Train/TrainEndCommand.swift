import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train end`: ends a class.
struct TrainEndCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends a class: who signed in is credited, and the mentors among them go on.",
    discussion: "A class that nobody ends is ended by the next day, if anybody has signed in.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The class, such as T-55.")
  var training: String

  @MainActor func run() async throws {
    let training = try TrainCommand.reference(training, .trainingClass)
    let session = try CommandSession(global)
    let credited = try session.attempt { () throws(RepositoryError) in try session.workspace.completeClass(training) }
    if !global.quiet { StandardStreams.print(English.TrainingClass.completed(training, credited)) }
  }
}

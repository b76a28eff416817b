import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train cancel`: calls a class off.
struct TrainCancelCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Calls a class off; nobody is credited.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The class, such as T-55.")
  var training: String

  @Option(help: "Why.")
  var reason: String

  @MainActor func run() async throws {
    let training = try TrainCommand.reference(training, .trainingClass)
    let session = try CommandSession(global)
    try session.attempt { () throws(RepositoryError) in try session.workspace.cancelClass(training, reason: reason) }
    if !global.quiet { StandardStreams.print(English.TrainingClass.cancelled(training)) }
  }
}

import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train withdraw`: takes people out of a class.
struct TrainWithdrawCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes people out of a class; who waits moves up.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The class, such as T-55.")
  var training: String

  @Argument(help: "The people, such as A-311 A-98.")
  var people: [String]

  @Option(help: "Why.")
  var reason: String

  @MainActor func run() async throws {
    let training = try TrainCommand.reference(training, .trainingClass)
    let session = try CommandSession(global)
    try TrainCommand.forEach(people, in: session, quiet: global.quiet) { person throws(RepositoryError) in
      English.TrainingClass.withdrawn(
        person, moved: try session.workspace.withdraw(person, from: training, reason: reason))
    }
  }
}

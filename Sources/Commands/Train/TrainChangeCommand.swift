import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train change`: changes a class; what is not named stays as it is.
struct TrainChangeCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.classRoster]

  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Changes day, place, seats or trainer of a class; who waits moves up.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: ClassArguments

  @Argument(help: "The class, such as T-55.")
  var training: String

  @Option(parsing: .unconditional, help: "Another day.")
  var on: ComingDay?

  @MainActor func run() async throws {
    let reference = try TrainCommand.reference(training, .trainingClass)
    let session = try CommandSession(global)
    let workspace = session.workspace
    let record = try session.attempt { () throws(RepositoryError) in try workspace.trainingClass(reference) }
    var details = record.details
    if let on { details.heldOn = try on.day(in: session) }
    try arguments.apply(to: &details)
    let changed = details
    let moved = try session.attempt { () throws(RepositoryError) in
      try workspace.saveClass(reference, changed, expecting: record.version)
    }
    if !global.quiet { StandardStreams.print(English.TrainingClass.saved(reference, moved: moved)) }
  }
}

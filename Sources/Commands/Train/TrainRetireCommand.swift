import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train retire`: takes a course out of the catalogue.
struct TrainRetireCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "retire", abstract: "Takes a course out of the catalogue; what was credited for it stays.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The course, such as E-2.")
  var course: String

  @Option(help: "Why.")
  var reason: String

  @MainActor func run() async throws {
    let course = try TrainCommand.reference(course, .course)
    let session = try CommandSession(global)
    try session.attempt { () throws(RepositoryError) in try session.workspace.retireCourse(course, reason: reason) }
    if !global.quiet { StandardStreams.print(English.TrainingForm.retired(course)) }
  }
}

import ArgumentParser
import Domain
import Localization
import Repository

/// What a command says of a class.
struct ClassArguments: ParsableArguments {
  @Option(help: "The time it starts, such as 18:00 or 6pm.")
  var at: String?

  @Option(help: "How long it takes; else as long as the course usually does.")
  var length: String?

  @Option(help: "Where.")
  var place: String?

  @Flag(help: "It is held online.")
  var online = false

  @Option(help: "The organization that holds it, such as O-1; else your own.")
  var host: String?

  @Option(help: "Who teaches.")
  var trainer: String?

  @Option(help: "How many have a place; 0 is as many as come.")
  var seats: Int?

  func apply(to details: inout TrainingClassDetails) throws {
    if let minute = try TrainCommand.minute(at) { details.startMinute = minute }
    if let minutes = try TrainCommand.duration(length) { details.minutes = minutes.count }
    if let place { details.place = place }
    if online { details.isOnline = true }
    if let host { details.organizationID = try TrainCommand.reference(host, .organization).number }
    if let trainer { details.trainer = trainer }
    if let seats { details.seats = seats == 0 ? nil : seats }
  }
}

/// `matchbook train plan`: puts a class on the calendar.
struct TrainPlanCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Puts a class on the calendar.",
    discussion: "matchbook train plan E-2 2026-12-03 --at 18:00 --place \"Town Hall\" --seats 24")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var arguments: ClassArguments

  @Argument(help: "The course, such as E-2.")
  var course: String

  @Argument(help: "The day.")
  var day: ComingDay

  @MainActor func run() async throws {
    let course = try TrainCommand.reference(course, .course)
    let session = try CommandSession(global)
    let workspace = session.workspace
    let usual = try session.attempt { () throws(RepositoryError) in try workspace.course(course).details.minutes }
    var details = TrainingClassDetails(
      course: course, heldOn: try day.day(in: session), minutes: usual)
    details.organizationID = workspace.actor.organizationID
    try arguments.apply(to: &details)
    let planned = details
    let reference = try session.attempt { () throws(RepositoryError) in try workspace.planClass(planned) }
    StandardStreams.print(reference.description)
  }
}

import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train course`: adds a course, or changes one.
struct TrainCourseCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "Adds a course to the catalogue, or with --change changes one.",
    discussion: """
      matchbook train course "Reporting abuse" --topic "abuse reporting" --length 60m --months 36
      matchbook train course "Reporting abuse" --change E-2 --length 90m
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The title.")
  var title: String

  @Option(help: "The course to change, such as E-2; what is not named stays as it is.")
  var change: String?

  @Option(help: "\(TrainingTopic.allCases.map(\.rawValue).joined(separator: ", ")).")
  var topic: String?

  @Option(help: "How long it usually takes, such as 90m.")
  var length: String?

  @Option(help: "Months that a credit holds; 0 is without an end.")
  var months: Int?

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let changed = try change.map { try TrainCommand.reference($0, .course) }
    let course = try session.attempt { () throws(RepositoryError) -> TrainingCourse? in
      guard let changed else { return nil }
      return try session.workspace.course(changed)
    }
    var details = course?.details ?? TrainingCourseDetails(title: title, topic: .other, minutes: 60)
    details.title = title
    if let topic {
      guard let found = TrainingTopic(rawValue: topic.lowercased()) else {
        let topics = TrainingTopic.allCases.map(\.rawValue)
        throw CommandSession.failure(English.TrainCommand.notATopic(topic, topics), .usage)
      }
      details.topic = found
    }
    if let minutes = try TrainCommand.duration(length) { details.minutes = minutes.count }
    if let months { details.validMonths = months == 0 ? nil : months }
    let reference = try session.attempt { () throws(RepositoryError) -> Reference in
      guard let course else { return try session.workspace.addCourse(details) }
      try session.workspace.saveCourse(course.reference, details, expecting: course.version)
      return course.reference
    }
    StandardStreams.print(reference.description)
  }
}

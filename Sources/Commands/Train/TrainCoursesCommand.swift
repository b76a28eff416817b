import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

/// `matchbook train courses`: the catalogue.
struct TrainCoursesCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "courses", abstract: "Lists the catalogue of courses.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let courses = try session.attempt { () throws(RepositoryError) in try session.workspace.courses() }
    let words = English.Training.self
    ResultList(
      name: "courses",
      columns: [
        .init(title: words.course), .init(title: English.TrainingForm.courseTitle, isFlexible: true),
        .init(title: words.topic), .init(title: words.length, alignment: .trailing), .init(title: words.validity),
        .init(title: words.asked, isFlexible: true),
      ],
      records: courses.map { course in
        let details = course.details
        return ResultList.Record(
          cells: [
            "\(course.reference)", details.title, details.topic.rawValue, English.Mentoring.minutes(details.minutes),
            English.Training.valid(details.validMonths),
            English.Training.asked(course.asked.map { ($0.of, $0.programs) }),
          ],
          json: .object([
            ("reference", .string("\(course.reference)")), ("title", .string(details.title)),
            ("topic", .string(details.topic.rawValue)), ("minutes", .optional(details.minutes)),
            ("validMonths", .optional(details.validMonths)), ("planned", .optional(course.planned)),
            ("credited", .optional(course.credited)),
            ("askedOf", ShownRecord.json(course.asked)),
          ]))
      }, emptyText: English.TrainingLog.noCourses
    ).write(as: output.format)
  }
}

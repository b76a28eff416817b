import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook train transcript`: all training of one person, to print.
struct TrainTranscriptCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.page]

  static let configuration = CommandConfiguration(
    commandName: "transcript", abstract: "Prints all training of a person, and what of it holds.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Argument(help: "The person, such as A-311.")
  var person: String

  @MainActor func run() async throws {
    let person = try TrainCommand.reference(person, .adult)
    let session = try CommandSession(global)
    let transcript = try session.attempt { () throws(RepositoryError) in
      try session.workspace.transcript(of: person)
    }
    let today = session.workspace.clock.today()
    switch output.format {
    case .table:
      for line in ShowCommand.lines(of: .transcript(transcript, today: today)) { StandardStreams.print(line) }
    case .json, .ndjson: StandardStreams.print(Self.json(transcript, on: today))
    }
  }

  private static func json(_ transcript: Transcript, on today: CivilDate) -> JSONValue {
    .object([
      ("person", .string("\(transcript.person)")), ("name", .string(transcript.name.full)),
      ("trainedUntil", .optional(transcript.trainedUntil)),
      ("asked", .array(transcript.asked.map { json($0, transcript.standing, on: today) })),
      (
        "trainings",
        .array(
          transcript.lines.map { line in
            .object([
              ("course", .string(line.title)), ("topic", .string(line.topic.rawValue)), ("on", .string("\(line.on)")),
              ("minutes", .optional(line.minutes)), ("status", .string(line.status.rawValue)),
              ("expiresOn", .optional(line.expiresOn)),
              ("class", .optional(line.training.map(String.init(describing:)))),
            ])
          })
      ),
    ])
  }

  private static func json(_ asked: TrainingAsked, _ standing: TrainingStanding, on today: CivilDate) -> JSONValue {
    let requirement = asked.requirement
    return .object([
      ("of", .string(asked.of.name)), ("by", .optional(asked.place)), ("minutes", .optional(requirement.minutes)),
      ("topics", .array(requirement.topics.map { .string($0.rawValue) })),
      ("until", .optional(standing.lastDay(meeting: requirement))),
      ("lacks", .array(standing.missing(of: requirement, on: today).map { .string($0.rawValue) })),
    ])
  }
}

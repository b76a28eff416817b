import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook train`: courses, classes, who was in them, and who lacks what.
struct TrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Logs training, runs classes from plan to end, and tells who lacks what.",
    subcommands: [
      TrainLogCommand.self, TrainWhoCommand.self, TrainTranscriptCommand.self, TrainCoursesCommand.self,
      TrainCourseCommand.self, TrainRetireCommand.self, TrainClassesCommand.self, TrainPlanCommand.self,
      TrainChangeCommand.self, TrainCancelCommand.self, TrainAttendanceCommand.self, TrainEnrollCommand.self,
      TrainWithdrawCommand.self, TrainSignInCommand.self, TrainMarkCommand.self, TrainEndCommand.self,
    ])

  /// Reads a reference of a kind.
  ///
  /// - Throws: `ExitCode` 64 after a sentence.
  static func reference(_ text: String, _ kind: Reference.Kind) throws -> Reference {
    guard let reference = Reference(text), reference.kind == kind else {
      throw CommandSession.failure(English.TrainCommand.wrongReference(text, kind), .usage)
    }
    return reference
  }

  static func duration(_ text: String?) throws -> Minutes? {
    guard let text else { return nil }
    do throws(DurationProblem) { return try Minutes.read(text) } catch {
      throw CommandSession.failure(English.sentence(for: error, in: text), .usage)
    }
  }

  static func minute(_ text: String?) throws -> Int? {
    guard let text else { return nil }
    guard let minute = TimeOfDay.minute(text) else {
      throw CommandSession.failure(English.TrainingForm.notATime, .usage)
    }
    return minute
  }

  /// Does one thing to each of several people, and says what came of each.
  ///
  /// - Throws: `ExitCode`: partly done where some were refused; where all were, the status of the first refusal.
  @MainActor static func forEach(
    _ people: [String], in session: CommandSession, quiet: Bool = false,
    _ work: (Reference) throws(RepositoryError) -> String
  ) throws {
    let references = try people.flatMap { text in
      try text.split(separator: ",").map { try reference(String($0), .adult) }
    }
    var refusals: [RepositoryError] = []
    for person in references {
      do throws(RepositoryError) {
        let said = try work(person)
        if !quiet { StandardStreams.print(said) }
      } catch {
        refusals.append(error)
        let sentence = English.sentence(for: error)
        StandardStreams.say(sentence.hasPrefix("\(person) ") ? sentence : "\(person): \(sentence)")
      }
    }
    guard let first = refusals.first else { return }
    throw (refusals.count < references.count ? ExitStatus.partly : ExitStatus(first)).code
  }
}

import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook train log`: a training delivered, in one line.
struct TrainLogCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Logs a training that was delivered, and credits everybody named.",
    discussion: """
      matchbook train log "Reporting abuse" A-311,A-98 90m --on yesterday
      matchbook train log reporting A-311 "Make-up, one to one."

      A course may be shortened; without a duration it took as long as the course usually does. A mentor whose training is \
      then what the program asks goes on, and a suspension for training that had run out is lifted.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(parsing: .unconditional, help: "The day, such as 2026-03-05, 3/5, yesterday, sat or -3d. Else today.")
  var on: String?

  @Argument(help: "COURSE PERSON[,PERSON…] [DURATION] [\"NOTE\"]")
  var words: [String] = []

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let workspace = session.workspace
    let today = workspace.clock.today()
    let courses = try session.attempt { () throws(RepositoryError) in try workspace.courseNames() }
    let line: TrainingLine
    do throws(TrainingLine.Problem) {
      line = try workspace.trainingLine(
        LineWords(arguments: words + (on.map { [LineOption.on, $0] } ?? [])), courses: TrainingLine.lexicon(of: courses)
      )
    } catch {
      throw CommandSession.failure(ResultList.inert(English.sentence(for: error)), .usage)
    }
    guard let course = line.course, let entry = line.entry(today: today) else { throw ExitStatus.usage.code }
    let logged = try session.attempt { () throws(RepositoryError) in try workspace.logTraining(entry) }
    if !global.quiet { StandardStreams.say(ResultList.inert(English.Training.logged(logged, course.title, entry))) }
    StandardStreams.print(logged.description)
  }
}

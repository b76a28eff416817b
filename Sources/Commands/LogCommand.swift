import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook log`: a session, or an attempted contact, in one line.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Logs a mentoring session for one match, or one entry for several.",
    discussion: """
      matchbook log M-104 90m
      matchbook log M-104,M-98 1h30 homework +listen "Finished the essay." --on yesterday
      matchbook log --attempted M-104 phone

      A medium (in-person, video, phone, text, group), activities and +actions may be shortened; a word with a blank in it \
      is the note.
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "The contact was tried and did not come about; it needs no length.")
  var attempted = false

  @Option(parsing: .unconditional, help: "The day, such as 2026-03-05, 3/5, yesterday, sat or -3d. Else today.")
  var on: String?

  @Option(help: "A note, where it is a single word.")
  var note: String?

  @Argument(parsing: .allUnrecognized, help: "REF[,REF…] DURATION [MEDIUM] [ACTIVITY…] [+ACTION…] [\"NOTE\"]")
  var words: [String] = []

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let entry = try entry(today: session.workspace.clock.today())
    let logged = try session.attempt { () throws(RepositoryError) in try session.workspace.logSession(entry) }
    if !global.quiet { StandardStreams.say(English.Mentoring.logged(logged, entry)) }
    if let warning = session.workspace.guardWarning(of: entry.matches) { StandardStreams.say(warning) }
    StandardStreams.print(logged.description)
  }

  /// What the words mean.
  ///
  /// - Throws: `ExitCode` 64 after a sentence.
  private func entry(today: CivilDate) throws -> SessionEntry {
    let options = (attempted ? [SessionLine.attempted] : []) + (on.map { [LineOption.on, $0] } ?? [])
    do throws(SessionLine.Problem) {
      var line = try SessionLine(words: words, options: options, today: today)
      if let note { line.note = [line.note, note].filter { !$0.isEmpty }.joined(separator: " ") }
      return line.entry(today: today)
    } catch {
      throw CommandSession.failure(English.sentence(for: error), .usage)
    }
  }
}

import ArgumentParser
import Domain

/// `matchbook log`: a session, or an attempted contact, in one line.
struct LogCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.lackingGuards]

  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Logs a mentoring session for one match, or one entry for several.",
    discussion: """
      matchbook log M-104 90m
      matchbook log M-104,M-98 1h30 homework +listen --on yesterday --note -
      matchbook log --attempted M-104 phone

      A medium (in-person, video, phone, text, group), activities and +actions may be shortened; a word with a blank in it \
      is the note. --note - reads the note from standard input, so that it stays out of the shell's history.
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "The contact was tried and did not come about; it needs no length.")
  var attempted = false

  @Option(parsing: .unconditional, help: "The day, such as 2026-03-05, 3/5, yesterday, sat or -3d. Else today.")
  var on: String?

  @Option(help: "A note; - reads it from standard input.")
  var note: String?

  @Argument(parsing: .allUnrecognized, help: "REF[,REF…] DURATION [MEDIUM] [ACTIVITY…] [+ACTION…] [\"NOTE\"]")
  var words: [String] = []

  @MainActor func run() async throws {
    try LogLine(
      database: global.database, isQuiet: global.quiet, saysYes: global.yes, isAttempt: attempted, day: on, note: note,
      words: words
    ).run()
  }
}

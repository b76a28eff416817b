import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook advocacy log`: a contact with one official or several, in one line.
struct AdvocacyLogCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Logs a contact with one official or several, in one line.",
    discussion: """
      matchbook advocacy log "7th Hampden" meeting 30m +7061-9634 support "will ask Ways & Means" --due 2026-12-10
      matchbook advocacy log L-9,L-31,L-40 event 2h education --with dana,sam
      matchbook advocacy log "Senate 1st Essex" letter thanks

      An official is a name, a district, a chamber with either, an aide's name, or a reference; where several could be meant, \
      they are listed and nothing is logged. A way to meet (meeting, call, letter, e-mail, testimony, event), a kind (direct \
      lobbying, grassroots, education, thanks, written factual request), an answer (champion, support, lean, neutral, oppose) \
      and the number of a measure may be shortened. A word with a blank in it is what was promised where --due says by when, \
      else the note. Without a kind, a contact about a measure is direct lobbying and any other education.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(parsing: .unconditional, help: "The day, such as 2026-03-05, 3/5, yesterday, sat or -3d. Else today.")
  var on: String?

  @Option(parsing: .unconditional, help: "By when what was promised is due; a weekday is the next one.")
  var due: String?

  @Option(help: "What we asked for, beyond the measures.")
  var ask: String?

  @Option(help: "A note.")
  var note: String?

  @Option(help: "LOGIN[,LOGIN…]: who of us took part. Else whoever logs it.")
  var with: String?

  @Argument(help: "OFFICIAL[,OFFICIAL…] [MEDIUM] DURATION [KIND] [+MEASURE…] [ANSWER] [\"TEXT\"]")
  var words: [String] = []

  @MainActor func run() async throws {
    let desk = try AdvocacyDesk(global)
    let entry = try entry(desk)
    let logged = try desk.session.attempt { () throws(RepositoryError) in try desk.workspace.logContact(entry) }
    if !global.quiet { StandardStreams.say(English.Advocacy.logged(logged, entry)) }
    StandardStreams.print(logged.description)
  }

  /// What the words mean.
  ///
  /// - Throws: `ExitCode` 64 after a sentence.
  @MainActor private func entry(_ desk: AdvocacyDesk) throws -> ContactEntry {
    let options = [
      (LineOption.on, on), (ContactLine.due, due), (ContactLine.ask, ask), (ContactLine.note, note),
      (ContactLine.with, with),
    ]
    do throws(ContactLine.Problem) {
      let line = try ContactLine(
        words: words, options: options.flatMap { name, value in value.map { [name, $0] } ?? [] },
        vocabulary: desk.vocabulary, today: desk.today)
      return line.entry(today: desk.today)
    } catch {
      throw desk.failure(error)
    }
  }
}

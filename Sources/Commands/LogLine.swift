import Domain
import Localization
import Repository
import ViewModels

/// What ``LogCommand`` does, in plain values.
struct LogLine {
  /// The file; nil for the one that the environment names.
  var database: String?
  var isQuiet = false
  var saysYes = false
  var isAttempt = false
  /// The day as it was typed; nil for today.
  var day: String?
  var note: String?
  var words: [String] = []

  @MainActor func run() throws {
    let session = try CommandSession(database: database, saysYes: saysYes)
    let entry = try entry(today: session.workspace.clock.today())
    let logged = try session.attempt { () throws(RepositoryError) in try session.workspace.logSession(entry) }
    if !isQuiet { StandardStreams.say(English.Mentoring.logged(logged, entry)) }
    if let warning = session.workspace.guardWarning(of: entry.matches, on: entry.heldOn) {
      StandardStreams.say(warning)
    }
    StandardStreams.print(logged.description)
  }

  /// What the words mean.
  ///
  /// - Throws: `ExitCode` 64 after a sentence.
  private func entry(today: CivilDate) throws -> SessionEntry {
    let options = (isAttempt ? [SessionLine.attempted] : []) + (day.map { [LineOption.on, $0] } ?? [])
    do throws(SessionLine.Problem) {
      var line = try SessionLine(words: words, options: options, today: today)
      if let note { line.note = [line.note, note].filter { !$0.isEmpty }.joined(separator: " ") }
      return line.entry(today: today)
    } catch {
      throw CommandSession.failure(English.sentence(for: error), .usage)
    }
  }
}

extension LogLine {
  /// Reads the words with which most sessions are logged, some milliseconds sooner than the options of a command are laid
  /// out.
  ///
  /// - Returns: nil for all other words, right or wrong, which are for ``LogCommand`` to read.
  init?(words: [String]) {
    self.init()
    guard words.first == "log" else { return nil }
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--quiet" where !isQuiet: isQuiet = true
      case "--yes" where !saysYes: saysYes = true
      case "--attempted" where !isAttempt: isAttempt = true
      case "--database" where database == nil:
        guard let path = rest.popFirst(), !path.hasPrefix("-") else { return nil }
        database = path
      case "--on" where day == nil:
        guard let typed = rest.popFirst() else { return nil }
        day = typed
      case "--note" where note == nil:
        guard let typed = rest.popFirst(), !typed.hasPrefix("-") else { return nil }
        note = typed
      default:
        guard !word.hasPrefix("-") else { return nil }
        self.words.append(word)
      }
    }
  }
}

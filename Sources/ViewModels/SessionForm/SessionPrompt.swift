package import Domain
import Localization
package import Repository

/// A session being logged in one line, for one match or for several at once.
///
/// Each letter is answered with what was understood, so that Enter holds no surprise.
package final class SessionPrompt {
  /// What the line says so far.
  package enum Reading: Equatable {
    /// Nothing typed yet.
    case empty
    /// Ready to be logged, in words.
    case understood(String)
    /// Not ready, with what is missing or wrong; while a word is being typed that is no mistake yet.
    case unfinished(String)
  }

  package let matches: [Reference]
  /// Whom it is for, in words.
  package let subject: String
  /// Which other matches the outing may count for too, as a hint; empty where there are none.
  package let companions: String
  /// What is typed.
  package var text = "" {
    didSet { if text != oldValue { read() } }
  }
  package private(set) var reading = Reading.empty
  package private(set) var completions: [String] = []
  /// Why the last Enter logged nothing; gone with the next letter.
  package private(set) var refusal: String?

  private let workspace: Workspace
  private var names: [Reference: String] = [:]
  private var entry: SessionEntry?

  /// - Parameter companions: Other matches of the same mentor or family.
  package init(matches: [Reference], companions: [Reference] = [], workspace: Workspace) {
    self.matches = matches
    self.companions = companions.isEmpty ? "" : English.Matches.companions(companions)
    self.workspace = workspace
    let rows = (try? workspace.matches(named: matches)) ?? []
    names = Dictionary(
      rows.map { ($0.reference, English.Mentoring.match($0.reference, $0.youth, $0.mentor)) },
      uniquingKeysWith: { first, _ in first })
    subject = English.list(matches.map { [names] in names[$0] ?? $0.description })
  }

  /// Takes the first completion in place of the word being typed; false where there is none.
  package func complete() -> Bool {
    guard let word = completions.first else { return false }
    text = SessionVocabulary.completing(text, with: word)
    return true
  }

  /// The full form, with what the line has said so far.
  package var form: SessionFormViewModel {
    SessionFormViewModel(matches: matches, line: text, workspace: workspace)
  }

  /// Logs the session.
  ///
  /// - Returns: What was logged, in words; nil where it was refused, then ``refusal`` says why.
  package func log() -> String? {
    guard let entry else {
      if case .unfinished(let why) = reading { refusal = why } else { refusal = English.sentence(for: .noDuration) }
      return nil
    }
    do throws(RepositoryError) {
      let session = try workspace.logSession(entry)
      return English.Mentoring.logged(session, entry)
    } catch {
      refusal = English.sentence(for: error)
      return nil
    }
  }

  private func read() {
    refusal = nil
    entry = nil
    completions = SessionVocabulary.completions(of: text)
    guard text.contains(where: { !$0.isWhitespace }) else { return reading = .empty }
    let today = workspace.clock.today()
    do throws(SessionLine.Problem) {
      let entry = try SessionLine(line: text, matches: matches, today: today).entry(today: today)
      self.entry = entry
      reading = .understood(English.Mentoring.understood(entry, matches: entry.matches.map(words)))
    } catch {
      reading = .unfinished(English.sentence(for: error))
    }
  }

  /// A match in words; one that was typed is looked up once.
  private func words(_ match: Reference) -> String {
    if let name = names[match] { return name }
    let row = (try? workspace.matches(named: [match]))?.first
    let name = row.map { English.Mentoring.match(match, $0.youth, $0.mentor) } ?? match.description
    names[match] = name
    return name
  }
}

package import Domain
import Localization
package import Repository

/// A session being logged in one line, for one match or for several at once.
package final class SessionPrompt: LinePrompt {
  package let matches: [Reference]
  package let subject: String
  package var text = "" {
    didSet { if text != oldValue { read() } }
  }
  package private(set) var reading = LineReading.empty
  package private(set) var refusal: String?

  private let workspace: Workspace
  /// Which other matches the outing may count for too; empty where there are none.
  private let companions: String
  private var completions: [String] = []
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

  package var title: String { English.Matches.logTitle }
  package var example: String { English.Matches.logExample }
  package var hint: String {
    if !completions.isEmpty { return English.Matches.completions(completions) }
    return reading == .empty ? companions : ""
  }

  package func complete() -> Bool {
    guard let word = completions.first else { return false }
    text = SessionVocabulary.completing(text, with: word)
    return true
  }

  package var form: any RecordFormViewModel {
    SessionFormViewModel(matches: matches, line: text, workspace: workspace)
  }

  package func submit() -> String? {
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

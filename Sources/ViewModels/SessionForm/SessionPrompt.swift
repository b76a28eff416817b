package import Domain
import Localization
package import Repository

/// A session being logged in one line, for one match or for several at once.
package final class SessionPrompt: PromptedLine {
  package let subject: String
  /// Which other matches the outing may count for too; empty where there are none.
  package let opening: String

  private let matches: [Reference]
  package let workspace: Workspace
  private var names: [Reference: String] = [:]
  /// What is not in force in the matches that were last read, so that it is looked up once.
  private var warned: (matches: [Reference], day: CivilDate?, words: String?) = ([], nil, nil)

  /// - Parameter companions: Other matches of the same mentor or family.
  package init(matches: [Reference], companions: [Reference] = [], workspace: Workspace) {
    self.matches = matches
    self.workspace = workspace
    opening = companions.isEmpty ? "" : English.Matches.companions(companions)
    let rows = workspace.reading(or: []) { try workspace.matches(named: matches) }
    let shown = workspace.names
    names = Dictionary(
      rows.map { row in
        (row.reference, English.Mentoring.match(row.reference, shown.shown(row.youth), shown.shown(row.mentor)))
      },
      uniquingKeysWith: { first, _ in first })
    subject = English.list(matches.map { [names] in names[$0] ?? $0.description })
  }

  package var draftKey: DraftKey {
    DraftKey(form: "session-line", subject: matches.map(\.description).joined(separator: ","))
  }

  package var title: String { English.Matches.logTitle }
  package var example: String { English.Matches.logExample }

  package func completions(of text: String) -> [LineCompletion] { SessionLine.completions(of: text) }

  package func read(_ text: String) -> LineUnderstanding {
    let today = workspace.clock.today()
    do throws(SessionLine.Problem) {
      let entry = try SessionLine(line: text, matches: matches, today: today).entry(today: today)
      let warning = warning(of: entry.matches, on: entry.heldOn)
      let echo = English.Mentoring.understood(entry, matches: entry.matches.map(words))
      return .ready(English.sentences([echo, warning])) { workspace throws(RepositoryError) in
        English.sentences([English.Mentoring.logged(try workspace.logSession(entry), entry), warning])
      }
    } catch {
      return .unfinished(English.sentence(for: error))
    }
  }

  package func form(_ text: String) -> any RecordFormViewModel {
    SessionFormViewModel(matches: matches, line: text, workspace: workspace)
  }

  private func warning(of matches: [Reference], on day: CivilDate) -> String? {
    if warned.matches != matches || warned.day != day {
      warned = (matches, day, workspace.guardWarning(of: matches, on: day))
    }
    return warned.words
  }

  /// A match in words; one that was typed is looked up once.
  private func words(_ match: Reference) -> String {
    if let name = names[match] { return name }
    let row = workspace.reading(or: []) { try workspace.matches(named: [match]) }.first
    let shown = workspace.names
    let name =
      row.map { English.Mentoring.match(match, shown.shown($0.youth), shown.shown($0.mentor)) } ?? match.description
    names[match] = name
    return name
  }
}

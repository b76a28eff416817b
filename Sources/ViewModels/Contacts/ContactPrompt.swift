package import Domain
import Localization
package import Repository

/// A contact with officials being logged in one line.
package final class ContactPrompt: PromptedLine {
  package let subject: String
  package let opening: String

  private let officials: [Reference]
  private let measure: ContactVocabulary.Measure?
  package let workspace: Workspace
  private let vocabulary: ContactVocabulary

  /// - Parameters:
  ///   - officials: Whom it is about; where there are none, the line names them first.
  ///   - measure: What it is about, where the count board of one is on screen.
  package init(
    officials: [Reference], measure: Reference? = nil, workspace: Workspace
  ) throws(RepositoryError) {
    self.officials = officials
    self.workspace = workspace
    vocabulary = try workspace.contactVocabulary()
    self.measure = measure.flatMap(vocabulary.measure)
    let people = officials.compactMap { [vocabulary] in vocabulary.directory[$0] }
    subject =
      people.isEmpty
      ? English.Officials.whom
      : English.Advocacy.people(people.map { OfficialDirectory.Person(entry: $0) })
        + (self.measure.map { " · \($0.code)" } ?? "")
    opening = ""
  }

  package var draftKey: DraftKey {
    let about = officials + (measure.map { [$0.reference] } ?? [])
    return DraftKey(form: "contact-line", subject: about.map(\.description).joined(separator: ","))
  }

  package var title: String { English.Officials.logTitle }
  package var example: String {
    officials.isEmpty ? English.Officials.logExampleNamed : English.Officials.logExample
  }

  package func completions(of text: String) -> [LineCompletion] {
    ContactLine.completions(of: text, needsOfficial: officials.isEmpty, vocabulary: vocabulary)
  }

  package func read(_ text: String) -> LineUnderstanding {
    let today = workspace.clock.today()
    do {
      let (line, entry) = try entry(text, today: today)
      let people = line.people.map(English.Advocacy.person)
      let measures = entry.measures.compactMap(vocabulary.measure).map(\.code)
      let users = entry.participants.compactMap(vocabulary.user).map(\.name)
      return .ready(
        English.Advocacy.understood(entry, people: people, measures: measures, participants: users)
      ) { workspace throws(RepositoryError) in
        English.Advocacy.logged(try workspace.logContact(entry), entry)
      }
    } catch let problem as ContactLine.Problem {
      return .unfinished(English.sentence(for: problem))
    } catch let refusal as AdvocacyRefusal {
      return .unfinished(English.sentence(for: refusal))
    } catch {
      return .unfinished(English.sentence(describing: error))
    }
  }

  package func form(_ text: String) -> any RecordFormViewModel {
    let today = workspace.clock.today()
    let known = ContactEntry(
      officials: officials, heldOn: today, measures: measure.map { [$0.reference] } ?? [])
    // What cannot be read is in the note.
    var typed = known
    typed.note = text
    return ContactFormViewModel(
      known, typed: (try? entry(text, today: today).entry) ?? typed, vocabulary: vocabulary, workspace: workspace)
  }

  private func entry(_ text: String, today: CivilDate) throws -> (line: ContactLine, entry: ContactEntry) {
    var line = try ContactLine(line: text, officials: officials, vocabulary: vocabulary, today: today)
    if let measure, line.measures.isEmpty { line.measures = [measure.reference] }
    let entry = line.entry(today: today)
    try entry.check(today: today)
    return (line, entry)
  }
}

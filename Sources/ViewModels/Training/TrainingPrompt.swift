package import Domain
import Localization
package import Repository

/// A training that was delivered, being logged in one line.
package final class TrainingPrompt: PromptedLine {
  package let workspace: Workspace
  private let people: [Reference]
  private let courses: LineLexicon<TrainingCourseName>
  private var names: [Reference: PersonName]

  /// - Parameter people: Who is known to have been there already.
  package init(people: [Reference] = [], workspace: Workspace) {
    self.workspace = workspace
    self.people = people
    courses = TrainingLine.lexicon(of: workspace.reading(or: []) { try workspace.courseNames() })
    names = workspace.reading(or: [:]) { try workspace.adultNames(people) }
  }

  package var draftKey: DraftKey {
    DraftKey(form: "training-line", subject: people.map(\.description).joined(separator: ","))
  }

  package var title: String { English.Training.logTitle }
  package var subject: String { English.Training.logFor(people.map(words)) }
  package var example: String { English.Training.logExample }
  package var opening: String {
    people.isEmpty ? English.Training.logOpening : English.Lines.completions(courses.terms.prefix(4).map(\.name))
  }

  package func completions(of text: String) -> [LineCompletion] {
    TrainingLine.completions(of: text, courses: courses) { typed in
      let parts = typed.split(separator: ",", omittingEmptySubsequences: false)
      guard let last = parts.last, last.count >= 3, !last.contains(where: \.isNumber) else { return [] }
      let before = parts.dropLast().map { "\($0)," }.joined()
      return workspace.reading(or: []) { try workspace.adults(named: String(last), limit: 5) }.map { person, name in
        LineCompletion("\(before)\(person)", shown: English.Training.person(person, workspace.names.shown(name)))
      }
    }
  }

  package func read(_ text: String) -> LineUnderstanding {
    let today = workspace.clock.today()
    do throws(TrainingLine.Problem) {
      let line = try workspace.trainingLine(LineWords(text), people: people, courses: courses)
      guard let course = line.course, let entry = line.entry(today: today) else { throw .noCourse }
      return .ready(English.Training.understood(course.title, entry, people: entry.people.map(words))) {
        workspace throws(RepositoryError) in
        English.Training.logged(try workspace.logTraining(entry), course.title, entry)
      }
    } catch {
      return .unfinished(English.sentence(for: error))
    }
  }

  package func form(_ text: String) -> any RecordFormViewModel {
    let line = try? workspace.trainingLine(LineWords(text), people: people, courses: courses)
    return StepFormViewModel.training(
      of: line?.people ?? people, course: line?.course, minutes: line?.minutes, on: line?.heldOn,
      note: line?.note ?? text, in: workspace)
  }

  /// Somebody in words; one who was typed is looked up once.
  private func words(_ person: Reference) -> String {
    if names[person] == nil {
      names.merge(workspace.reading(or: [:]) { try workspace.adultNames([person]) }) { first, _ in first }
    }
    return names[person].map { English.Training.person(person, workspace.names.shown($0)) } ?? "\(person)"
  }
}

extension Workspace {
  /// Reads a line of training, with the catalogue and the people of this workspace.
  package func trainingLine(
    _ words: LineWords, people: [Reference] = [], courses: LineLexicon<TrainingCourseName>
  ) throws(TrainingLine.Problem) -> TrainingLine {
    let listed = ListedNames(self)
    return try TrainingLine(
      words, people: people, courses: courses,
      named: { word in
        let found = reading(or: []) { try adults(named: word, limit: 20) }
        return LineLexicon(
          found.map { person, name in
            .init(
              English.Training.person(person, listed.shown(name)),
              others: [name.full, name.listed, English.Mentoring.called(name)], person)
          })
      }, today: clock.today())
  }
}

package import Domain
import Localization
package import Repository

/// The catalogue of courses.
package final class CoursesViewModel: WholeListViewModel {
  nonisolated package enum Filter: CaseIterable, Equatable, Sendable {
    case all
    /// Those of a topic that a policy asks of mentors or users.
    case asked
  }

  package let workspace: Workspace
  package var filter: Filter
  package var held: Result<[CourseItem], RepositoryError> = .success([])

  package init(workspace: Workspace, filter: Filter = .all) {
    self.workspace = workspace
    self.filter = filter
  }

  package func name(of filter: Filter) -> String {
    filter == .all ? English.TrainingLog.allCourses : English.TrainingLog.asked
  }
  package var emptyText: String { English.TrainingLog.noCourses }
  package var noneSelected: String { English.TrainingLog.noCourse }

  package func readAll() throws(RepositoryError) -> [CourseItem] { try workspace.courses().map(CourseItem.init) }
  package func shows(_ item: CourseItem, in filter: Filter) -> Bool { filter == .all || item.isAsked }
  package func words(of item: CourseItem) -> [String] {
    NameFolding.words(item.title) + NameFolding.words(item.topic)
  }

  package func peek(_ item: CourseItem) -> ListPeek {
    let words = English.Training.self
    let facts = [
      RecordFact(words.topic, item.topic), RecordFact(words.length, item.length),
      RecordFact(words.validity, item.validity),
      RecordFact(words.asked, item.askedOf),
      RecordFact(words.note, item.course.details.note),
    ]
    return ListPeek(
      title: "\(item.reference) · \(item.title)", facts: facts)
  }

  package func retire(_ course: Reference, because reason: String) -> VerbResult {
    do throws(RepositoryError) {
      try workspace.retireCourse(course, reason: reason)
      return .done(English.TrainingForm.retired(course))
    } catch {
      return .refused(English.sentence(for: error))
    }
  }
}

nonisolated package struct CourseItem: ListItem {
  package let reference: Reference
  package let title: String
  package let topic: String
  package let length: String
  package let validity: String
  /// Classes to come.
  package let planned: String
  package let credited: String
  package let isAsked: Bool
  /// Of whom, and by which programs.
  package let askedOf: String

  let course: TrainingCourse

  init(_ course: TrainingCourse) {
    self.course = course
    reference = course.reference
    title = course.details.title
    topic = course.details.topic.rawValue
    length = English.Mentoring.minutes(course.details.minutes)
    validity = English.Training.valid(course.details.validMonths)
    planned = "\(course.planned)"
    credited = "\(course.credited)"
    isAsked = !course.asked.isEmpty
    askedOf = English.Training.asked(course.asked.map { ($0.of, $0.programs) })
  }
}

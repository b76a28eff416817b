package import Domain
import Localization
package import Repository

/// The catalogue of courses.
package final class CoursesViewModel: ListViewModel {
  nonisolated package enum Filter: CaseIterable, Equatable, Sendable {
    case all
    /// Those of a topic that a policy asks of mentors.
    case asked
  }

  package let workspace: Workspace
  package private(set) var filter: Filter
  private var courses: [TrainingCourse] = []
  private var failure: RepositoryError?

  package init(workspace: Workspace, filter: Filter = .all) {
    self.workspace = workspace
    self.filter = filter
  }

  package func show(_ filter: Filter) { self.filter = filter }
  package func title(of filter: Filter) -> String {
    let title = filter == .all ? English.TrainingLog.allCourses : English.TrainingLog.asked
    return "\(title) \(courses.count { filter == .all || !$0.requiredBy.isEmpty })"
  }
  package var emptyText: String { English.TrainingLog.noCourses }
  package var noneSelected: String { English.TrainingLog.noCourse }

  package func refresh() -> String? {
    do throws(RepositoryError) {
      courses = try workspace.courses()
      failure = nil
      return nil
    } catch {
      failure = error
      return English.sentence(for: error)
    }
  }

  package func items(_ request: ListRequest<CourseItem>) throws(RepositoryError) -> [CourseItem] {
    if let failure { throw failure }
    return request.place.page(of: shown(request.text), limit: request.limit)
  }

  package func count(text: String) -> Int? { shown(text).count }

  private func shown(_ text: String) -> [CourseItem] {
    let words = NameFolding.words(text)
    return courses.filter { course in
      let own = NameFolding.words(course.details.title) + NameFolding.words(course.details.topic.rawValue)
      return (filter == .all || !course.requiredBy.isEmpty)
        && words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }.map(CourseItem.init)
  }

  package func peek(_ item: CourseItem) -> ListPeek {
    let words = English.Training.self
    let facts = [
      RecordFact(words.topic, item.topic), RecordFact(words.length, item.length),
      RecordFact(words.validity, item.validity),
      RecordFact(words.requiredBy, English.list(item.course.requiredBy)),
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
    isAsked = !course.requiredBy.isEmpty
  }
}

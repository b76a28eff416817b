package import Domain
import Localization
package import Repository

/// Who has what training, who lacks it, and what runs out when: of all that the policy asks, or of one course.
package final class TrainingLogViewModel: CountedListViewModel {
  package let workspace: Workspace
  package let course: TrainingCourse?
  package var filter: TrainingLogFilter
  package var counts: [TrainingLogFilter: Int] = [:]

  package init(
    course: Reference? = nil, workspace: Workspace, filter: TrainingLogFilter? = nil
  ) throws(RepositoryError) {
    self.workspace = workspace
    if let course { self.course = try workspace.course(course) } else { self.course = nil }
    self.filter = filter ?? (course == nil ? .everybody : .current)
  }

  package var courseReference: Reference? { course?.reference }
  package var heading: [String] {
    course.map {
      [
        English.TrainingLog.course(
          "\($0.reference) \($0.details.title)", holds: English.Training.valid($0.details.validMonths))
      ]
    } ?? []
  }

  package func name(of filter: TrainingLogFilter) -> String {
    switch filter {
    case .everybody: English.TrainingLog.everybody
    case .lacking: English.TrainingLog.lacking
    case .expiring: English.TrainingLog.expiring
    case .current: English.TrainingLog.current
    }
  }

  package var emptyText: String { English.TrainingLog.nobody }
  package var noneSelected: String { English.TrainingClass.noneSelected }

  package func items(_ request: ListRequest<TrainingLogItem>) throws(RepositoryError) -> [TrainingLogItem] {
    let place: TrainingLogRequest.Place =
      switch request.place {
      case .first: .first
      case .last: .last
      case .before(let item): .before(until: item.row.until, id: item.reference.number)
      case .after(let item): .after(until: item.row.until, id: item.reference.number)
      case .only(let reference): .only(reference.number)
      }
    let request = TrainingLogRequest(
      place, limit: request.limit, filter: filter, course: course?.reference, isDescending: request.isDescending,
      text: request.text)
    let today = workspace.clock.today()
    let names = workspace.names
    return try workspace.trainingLog(request).map {
      TrainingLogItem($0, isOfCourse: course != nil, today: today, names: names)
    }
  }

  package func count(_ filter: TrainingLogFilter, text: String) throws(RepositoryError) -> Int? {
    try workspace.trainingLogCount(filter, course: course?.reference, text: text)
  }

  package func peek(_ item: TrainingLogItem) -> ListPeek {
    let words = English.Training.self
    let facts = [
      RecordFact(words.program, item.program), RecordFact(words.state, item.state),
      RecordFact(words.until, item.until), RecordFact(words.credit, item.minutes),
      RecordFact(words.lacks, item.lacks, item.lacks.isEmpty ? .plain : .warning),
    ]
    return ListPeek(
      title: "\(item.reference) \(item.name)", facts: facts)
  }
}

nonisolated package struct TrainingLogItem: ListItem {
  package let reference: Reference
  package let name: String
  package let program: String
  /// With a word where the mentor is suspended.
  package let state: String
  package let until: String
  package let isOver: Bool
  package let minutes: String
  /// What is asked and not there.
  package let lacks: String

  let row: TrainingLogRow

  init(_ row: TrainingLogRow, isOfCourse: Bool, today: CivilDate, names: ListedNames) {
    self.row = row
    reference = row.person
    name = English.Mentoring.listed(names.shown(row.name))
    program = row.program
    state = row.suspendedOn == nil ? row.state.rawValue : English.TrainingLog.suspended
    until = row.until.map(English.Training.mostly) ?? English.TrainingLog.never
    isOver = row.until.map { $0 < today } ?? true
    minutes = English.Training.minutes(row.minutes, of: row.needed)
    lacks = isOfCourse ? "" : English.TrainingLog.lacks(row.lacks, minutes: row.minutes, of: row.needed)
  }
}

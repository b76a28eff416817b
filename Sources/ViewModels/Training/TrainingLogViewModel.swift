package import Domain
import Localization
package import Repository

/// Who has what training, who lacks it, and what runs out when: of all that the policy asks, or of one course.
package final class TrainingLogViewModel: CountedListViewModel {
  package let workspace: Workspace
  package let course: TrainingCourse?
  package var filter: TrainingLogFilter
  package var counts: [TrainingLogFilter: Tally] = [:]

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
      case .before(let item): .before(item.row.key)
      case .after(let item): .after(item.row.key)
      case .only(let reference): .only(reference)
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

  /// Whether the row is that of whoever reads, who may not reach their own record.
  package func isOfReader(_ item: TrainingLogItem) -> Bool { item.id == Reference(.user, workspace.actor.id) }

  package func refresh() -> String? {
    counts = workspace.reading(or: [:]) { try workspace.trainingLogCounts(course: course?.reference) }
    return nil
  }

  package func count(_ filter: TrainingLogFilter, text: String) throws(RepositoryError) -> Tally? {
    try workspace.trainingLogCount(filter, course: course?.reference, text: text)
  }

  package func peek(_ item: TrainingLogItem) -> ListPeek {
    let words = English.Training.self
    let facts = [
      RecordFact(item.isMentor ? words.program : words.organization, item.place),
      RecordFact(item.isMentor ? words.state : words.role, item.standing),
      RecordFact(words.until, item.until), RecordFact(words.credit, item.minutes),
      RecordFact(words.topicsAsked, English.list(item.row.requirement.topics.map(\.rawValue))),
      RecordFact(words.lacks, item.lacks, item.lacks.isEmpty ? .plain : .warning),
    ]
    return ListPeek(
      title: "\(item.reference) \(item.name)", facts: facts)
  }
}

nonisolated package struct TrainingLogItem: ListItem {
  /// The mentor's person, or the user: somebody who is both has a row as each.
  package let id: Reference
  package let reference: Reference
  package let name: String
  /// A mentor's program, or a user's organization.
  package let place: String
  /// A mentor's state, with a word where they are suspended; a user's role.
  package let standing: String
  /// The same where there is little room.
  package let shortStanding: String
  package let isMentor: Bool
  package let until: String
  package let isOver: Bool
  package let minutes: String
  /// What is asked and not there.
  package let lacks: String

  let row: TrainingLogRow

  init(_ row: TrainingLogRow, isOfCourse: Bool, today: CivilDate, names: ListedNames) {
    self.row = row
    reference = row.person
    id = row.user ?? row.person
    isMentor = row.user == nil
    name = English.Mentoring.listed(names.shown(row.name))
    place = row.place ?? English.Training.network
    switch row.standing {
    case .mentor(let state, let suspendedOn):
      standing = suspendedOn == nil ? state.rawValue : English.TrainingLog.suspended
      shortStanding = standing
    case .user(let role, _):
      standing = role.rawValue
      shortStanding = English.TrainingLog.short(role)
    }
    until = row.until.map(English.Training.mostly) ?? English.TrainingLog.never
    isOver = row.until.map { $0 < today } ?? true
    minutes = English.Training.minutes(row.minutes, of: row.requirement.minutes)
    lacks = isOfCourse ? "" : English.TrainingLog.lacks(row.lacks, minutes: row.minutes, of: row.requirement.minutes)
  }
}

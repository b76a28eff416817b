package import Domain
import Localization
package import Repository

/// The calendar of classes.
package final class TrainingViewModel: CountedListViewModel {
  package let workspace: Workspace
  package var filter: TrainingClassFilter
  package var counts: [TrainingClassFilter: Tally] = [:]

  package init(workspace: Workspace, filter: TrainingClassFilter = .upcoming) {
    self.workspace = workspace
    self.filter = filter
  }

  package func name(of filter: TrainingClassFilter) -> String {
    switch filter {
    case .upcoming: English.Training.upcoming
    case .held: English.Training.held
    case .cancelled: English.Training.cancelled
    }
  }

  package var emptyText: String { English.Training.noClasses }
  package var noneSelected: String { English.Training.noneSelected }

  package func items(_ request: ListRequest<TrainingClassItem>) throws(RepositoryError) -> [TrainingClassItem] {
    let place: TrainingClassRequest.Place =
      switch request.place {
      case .first: .first
      case .last: .last
      case .before(let item): .before(day: item.row.heldOn, id: item.reference.number)
      case .after(let item): .after(day: item.row.heldOn, id: item.reference.number)
      case .only(let reference): .only(reference.number)
      }
    let isUsual = request.column.isEmpty
    let request = TrainingClassRequest(
      place, limit: request.limit, filter: filter, isDescending: isUsual ? nil : request.isDescending,
      text: request.text)
    let today = workspace.clock.today()
    return try workspace.classes(request).map { TrainingClassItem($0, today: today) }
  }

  package func count(_ filter: TrainingClassFilter, text: String) throws(RepositoryError) -> Tally? {
    try workspace.classCount(filter, text: text)
  }

  package func peek(_ item: TrainingClassItem) -> ListPeek {
    ListPeek(title: "\(item.reference) · \(item.title)", facts: item.facts)
  }
}

/// A class as a line of the calendar shows it.
nonisolated package struct TrainingClassItem: ListItem {
  package let reference: Reference
  package let title: String
  package let day: String
  package let time: String
  package let place: String
  /// Taken of all, and how many wait: `12/24 +2`.
  package let seats: String
  package let trainer: String
  package let host: String
  /// Its day has passed, and somebody has to say what became of it.
  package let isToBeEnded: Bool

  let row: TrainingClassRow

  package init(_ row: TrainingClassRow, today: CivilDate) {
    self.row = row
    isToBeEnded = row.state.isToBeEnded(heldOn: row.heldOn, today: today)
    reference = row.reference
    title = row.title
    day = row.heldOn.description
    time = English.Training.at(row.startMinute)
    place = row.isOnline ? English.Training.online.lowercased() : row.place
    seats = English.Training.seats(row.taken, of: row.seats, waiting: row.waiting)
    trainer = row.trainer
    host = row.host ?? English.Training.network
  }

  /// The title, after what has to be done about the class.
  package var titleWithDuty: String { isToBeEnded ? English.Training.toBeEnded(title) : title }

  @MainActor var facts: [RecordFact] {
    let words = English.Training.self
    let weekday = English.Mentoring.day(row.heldOn)
    return [
      RecordFact(words.state, isToBeEnded ? words.whyToBeEnded : "", isNotice: true),
      RecordFact(words.day, time.isEmpty ? weekday : "\(weekday) \(time)"),
      RecordFact(words.length, English.Mentoring.minutes(row.minutes.count)), RecordFact(words.place, place),
      RecordFact(words.host, host), RecordFact(words.trainer, trainer), RecordFact(words.seats, seats),
    ]
  }
}

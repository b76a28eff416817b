package import Domain
import Localization
package import Repository

/// One class: who is in it, and what can be done about them.
package final class TrainingClassViewModel: ListViewModel {
  nonisolated package enum Filter: CaseIterable, Equatable, Sendable {
    case everybody, here, expected, waiting, gone

    fileprivate func shows(_ status: AttendanceStatus) -> Bool {
      switch self {
      case .everybody: true
      case .here: status.wasThere
      case .expected: status == .enrolled
      case .waiting: status == .waiting
      case .gone: status == .absent || status == .cancelled
      }
    }
  }

  package let reference: Reference
  package let workspace: Workspace
  package private(set) var filter: Filter
  package private(set) var record: TrainingClassRecord
  private var failure: String?
  /// What was asked about; doing the same again says that it is right.
  private let asked = AskedDoubts()

  package init(
    _ reference: Reference, workspace: Workspace, filter: Filter = .everybody
  ) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    self.filter = filter
    record = try workspace.trainingClass(reference)
  }

  package var state: TrainingClassState { record.row.state }
  package var item: TrainingClassItem { TrainingClassItem(record.row, today: workspace.clock.today()) }

  package func show(_ filter: Filter) { self.filter = filter }

  package func title(of filter: Filter) -> String {
    let words = English.TrainingClass.self
    let title =
      switch filter {
      case .everybody: words.everybody
      case .here: words.here
      case .expected: words.expected
      case .waiting: words.waiting
      case .gone: words.gone
      }
    return "\(title) \(record.attendance.count { filter.shows($0.status) })"
  }

  /// What the class is, above who is in it.
  package var heading: [String] {
    let item = item
    let first = [item.titleWithDuty, record.row.state == .planned ? "" : record.row.state.rawValue].filter {
      !$0.isEmpty
    }
    let time = "\(English.Mentoring.day(record.row.heldOn)) \(item.time)"
    let rest = [
      time.trimmingPrefix(" ").description, English.Mentoring.minutes(record.row.minutes.count), item.place, item.host,
      item.trainer,
    ]
    return [first.joined(separator: " · "), rest.filter { !$0.isEmpty }.joined(separator: " · ")]
  }

  package var note: String {
    let unseen = record.unseen > 0 ? English.TrainingClass.unseen(record.unseen) : ""
    return failure ?? (unseen.isEmpty ? "\(English.Training.seats) \(item.seats)" : unseen)
  }

  package var emptyText: String { English.TrainingClass.nobody }
  package var noneSelected: String { English.TrainingClass.noneSelected }

  package func refresh() -> String? {
    do throws(RepositoryError) {
      record = try workspace.trainingClass(reference)
      failure = nil
      return nil
    } catch {
      failure = English.sentence(for: error)
      return failure
    }
  }

  package func items(_ request: ListRequest<AttendanceItem>) -> [AttendanceItem] {
    let words = NameFolding.words(request.text)
    let names = workspace.names
    let shown = record.attendance.filter { filter.shows($0.status) && $0.answers(words) }.map {
      AttendanceItem($0, names: names)
    }
    return request.place.page(of: shown, limit: request.limit)
  }

  package func count(text: String) -> Tally? {
    let words = NameFolding.words(text)
    return .exact(record.attendance.count { filter.shows($0.status) && $0.answers(words) })
  }

  package func peek(_ item: AttendanceItem) -> ListPeek {
    let words = English.Training.self
    let facts = [
      RecordFact(words.status, item.status), RecordFact(words.note, item.remark), RecordFact(words.credit, item.credit),
      RecordFact(words.until, item.until), RecordFact(English.Steps.reason, item.line.reason),
    ]
    return ListPeek(
      title: "\(item.reference) \(item.name)", facts: facts)
  }

  // MARK: Verbs

  package var door: DoorViewModel { DoorViewModel(self, isEnrolling: false) }
  package var enrolling: DoorViewModel { DoorViewModel(self, isEnrolling: true) }

  /// How many have signed in, and how many are expected still.
  package var turnout: (here: Int, expected: Int) {
    (record.attendance.count { $0.status == .present }, record.attendance.count { $0.status == .enrolled })
  }

  package func takeBackSignIn(of person: Reference) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.takeBackSignIn(of: person, to: reference)
      return English.TrainingClass.takenBack(person)
    }
  }

  package func withdraw(_ person: Reference, because reason: String) -> VerbResult {
    attempt { () throws(RepositoryError) in
      English.TrainingClass.withdrawn(
        person, moved: try workspace.withdraw(person, from: reference, reason: reason))
    }
  }

  package func complete() -> VerbResult {
    attempt { () throws(RepositoryError) in
      English.TrainingClass.completed(reference, try workspace.completeClass(reference))
    }
  }

  package func cancel(because reason: String) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.cancelClass(reference, reason: reason)
      return English.TrainingClass.cancelled(reference)
    }
  }

  func attempt(_ work: () throws(RepositoryError) -> String) -> VerbResult {
    let result = asked.attempt(work)
    if case .done = result { _ = refresh() }
    return result
  }
}

extension AttendanceLine {
  /// Whether every word begins one of the name's.
  func answers(_ words: [String]) -> Bool {
    let own = NameFolding.words(name.given) + NameFolding.words(name.family) + NameFolding.words(name.preferred ?? "")
    return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
  }
}

extension ListPlace {
  /// The rows of a list that is short enough to be held.
  func page(of items: [Item], limit: Int) -> [Item] {
    func index(of item: Item) -> Int { items.firstIndex { $0.id == item.id } ?? 0 }
    return switch self {
    case .first: Array(items.prefix(limit))
    case .last: Array(items.suffix(limit))
    case .before(let item): Array(items[..<index(of: item)].suffix(limit))
    case .after(let item): Array(items.dropFirst(items.isEmpty ? 0 : index(of: item) + 1).prefix(limit))
    case .only(let id): items.filter { $0.id == id }
    }
  }
}

/// Somebody in a class as a line shows them.
nonisolated package struct AttendanceItem: ListItem {
  package let reference: Reference
  package let name: String
  package let status: String
  package let seat: String
  package let remark: String
  package let credit: String
  package let until: String
  package let isHere: Bool
  package let isGone: Bool
  package let line: AttendanceLine

  init(_ line: AttendanceLine, names: ListedNames) {
    self.line = line
    reference = line.person
    name = English.Mentoring.listed(names.shown(line.name))
    status = English.TrainingClass.status(line.status)
    seat = line.seat.map(String.init) ?? ""
    remark = English.TrainingClass.remark(
      late: line.mark.late.count, early: line.mark.early.count, decided: line.mark.credited?.count,
      walkIn: line.isWalkIn && line.status.wasThere, makesUp: line.makesUp, madeUpIn: line.madeUpIn)
    credit = line.status == .attended ? "\(line.minutes)" : ""
    until = line.expiresOn?.description ?? ""
    isHere = line.status.wasThere
    isGone = line.status == .absent || line.status == .cancelled
  }
}

package import Domain
import Localization
package import Repository

/// The intake queue: who is in it, in which order, and what each waits for.
package final class IntakeViewModel: ListViewModel {
  /// The columns it can be sorted by, by their ids.
  nonisolated package enum Sort: String {
    case stage, days, name

    fileprivate var order: IntakeQueueRequest.Order {
      switch self {
      case .stage: .stage
      case .days: .age
      case .name: .name
      }
    }
  }

  package let workspace: Workspace
  package let steps: IntakeSteps
  package private(set) var filter: IntakeFilter
  /// Whether there is a program to take anybody into; read with the list.
  package private(set) var hasProgram = true
  /// How many are in each stage; nil where they could not be counted, the list itself says why.
  private var counts: [IntakeStage: Tally]?

  package init(workspace: Workspace, filter: IntakeFilter = .everybody) {
    self.workspace = workspace
    self.filter = filter
    steps = IntakeSteps(workspace: workspace)
  }

  package func show(_ filter: IntakeFilter) { self.filter = filter }

  package func title(of filter: IntakeFilter) -> String {
    let title =
      switch filter {
      case .everybody: English.Intake.everybody
      case .youth: English.Intake.youthOnly
      case .mentors: English.Intake.mentorsOnly
      case .unowned: English.Caseload.unowned
      case .matchEnded: English.Intake.matchEnded
      case .suspended: English.Intake.suspended
      case .inactive: English.Intake.inactive
      case .matching: English.Intake.matching
      case .left: English.Intake.left
      }
    guard filter.isCounted else { return title }
    return counts.map { counts in "\(title) \(filter.stages.reduce(Tally.exact(0)) { $0 + (counts[$1] ?? 0) })" }
      ?? title
  }

  /// How many are in each state of what is shown: `12 application, 3 enrolled · 4 applied`.
  package var note: String {
    let shown = filter.stages.filter { !$0.state.isEmpty }.compactMap { stage in counts?[stage].map { (stage, $0) } }
    return English.Intake.summary(
      youth: shown.filter(\.0.isYouth).map { ($0.0.state, $0.1) },
      mentors: shown.filter { !$0.0.isYouth }.map { ($0.0.state, $0.1) })
  }

  package var emptyText: String {
    switch filter {
    case .everybody, .youth, .mentors: English.Intake.empty
    case .unowned: English.Caseload.nothingUnowned
    case .matchEnded, .suspended, .inactive, .matching, .left: English.Intake.nobodyHere
    }
  }
  package var noneSelected: String { English.Intake.nobodySelected }

  package func refresh() -> String? {
    counts = workspace.reading(or: nil) { try workspace.intakeCounts(IntakeStage.counted) }
    hasProgram = workspace.reading(or: true) { try workspace.hasPrograms() }
    return nil
  }

  /// A page of the queue, sorted by a column that is a raw value of ``Sort``.
  package func items(_ asked: ListRequest<IntakeItem>) throws(RepositoryError) -> [IntakeItem] {
    var request = IntakeQueueRequest()
    (request.stages, request.text) = (filter.stages, asked.text)
    switch asked.place {
    case .first: request.place = .first
    case .last: request.place = .last
    case .before(let item): request.place = .before(item.row)
    case .after(let item): request.place = .after(item.row)
    case .only(let reference):
      guard let row = try workspace.intakeRow(reference, among: filter.stages), request.answers(row) else { return [] }
      return [IntakeItem(row, workspace.names)]
    }
    (request.limit, request.isReversed) = (asked.limit, asked.isDescending)
    request.order = (Sort(rawValue: asked.column) ?? .stage).order
    let names = workspace.names
    return try workspace.intakeQueue(request).map { IntakeItem($0, names) }
  }

  package func peek(_ item: IntakeItem) -> ListPeek { ListPeek(item) }
}

package import Domain
import Localization
package import Repository

/// The intake queue: who is in it, in which order, and what each waits for.
package final class IntakeViewModel: ListViewModel {
  /// Which part of the queue is shown.
  nonisolated package enum Filter: CaseIterable, Sendable {
    case everybody, youth, mentors

    var stages: [IntakeStage] {
      switch self {
      case .everybody: IntakeStage.all
      case .youth: IntakeStage.all.filter(\.isYouth)
      case .mentors: IntakeStage.all.filter { !$0.isYouth }
      }
    }
  }

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
  package private(set) var filter = Filter.everybody
  /// Whether there is a program to take anybody into; read with the list.
  package private(set) var hasProgram = true
  /// How many are in each stage; nil where they could not be counted, the list itself says why.
  private var counts: [IntakeStage: Int]?

  package init(workspace: Workspace) {
    self.workspace = workspace
    steps = IntakeSteps(workspace: workspace)
  }

  package func show(_ filter: Filter) { self.filter = filter }

  package func title(of filter: Filter) -> String {
    let title =
      switch filter {
      case .everybody: English.Intake.everybody
      case .youth: English.Intake.youthOnly
      case .mentors: English.Intake.mentorsOnly
      }
    return counts.map { counts in "\(title) \(filter.stages.reduce(0) { $0 + (counts[$1] ?? 0) })" } ?? title
  }

  /// How many are in each state of what is shown: `12 application, 3 enrolled · 4 applied`.
  package var note: String {
    let shown = filter.stages.compactMap { stage in counts?[stage].map { (stage, $0) } }
    return English.Intake.summary(
      youth: shown.filter(\.0.isYouth).map { ($0.0.state, $0.1) },
      mentors: shown.filter { !$0.0.isYouth }.map { ($0.0.state, $0.1) })
  }

  package var emptyText: String { English.Intake.empty }
  package var noneSelected: String { English.Intake.nobodySelected }

  package func refresh() -> String? {
    counts = try? workspace.intakeCounts()
    hasProgram = (try? workspace.programs().isEmpty) == false
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
      guard let row = try workspace.intakeRow(reference), request.answers(row) else { return [] }
      return [IntakeItem(row, workspace.names)]
    }
    (request.limit, request.isReversed) = (asked.limit, asked.isDescending)
    request.order = (Sort(rawValue: asked.column) ?? .stage).order
    let names = workspace.names
    return try workspace.intakeQueue(request).map { IntakeItem($0, names) }
  }

  package func peek(_ item: IntakeItem) -> ListPeek { ListPeek(item) }
}

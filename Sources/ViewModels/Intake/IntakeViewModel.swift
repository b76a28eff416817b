package import Domain
import Localization
package import Repository

/// The intake queue: who is in it, in which order, and what each waits for.
package final class IntakeViewModel {
  /// Which part of the queue is shown.
  package enum Filter: CaseIterable, Sendable {
    case everybody, youth, mentors

    var stages: [IntakeStage] {
      switch self {
      case .everybody: IntakeStage.all
      case .youth: IntakeStage.all.filter(\.isYouth)
      case .mentors: IntakeStage.all.filter { !$0.isYouth }
      }
    }
  }

  package let workspace: Workspace
  package let steps: IntakeSteps
  package private(set) var filter = Filter.everybody
  /// How many are in each stage; read with the list.
  private var counts: [IntakeStage: Int] = [:]

  package init(workspace: Workspace) {
    self.workspace = workspace
    steps = IntakeSteps(workspace: workspace)
  }

  /// Shows the next part of the queue: everybody, youth, mentors.
  package func showNextPart() {
    let all = Filter.allCases
    filter = all[((all.firstIndex(of: filter) ?? 0) + 1) % all.count]
  }

  package var filterName: String {
    switch filter {
    case .everybody: English.Intake.everybody
    case .youth: English.Intake.youthOnly
    case .mentors: English.Intake.mentorsOnly
    }
  }

  /// Whether there is a program to take anybody into; read with the list.
  package private(set) var hasProgram = true

  /// Counts anew, before the list is read.
  package func reload() {
    counts = (try? workspace.intakeCounts()) ?? [:]
    hasProgram = (try? workspace.programs().isEmpty) == false
  }

  /// A page of the queue; the list widget asks for it.
  package func items(
    _ place: ListPlace<IntakeItem>, limit: Int, order: IntakeOrder, isReversed: Bool, text: String
  ) throws(RepositoryError) -> [IntakeItem] {
    var request = IntakeQueueRequest()
    (request.stages, request.text) = (filter.stages, text)
    switch place {
    case .first: request.place = .first
    case .last: request.place = .last
    case .before(let item): request.place = .before(item.row)
    case .after(let item): request.place = .after(item.row)
    case .only(let reference):
      guard let row = try workspace.intakeRow(reference), request.answers(row) else { return [] }
      return [IntakeItem(row: row)]
    }
    (request.limit, request.order, request.isReversed) = (limit, order.order, isReversed)
    return try workspace.intakeQueue(request).map(IntakeItem.init)
  }

  /// `Youth: 12 application, 3 enrolled. Mentors: 4 applied.`
  package var summary: String {
    let shown = filter.stages.compactMap { stage in counts[stage].map { (stage, $0) } }
    return English.Intake.summary(
      youth: shown.filter(\.0.isYouth).map { ($0.0.state, $0.1) },
      mentors: shown.filter { !$0.0.isYouth }.map { ($0.0.state, $0.1) })
  }
}

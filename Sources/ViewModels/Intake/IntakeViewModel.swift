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
  package private(set) var counts: [IntakeStage: Int] = [:]

  package init(workspace: Workspace) {
    self.workspace = workspace
    steps = IntakeSteps(workspace: workspace)
  }

  /// Shows the next part of the queue: everybody, youth, mentors.
  package func showNextPart() {
    let all = Filter.allCases
    filter = all[((all.firstIndex(of: filter) ?? 0) + 1) % all.count]
  }

  /// Counts anew, before the list is read.
  package func reload() { counts = (try? workspace.intakeCounts()) ?? [:] }

  package func rows(
    _ place: RowPlace<IntakeRow>, limit: Int, order: IntakeQueueRequest.Order, isReversed: Bool, text: String
  ) throws(RepositoryError) -> [IntakeRow] {
    var request = IntakeQueueRequest()
    request.stages = filter.stages
    (request.place, request.limit, request.order) = (place, limit, order)
    (request.isReversed, request.text) = (isReversed, text)
    return try workspace.intakeQueue(request)
  }

  package func row(_ reference: Reference) throws(RepositoryError) -> IntakeRow? {
    try workspace.intakeRow(reference)
  }

  /// `Youth: 12 application, 3 enrolled. Mentors: 4 applied.`
  package var summary: String {
    let shown = filter.stages.compactMap { stage in counts[stage].map { (stage, $0) } }
    return English.Intake.summary(
      youth: shown.filter(\.0.isYouth).map { ($0.0.state, $0.1) },
      mentors: shown.filter { !$0.0.isYouth }.map { ($0.0.state, $0.1) })
  }
}

package import Domain
import Localization
import Matching
package import Repository

/// What a match day was asked for.
nonisolated package struct MatchDayRequest: Equatable, Sendable {
  package var selection: MatchDaySelection
  package var policy: MatchDayPolicy
  package var edits = MatchDayEdits()
  /// Brothers and sisters get one mentor, where there is one with seats for all.
  package var keepsSiblings = false

  package init(_ selection: MatchDaySelection = MatchDaySelection(), policy: MatchDayPolicy = .strict) {
    self.selection = selection
    self.policy = policy
  }
}

/// Holds a match day a step at a time, so that whoever waits sees how far it is and can stop it.
package final class MatchDayWork {
  package enum Stage: Equatable, Sendable {
    case reading
    case pairing(done: Int, of: Int)
    case solving
    case done
  }

  package let workspace: Workspace
  package let request: MatchDayRequest
  package private(set) var stage = Stage.reading
  /// What came of it, once it is done.
  package private(set) var day: MatchDay?

  private var pool = MatchDayPool()
  private var edges: MatchDayEdges?

  /// Rows made in one step: some milliseconds.
  private static let rowsOfStep = 200

  package init(workspace: Workspace, request: MatchDayRequest) {
    self.workspace = workspace
    self.request = request
  }

  /// What a day of waiting is worth by the policies of the programs that are asked for: the most that one of them says.
  package static func pointsPerDay(
    _ selection: MatchDaySelection, in workspace: Workspace
  ) throws(RepositoryError) -> Int {
    try workspace.matchDayPrograms(selection).map(\.policy.matching.pointsPerWaitingDay).max()
      ?? MatchingFigures.standard.pointsPerWaitingDay
  }

  /// How far it is, in a sentence.
  package var progress: String { English.MatchDay.progress(stage.words) }

  /// Takes the next step.
  package func advance() throws(MatchDayTrouble) {
    switch stage {
    case .reading:
      do throws(RepositoryError) { pool = try workspace.matchDayPool(request.selection) } catch {
        throw .repository(error)
      }
      let made = MatchDayEdges(
        youth: pool.youth, pool: CandidatePool(pool.mentors), policy: request.policy, today: workspace.clock.today())
      edges = made
      stage = made.isDone ? .solving : .pairing(done: 0, of: made.youth.count)
    case .pairing(_, let count):
      edges?.advance(by: Self.rowsOfStep)
      let done = edges?.done ?? count
      stage = done == count ? .solving : .pairing(done: done, of: count)
    case .solving:
      guard let edges else { return }
      do throws(MatchDayFailure) {
        day = try solve(edges)
      } catch { throw .failure(error) }
      stage = .done
    case .done: break
    }
  }

  /// Takes all the steps.
  ///
  /// - Parameter proceed: Told how far it is; false stops it.
  package func finish(_ proceed: (MatchDayWork) -> Bool = { _ in true }) throws(MatchDayTrouble) -> MatchDay {
    while true {
      if let day { return day }
      guard proceed(self) else { throw .failure(.cancelled) }
      try advance()
    }
  }

  private func solve(_ edges: MatchDayEdges) throws(MatchDayFailure) -> MatchDay {
    let solver = try MatchDaySolver(edges.found)
    var edits = request.edits
    var impossible: [[Int64]] = []
    if request.keepsSiblings {
      let siblings = SiblingLocks(pool.siblings, in: edges.found)
      edits.locks.formUnion(siblings.locks)
      impossible = siblings.impossible
    }
    let outcome = MatchDayOutcome(
      edges: edges, solver: solver, edits: edits, solution: try solver.solve(edits))
    return MatchDay(
      workspace: workspace, selection: request.selection, pool: pool, outcome: outcome, apartSiblings: impossible)
  }
}

extension MatchDayWork.Stage {
  fileprivate var words: English.MatchDay.Stage {
    switch self {
    case .reading: .reading
    case .pairing(let done, let count): .pairing(done: done, of: count)
    case .solving, .done: .solving
    }
  }
}

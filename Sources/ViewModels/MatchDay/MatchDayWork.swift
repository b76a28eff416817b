package import Dispatch
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
///
/// The database is read and the slate is solved beside the console; a step looks whether that is done.
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

  private var reading: Aside<Result<Pool, RepositoryError>>?
  private var solving: Aside<Result<Found, MatchDayFailure>>?
  private var pool = MatchDayPool()
  private var edges: MatchDayEdges?

  private nonisolated struct Pool: Sendable {
    let pool: MatchDayPool
    let edges: MatchDayEdges
  }

  private nonisolated struct Found: Sendable {
    let outcome: MatchDayOutcome
    let apartSiblings: [[Int64]]
    /// Of everybody in the pool, so that none is read while they are shown.
    let youth: [Int64: PersonName]
    let mentors: [Int64: MentorCard]
  }

  /// Rows made in one step: a millisecond or two.
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
  ///
  /// - Parameter time: How long what goes on beside is waited for, before the step ends without it.
  package func advance(within time: DispatchTimeInterval = .milliseconds(5)) throws(MatchDayTrouble) {
    switch stage {
    case .reading:
      let reading = self.reading ?? Aside { [workspace, request] in Self.read(request, workspace) }
      self.reading = reading
      guard let read = reading.value(within: time) else { return }
      do throws(RepositoryError) {
        let found = try read.get()
        (pool, edges) = (found.pool, found.edges)
        stage = found.edges.isDone ? .solving : .pairing(done: 0, of: found.edges.youth.count)
      } catch { throw .repository(error) }
    case .pairing(let done, let count):
      let end = min(count, done + Self.rowsOfStep)
      findPairs(done..<end)
      stage = end == count ? .solving : .pairing(done: end, of: count)
    case .solving:
      guard let edges else { return }
      let solving =
        self.solving
        ?? Aside { [workspace, request, siblings = pool.siblings] in Self.solve(edges, request, siblings, workspace) }
      self.solving = solving
      guard let solved = solving.value(within: time) else { return }
      do throws(MatchDayFailure) {
        let found = try solved.get()
        day = MatchDay(
          workspace: workspace, selection: request.selection, pool: pool, outcome: found.outcome,
          apartSiblings: found.apartSiblings, youth: found.youth, mentors: found.mentors)
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
      try advance(within: .never)
    }
  }

  /// One half of the rows is looked for here, the other beside.
  private func findPairs(_ rows: Range<Int>) {
    guard let search = edges?.search else { return }
    let middle = rows.lowerBound + rows.count / 2
    for half in [rows.lowerBound..<middle, middle..<rows.upperBound].mapInHalves({ search.rows($0) }) {
      edges?.append(half)
    }
  }

  private nonisolated static func read(
    _ request: MatchDayRequest, _ workspace: Workspace
  ) -> Result<Pool, RepositoryError> {
    Result { () throws(RepositoryError) in
      let pool = try workspace.matchDayPool(request.selection)
      let edges = MatchDayEdges(
        youth: pool.youth, pool: CandidatePool(pool.mentors), policy: request.policy, today: workspace.clock.today())
      return Pool(pool: pool, edges: edges)
    }
  }

  private nonisolated static func solve(
    _ edges: MatchDayEdges, _ request: MatchDayRequest, _ siblings: [[Int64]], _ workspace: Workspace
  ) -> Result<Found, MatchDayFailure> {
    Result { () throws(MatchDayFailure) in
      // Names that cannot be read now are asked for again when they are shown.
      let names = Aside {
        (
          youth: workspace.reading(or: [:]) { try workspace.youthNames(edges.found.youth) },
          mentors: workspace.reading(or: [:]) { try workspace.mentorCards(edges.found.mentors) }
        )
      }
      let solver = try MatchDaySolver(edges.found)
      var edits = request.edits
      var impossible: [[Int64]] = []
      if request.keepsSiblings {
        let locks = SiblingLocks(siblings, in: edges.found)
        edits.locks.formUnion(locks.locks)
        impossible = locks.impossible
      }
      let outcome = MatchDayOutcome(edges: edges, solver: solver, edits: edits, solution: try solver.solve(edits))
      let read = names.value()
      return Found(outcome: outcome, apartSiblings: impossible, youth: read.youth, mentors: read.mentors)
    }
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

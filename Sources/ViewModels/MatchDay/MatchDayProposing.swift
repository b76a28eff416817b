package import Domain
import Localization
import Matching
import Repository

/// What came of making a slate into proposals.
nonisolated package struct MatchDayApplied: Equatable, Sendable {
  package let run: Reference
  package var proposed: [Reference] = []
  /// Why some were not proposed, a sentence each.
  package var refusals: [String] = []
}

/// Proposes a slate to the supervisors, some pairs at a time; each by itself and by what is on file at that moment: one that
/// a rule forbids by now, or whose seat is gone, leaves the others as they are.
package final class MatchDayProposing {
  package private(set) var applied: MatchDayApplied

  private let workspace: Workspace
  private let advisor: MatchAdvisor
  private let pairs: [MatchPair]
  private var next = 0

  /// - Parameter run: The match day as it is on file.
  package init(_ day: MatchDay, as run: Reference) {
    workspace = day.workspace
    advisor = MatchAdvisor(workspace: day.workspace)
    pairs = day.slate.pairs(in: day.problem)
    applied = MatchDayApplied(run: run)
  }

  package var isDone: Bool { next >= pairs.count }

  package var progress: String { English.MatchDay.proposing(next, of: pairs.count) }

  /// Leaves the rest; what is proposed stays.
  package func stop() {
    guard !isDone else { return }
    applied.refusals.append(English.MatchDay.stopped(after: next, of: pairs.count))
    next = pairs.count
  }

  /// Proposes at least one, and more while there is time.
  package func advance(for time: Duration) {
    let end = ContinuousClock.now + time
    repeat {
      guard !isDone else { return }
      propose(pairs[next])
      next += 1
    } while ContinuousClock.now < end
  }

  private func propose(_ pair: MatchPair) {
    let (youth, mentor) = (Reference(.youth, pair.youth), Reference(.adult, pair.mentor))
    do throws(RepositoryError) {
      let now = try advisor.why(youth: youth, mentor: mentor)
      guard now.isEligible else {
        applied.refusals.append(English.Matching.blocked(youth, mentor, now.blockers))
        return
      }
      let rationale = English.MatchDay.rationale(applied.run, score: now.score, why: now.summary)
      applied.proposed.append(
        try workspace.proposeMatch(
          youth: youth, mentor: mentor, rationale: rationale, score: now.score, run: applied.run))
    } catch {
      applied.refusals.append(English.MatchDay.notProposed(youth, mentor, English.sentence(for: error)))
    }
  }
}

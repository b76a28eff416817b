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

  package init(run: Reference) { self.run = run }
}

extension MatchDay {
  /// Puts the match day on file: references and numbers.
  ///
  /// - Parameter reason: Why it stands, where it widens the worst gap by more than policy allows.
  package func keep(reason: String = "") throws(RepositoryError) -> Reference {
    guard !needsReason || !reason.allSatisfy(\.isWhitespace) else { throw .invalid(field: "reason", .required) }
    return try workspace.keepMatchRun(
      NewMatchRun(
        policy: problem.policy, selection: selection, programs: pool.programs, wishes: outcome.wishes,
        problem: problem.bytes, result: outcome.record, edits: outcome.edits, youth: problem.youth,
        served: slate.served, score: slate.total(in: problem), wideningDays: fairness.widening,
        wideningReason: reason))
  }

  /// Proposes every pair of the slate to the supervisors, each by itself and by what is on file at that moment: one that a
  /// rule forbids by now, or whose seat is gone, leaves the others as they are.
  package func propose(
    as run: Reference, proceed: (_ done: Int, _ count: Int) -> Bool = { _, _ in true }
  ) -> MatchDayApplied {
    var applied = MatchDayApplied(run: run)
    let advisor = MatchAdvisor(workspace: workspace)
    let pairs = slate.pairs(in: problem)
    for (number, pair) in pairs.enumerated() {
      guard proceed(number, pairs.count) else {
        applied.refusals.append(English.MatchDay.stopped(after: number, of: pairs.count))
        break
      }
      let (youth, mentor) = (Reference(.youth, pair.youth), Reference(.adult, pair.mentor))
      do throws(RepositoryError) {
        let now = try advisor.why(youth: youth, mentor: mentor)
        guard now.isEligible else {
          applied.refusals.append(English.Matching.blocked(youth, mentor, now.blockers))
          continue
        }
        applied.proposed.append(
          try workspace.proposeMatch(
            youth: youth, mentor: mentor,
            rationale: English.MatchDay.rationale(run, score: now.score, why: now.summary), score: now.score, run: run))
      } catch {
        applied.refusals.append(English.MatchDay.notProposed(youth, mentor, English.sentence(for: error)))
      }
    }
    return applied
  }
}

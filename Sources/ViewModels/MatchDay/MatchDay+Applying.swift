package import Domain
import Matching
import Repository

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
}

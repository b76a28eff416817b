import Domain
import Matching
package import Repository

/// What became of solving a match day again from what is on file.
nonisolated package enum MatchRunCheck: Equatable, Sendable {
  /// The same, byte for byte.
  case same
  case differs
  /// What is on file is not what the audit log holds the hash of.
  case changedOnFile

  /// Solves the match day again; nothing else than its record is read.
  package init(_ record: MatchRunRecord) {
    guard record.isWhole, let problem = MatchDayProblem(bytes: record.problem),
      let edits = MatchDayEdits(lines: record.edits)
    else {
      self = .changedOnFile
      return
    }
    do throws(MatchDayFailure) {
      let solution = try MatchDaySolver(problem).solve(edits)
      self = MatchDayOutcome.record(problem, solution.slate) == record.result ? .same : .differs
    } catch {
      self = .differs
    }
  }
}

package import Domain
import Localization
package import Repository

/// The proposals that wait for somebody's word, and what can be said to them.
package final class MatchQueueViewModel {
  package let workspace: Workspace
  package let steps: MatchSteps
  package private(set) var filter = ProposalFilter.all

  package init(workspace: Workspace) {
    self.workspace = workspace
    steps = MatchSteps(workspace: workspace, advisor: MatchAdvisor(workspace: workspace))
  }

  package var today: CivilDate { workspace.clock.today() }
  package func may(_ permission: Permission) -> Bool { workspace.may(permission) }

  /// Ends the proposals whose accept clock has run out.
  ///
  /// - Returns: What to tell; nil where none has.
  package func expire() -> String? {
    guard may(.proposeMatch), let expired = try? workspace.expireProposals(), !expired.isEmpty else { return nil }
    return English.Matching.expired(expired)
  }

  /// Shows everything that waits, or only what the supervisor is to decide.
  package func toggleFilter() { filter = filter == .all ? .undecided : .all }

  package func rows(_ place: RowPlace<ProposalRow>, limit: Int) throws(RepositoryError) -> [ProposalRow] {
    try workspace.proposalQueue(place, limit: limit, filter: filter)
  }

  package func row(_ id: Int64) throws(RepositoryError) -> ProposalRow? {
    try workspace.proposal(Reference(.match, id), filter: filter)
  }

  package func waits(_ row: ProposalRow) -> String {
    English.Matching.waits(
      row.state, for: row.waitsFor, by: row.acceptBy, meetingOn: row.meetingOn, today: today)
  }

  /// Approves several, each with its own result.
  package func approve(_ matches: [Reference]) -> VerbResult { decide(matches) { steps.approve($0) } }

  /// Declines several for one reason, each with its own result.
  package func decline(_ matches: [Reference], reason: String) -> VerbResult {
    decide(matches) { steps.decline($0, reason: reason) }
  }

  /// One sentence for one; for several a tally, and a line for each that was not done.
  private func decide(_ matches: [Reference], _ verb: (Reference) -> VerbResult) -> VerbResult {
    let results = matches.map { ($0, verb($0)) }
    guard results.count != 1 else { return results[0].1 }
    let refused = results.compactMap { match, result -> String? in
      guard case .refused(let sentence) = result else { return nil }
      return English.Matching.outcome(match, sentence)
    }
    let tally = English.Matching.tally(done: results.count - refused.count, refused: refused.count)
    let text = ([tally] + refused).joined(separator: "\n")
    return refused.isEmpty ? .done(text) : .refused(text)
  }
}

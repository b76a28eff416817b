package import Domain

extension AuditAction {
  package static let approveProposal = AuditAction("approve proposal")
  package static let declineProposal = AuditAction("decline proposal")
}

/// What a supervisor says to a proposal.
package enum ProposalDecision: Equatable, Sendable {
  case approve
  case decline(reason: String)
}

/// What became of one of several proposals that were decided together.
package struct ProposalOutcome: Equatable, Sendable {
  package let match: Reference
  /// Why it was not decided; nil where it was.
  package let error: RepositoryError?
}

extension Workspace {
  /// Decides on a proposal. Approved, it goes to mentor, youth and guardian; declined, the youth is back in the queue
  /// at the old place and the seat is free. Nobody approves what they proposed themselves, unless they are a director.
  ///
  /// - Parameter version: The version the user saw; nil where they saw none.
  package func decideProposal(
    _ match: Reference, _ decision: ProposalDecision, expecting version: Int? = nil
  ) throws(RepositoryError) {
    switch decision {
    case .approve:
      try write(.approveProposal, .decideProposal) { change in
        var standing = try change.match(match, expecting: version)
        guard standing.state == .proposed else { throw try change.refusal(of: .presented, for: standing) }
        guard standing.proposedBy != actor.id || actor.role == .director else {
          throw TransitionRefusal.ownProposal
        }
        try change.recordWord(.supervisor, of: match, isAccepted: true, on: change.today, reason: "")
        standing.facts.accepted.insert(.supervisor)
        try change.move(standing, to: .presented)
      }
    case .decline(let reason):
      try write(.declineProposal, .decideProposal, reason: reason) { change in
        let reason = try TextCheck.reason(reason)
        let standing = try change.match(match, expecting: version)
        // A word that was given stays on file; the refusal that matters is the last.
        try change.recordWord(.supervisor, of: match, isAccepted: false, on: change.today, reason: reason)
        try change.move(standing, to: .declined, reason: reason, youth: .waiting, set: ["decline_reason": reason])
      }
    }
  }

  /// Decides on several, one after the other; what cannot be decided keeps nobody else waiting.
  package func decideProposals(_ matches: [Reference], _ decision: ProposalDecision) -> [ProposalOutcome] {
    matches.map { match in
      do throws(RepositoryError) {
        try decideProposal(match, decision)
        return ProposalOutcome(match: match, error: nil)
      } catch {
        return ProposalOutcome(match: match, error: error)
      }
    }
  }
}

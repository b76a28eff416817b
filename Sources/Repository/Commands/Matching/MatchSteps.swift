import Domain

extension AuditAction {
  /// What takes a match along its course. A step can be undone only while no other has followed it.
  static let matchSteps: Set<AuditAction> = [
    .proposeMatch, .approveProposal, .declineProposal, .recordAcceptance, .recordDecline, .expireProposals,
    .scheduleMeeting, .activateMatch, .pauseMatch, .resumeMatch, .closeMatch, .reopenMatch,
  ]
}

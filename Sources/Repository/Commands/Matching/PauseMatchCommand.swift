package import Domain

extension AuditAction {
  package static let pauseMatch = AuditAction("pause match")
  package static let resumeMatch = AuditAction("resume match")
}

extension Workspace {
  /// Lets a match rest, with a reason: it owes no sessions meanwhile, but its check-ins go on.
  ///
  /// - Parameter version: The version the user saw; nil where they saw none.
  package func pauseMatch(
    _ match: Reference, reason: String, expecting version: Int? = nil
  ) throws(RepositoryError) {
    try write(.pauseMatch, .activateMatch, reason: reason) { change in
      let standing = try change.match(match, expecting: version)
      try change.move(standing, to: .paused, reason: try TextCheck.reason(reason))
    }
  }

  /// Takes up a match that rested.
  ///
  /// - Parameter version: The version the user saw; nil where they saw none.
  package func resumeMatch(
    _ match: Reference, reason: String = "", expecting version: Int? = nil
  ) throws(RepositoryError) {
    try write(.resumeMatch, .activateMatch, reason: reason) { change in
      let standing = try change.match(match, expecting: version)
      guard standing.state == .paused else {
        throw try change.refusal(of: .active, for: standing)
      }
      try change.move(standing, to: .active, reason: reason)
    }
  }
}

package import Domain

extension AuditAction {
  package static let reinstateMentor = AuditAction("reinstate mentor")
}

extension Workspace {
  /// Answers what a closed match has left open about a mentor: they may be proposed again. After a match that was closed
  /// for safety a supervisor says so.
  package func reinstateMentor(_ mentor: Reference, reason: String) throws(RepositoryError) {
    try write(.reinstateMentor, .screenMentor, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      let standing = try change.mentor(mentor)
      guard let held = standing.facts.heldFor else {
        throw TransitionRefusal.outOfCourse(from: standing.state.rawValue, to: "reinstated")
      }
      if held.mentorQuestion == .safety, !actor.role.may(.reinstateAfterSafety) {
        throw RepositoryError.notPermitted(.reinstateAfterSafety)
      }
      try change.release(mentor: mentor.number, because: reason)
    }
  }
}

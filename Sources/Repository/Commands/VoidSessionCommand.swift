package import Domain
import GRDB

extension AuditAction {
  package static let voidSession = AuditAction("void session")
}

extension Workspace {
  /// Takes an entry out of all counting. It stays on the timeline, struck, with the reason.
  ///
  /// - Parameter version: The version the user saw.
  package func voidSession(
    _ session: Reference, expecting version: Int, because reason: String
  ) throws(RepositoryError) {
    try write(.voidSession, .logSession, reason: reason) { change in
      guard reason.contains(where: { !$0.isWhitespace }) else { throw RepositoryError.refused(.needsReason) }
      let matches = try change.matchesToChange(of: session)
      try change.update(
        "session", id: session.number, expecting: version,
        set: ["voided_at": change.now, "void_reason": reason], object: session)
      for link in matches {
        try change.update(
          "session_match",
          key: ["match_id": link.match.number, "held_on": link.heldOn, "session_id": session.number],
          set: ["minutes": 0])
        try change.countContact(of: link.match)
      }
    }
  }
}

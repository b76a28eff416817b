package import Domain
import GRDB

extension AuditAction {
  package static let reopenMatch = AuditAction("reopen match")
}

extension Workspace {
  /// Opens a closed match again from today; the gap stays in its timeline, the closure record in the audit log.
  ///
  /// It can be taken back until something is put down for it, which hangs on it.
  ///
  /// - Parameter version: The version the user saw; nil where they saw none.
  package func reopenMatch(
    _ match: Reference, reason: String, expecting version: Int? = nil
  ) throws(RepositoryError) {
    try write(.reopenMatch, .reopenMatch, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      var standing = try change.match(match, expecting: version)
      // The match goes on, so its mentor has time for it; what is about safety is decided first.
      if standing.facts.closureReason?.mentorQuestion == .availability, standing.state == .closed {
        try change.release(mentor: standing.mentorID, because: reason)
        standing = try change.match(match)
      }
      guard standing.state == .closed else {
        throw try change.refusal(of: .active, for: standing)
      }
      let running = try Int64.fetchOne(
        change.db,
        sql: "SELECT id FROM match WHERE youth_id = ? AND state NOT IN ('closed', 'declined', 'expired')",
        arguments: [standing.youthID])
      if let running { throw RepositoryError.inUse(Reference(.match, running).description) }
      let start = try CivilDate.fetchOne(
        change.db, sql: "SELECT started_on FROM match WHERE id = ?", arguments: [match.number])
      let due = try change.checkIns(of: match, start: start ?? change.today).next?.on
      let noValue: String? = nil
      try change.move(
        standing, to: .active, reason: reason, youth: .matched,
        set: [
          "ended_on": noValue, "closure_reason": noValue, "closure_note": "", "goodbye_meeting": noValue,
          "rematch_eligible": noValue, "next_check_in_on": due.map { max($0, change.today) },
        ])
    }
  }
}

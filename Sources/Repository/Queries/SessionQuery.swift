package import Domain
import GRDB

extension Workspace {
  /// One session or attempt as it is on record, within reach.
  package func session(_ session: Reference) throws(RepositoryError) -> LoggedSession {
    try read(.seeMatches, showing: .session, { $0.entry.matches }) { db in
      let row = try Row.fetchOne(
        db,
        sql: "SELECT \(LoggedSession.columns(scope)) FROM session s WHERE s.id = ? AND \(scope.session("s"))",
        arguments: [session.number])
      guard session.kind == .session, let row else { throw RepositoryError.notFound(session.description) }
      return try LoggedSession(row, showsNotes: may(.seeCaseNotes))
    }
  }
}

extension LoggedSession {
  /// Columns of `session s`, and the matches it counts for, as far as they are in reach.
  static func columns(_ scope: Scope) -> String {
    """
    s.*, (SELECT group_concat(o.match_id) FROM session_match o JOIN match ox ON ox.id = o.match_id
      WHERE o.session_id = s.id AND \(scope.match("ox"))) AS matches
    """
  }

  init(_ row: Row, showsNotes: Bool) throws {
    let matches: String = try row["matches"] ?? ""
    let numbers = matches.split(separator: ",").compactMap { Int64($0) }.sorted()
    reference = try Reference(.session, row["id"])
    entry = try SessionEntry(
      matches: numbers.map { Reference(.match, $0) }, heldOn: row["held_on"], minutes: row["minutes"],
      medium: row["medium"], activities: .init(bits: row["activities"]), actions: .init(bits: row["actions"]),
      note: showsNotes ? row["note"] : "", isAttempt: row["attempted"])
    version = try row["version"]
    loggedByID = try row["logged_by"]
    voidReason = try row["void_reason"]
  }
}

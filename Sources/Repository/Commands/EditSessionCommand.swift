package import Domain
import GRDB

extension AuditAction {
  package static let editSession = AuditAction("edit session")
}

extension Workspace {
  /// Changes an entry: what was done, when, and which matches it counts for.
  ///
  /// Who logged an entry may correct it; those of others need the permission to void records.
  ///
  /// - Parameter version: The version the user saw.
  package func editSession(
    _ session: Reference, expecting version: Int, to entry: SessionEntry, reason: String = ""
  ) throws(RepositoryError) {
    try write(.editSession, .logSession, reason: reason) { change in
      let matches = try change.matchesToChange(of: session)
      try change.check(entry)
      try change.ask(try change.doubts(about: entry, changing: session))
      try change.update(
        "session", id: session.number, expecting: version, set: change.columns(of: entry), object: session)
      for link in matches {
        try change.delete(
          "session_match",
          key: ["match_id": link.match.number, "held_on": link.heldOn, "session_id": session.number])
      }
      for match in entry.matches { try change.link(session: session.number, to: match, entry) }
      for match in Set(matches.map(\.match)).union(entry.matches).sorted(by: { $0.number < $1.number }) {
        try change.countContact(of: match)
      }
    }
  }
}

extension Change {
  struct SessionLink {
    let match: Reference
    let heldOn: CivilDate
  }

  /// What is unlikely about an entry on file as it is to be; nothing where day, length and matches stay.
  func doubts(about entry: SessionEntry, changing session: Reference) throws -> [Doubt] {
    let row = try Row.fetchOne(
      db, sql: "SELECT held_on, minutes, attempted FROM session WHERE id = ?", arguments: [session.number])
    let matches = try Int64.fetchSet(
      db, sql: "SELECT match_id FROM session_match WHERE session_id = ?", arguments: [session.number])
    if let row, try row["held_on"] == entry.heldOn, try row["minutes"] == entry.minutes.count,
      try row["attempted"] == entry.isAttempt, matches == Set(entry.matches.map(\.number))
    {
      return []
    }
    return try doubts(about: entry, replacing: session)
  }

  /// The matches of an entry that the actor may change, after checking that they may.
  func matchesToChange(of session: Reference) throws -> [SessionLink] {
    let found = try Row.fetchOne(
      db, sql: "SELECT logged_by, voided_at FROM session s WHERE s.id = ? AND \(scope.session("s"))",
      arguments: [session.number])
    guard session.kind == .session, let found else { throw RepositoryError.notFound(session.description) }
    let (author, voidedAt): (Int64?, Instant?) = try (found["logged_by"], found["voided_at"])
    guard voidedAt == nil else { throw RepositoryError.session(.voided(session)) }
    guard author == actor.id || actor.role.may(.voidRecord) else {
      throw RepositoryError.session(.anothersEntry(session))
    }
    let links = try Row.fetchAll(
      db,
      sql: """
        SELECT sm.match_id, sm.held_on, \(scope.match("m")) AS in_reach
        FROM session_match sm JOIN match m ON m.id = sm.match_id WHERE sm.session_id = ?
        """, arguments: [session.number])
    if let hidden = try links.first(where: { try !($0["in_reach"] as Bool) }) {
      throw RepositoryError.notFound(Reference(.match, try hidden["match_id"]).description)
    }
    return try links.map { try SessionLink(match: Reference(.match, $0["match_id"]), heldOn: $0["held_on"]) }
  }
}

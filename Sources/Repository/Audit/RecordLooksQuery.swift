package import Domain
import GRDB

/// Somebody's opening of a record.
package struct RecordLook: Equatable, Sendable {
  package var at: Instant
  /// The record that was opened: the one asked about, or a match of that youth.
  package var record: Reference
  package var login: String
  /// nil where the account is gone; the role is the present one.
  package var name: String?
  package var role: Role?
  package var terminal: String
  /// What was typed as the reason; as a rule nothing, for staff open what they work on.
  package var reason: String
}

/// Who has seen a record.
package struct RecordLooks: Equatable, Sendable {
  package var reference: Reference
  /// Whose it is; nil for a match, and for who may not know.
  package var name: PersonName?
  /// The oldest first.
  package var looks: [RecordLook]
}

extension Workspace {
  /// Who has opened a record, and of a youth the matches that show them; the oldest first.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)`` for a record that is not there or out of the actor's reach. Whoever reads the
  ///   whole log may ask about every record.
  package func looks(at reference: Reference) throws(RepositoryError) -> RecordLooks {
    try read(.readAudit) { db in
      guard try may(.readWholeAudit) || scope.contains(reference, db), try isCanonical(reference, db) else {
        throw RepositoryError.notFound(reference.description)
      }
      var shown = [reference]
      if reference.kind == .youth {
        let matches = try Int64.fetchAll(
          db, sql: "SELECT id FROM match WHERE youth_id = ? ORDER BY id", arguments: [reference.number])
        // Earlier versions opened a youth by the number of the person, too.
        shown += matches.map { Reference(.match, $0) } + [Reference(.adult, reference.number)]
      }
      let looks = try shown.flatMap { try openings(of: $0, db) }.sorted { $0.at < $1.at }
      let isPerson = reference.kind == .youth || reference.kind == .adult
      let name =
        isPerson && may(.seeContactData) ? try PersonReader.details(db, of: reference.number)?.details.name : nil
      return RecordLooks(reference: reference, name: name, looks: looks)
    }
  }

  /// Whether a reference is the one that the person is under: what was asked of another would say that nobody has looked.
  private func isCanonical(_ reference: Reference, _ db: Database) throws -> Bool {
    guard reference.kind == .adult else { return true }
    let isAnother = try Row.fetchOne(
      db, sql: "SELECT 1 FROM person p WHERE p.id = ? AND NOT \(scope.isAdult("p"))", arguments: [reference.number])
    return isAnother == nil
  }

  /// Found by what the events themselves say, which their hashes cover, and not by the index of records, which whoever can
  /// write the file could thin out: the whole log is read, about a million events a second.
  private func openings(of record: Reference, _ db: Database) throws -> [RecordLook] {
    let isMasked = actor.role.access.names == .masked
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.at, e.actor, e.terminal, e.reason, u.name, u.role FROM audit_event e
        LEFT JOIN user u ON u.id = e.actor_id WHERE e.action IN (?2, ?3) AND \(AuditLog.isAbout("?1"))
        """)
    return try Row.fetchAll(
      statement, arguments: [record.description, AuditAction.read.rawValue, AuditAction.readBackgroundCheck.rawValue]
    ).map { row in
      try RecordLook(
        at: row["at"], record: record, login: row["actor"], name: row["name"], role: row["role"],
        terminal: row["terminal"], reason: isMasked ? "" : row["reason"])
    }
  }
}

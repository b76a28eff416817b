package import Domain
import GRDB

/// How somebody came to see a record: opened it, found it, saw it on a list, or took it away in a file.
package struct RecordLook: Equatable, Sendable {
  /// Of the event.
  package var sequence: Int64
  package var at: Instant
  /// The record that was opened or whose page showed this one: itself, a match of that youth, a mentor. For a list, a search
  /// and a file the one asked about.
  package var record: Reference
  /// nil for a place of a later version.
  package var place: ShownPlace?
  package var login: String
  /// nil where the account is gone; the role is the present one.
  package var name: String?
  package var role: Role?
  package var terminal: String
  /// What was typed as the reason of an opening, as a rule nothing, for staff open what they work on; of a file, which.
  package var reason: String

  package var way: ShownPlace.Way { place?.way ?? .listed }
}

/// Who has seen a record.
package struct RecordLooks: Equatable, Sendable {
  /// Copies of the whole database that were made while the record was on file.
  package struct Copies: Equatable, Sendable {
    package var count: Int
    package var last: Instant?
  }

  package var reference: Reference
  /// Whose it is; nil for a match, and for who may not know.
  package var name: PersonName?
  /// The oldest first.
  package var looks: [RecordLook]
  /// From when the log knows of lists, searches and files; before, only of opened records. nil where it always has, for as
  /// long as the record is on file.
  package var knownSince: Instant?
  package var copies: Copies
  /// Whether lists and files are noted for a record of this kind at all.
  package var isOfPeople: Bool { ShownRecords.kinds.contains(reference.kind) }
}

extension Workspace {
  /// Who has seen a record, and of a youth the matches that show them; the oldest first.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)`` for a record that is not there or out of the actor's reach. Who reads the
  ///   whole log may ask about every record.
  package func looks(at reference: Reference) throws(RepositoryError) -> RecordLooks {
    try read(.readAudit) { db in
      guard try may(.readWholeAudit) || scope.contains(reference, db), try isCanonical(reference, db) else {
        throw RepositoryError.notFound(reference.description)
      }
      var pages = [reference]
      if reference.kind == .youth {
        let matches = try Int64.fetchAll(
          db, sql: "SELECT id FROM match WHERE youth_id = ? ORDER BY id", arguments: [reference.number])
        // Earlier versions opened a youth by the number of the person, too.
        pages += matches.map { Reference(.match, $0) } + [Reference(.adult, reference.number)]
      }
      let query = RecordLooksQuery(
        reference: reference, pages: pages, hidesReasons: actor.role.access.names == .masked)
      let isPerson = reference.kind == .youth || reference.kind == .adult
      let name =
        isPerson && may(.seeContactData) ? try PersonReader.details(db, of: reference.number)?.details.name : nil
      let onFileSince = try query.onFileSince(db)
      return RecordLooks(
        reference: reference, name: name, looks: try query.looks(db),
        knownSince: try query.knownSince(onFileSince, now: clock.now(), db), copies: try query.copies(onFileSince, db))
    }
  }

  /// Whether a reference is the one that the person is under: what was asked of another would say that nobody has looked.
  private func isCanonical(_ reference: Reference, _ db: Database) throws -> Bool {
    guard reference.kind == .adult else { return true }
    let isAnother = try Row.fetchOne(
      db, sql: "SELECT 1 FROM person p WHERE p.id = ? AND NOT \(scope.isAdult("p"))", arguments: [reference.number])
    return isAnother == nil
  }
}

/// Looks through what the events themselves say, which their hashes cover, and not through the index of records, which
/// somebody who can write the file could thin out: the whole log is read, about a million events a second.
private struct RecordLooksQuery {
  let reference: Reference
  /// The records whose opening shows it.
  let pages: [Reference]
  let hidesReasons: Bool

  func looks(_ db: Database) throws -> [RecordLook] {
    let isOpened = pages.indices.map { AuditLog.isAbout("?\($0 + 5)") }.joined(separator: " OR ")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT e.sequence, e.at, e.actor, e.terminal, e.action, e.object, e.reason, u.name, u.role FROM audit_event e
        LEFT JOIN user u ON u.id = e.actor_id
        WHERE (e.action IN (?1, ?2) AND (\(isOpened))) OR \(ShownRecords.condition(letter: "?3", number: "?4"))
        ORDER BY e.sequence
        """,
      arguments: StatementArguments(
        [
          AuditAction.read.rawValue.databaseValue, AuditAction.readBackgroundCheck.rawValue.databaseValue,
          String(reference.kind.rawValue).databaseValue, reference.number.databaseValue,
        ] + pages.map(\.description.databaseValue)))
    return try rows.map(look)
  }

  private func look(_ row: Row) throws -> RecordLook {
    let (action, reason): (String, String) = try (row["action"], row["reason"])
    let objects = try (row["object"] as String).split(separator: " ").compactMap { Reference($0) }
    let opened = pages.first(where: objects.contains)
    let place: ShownPlace? =
      switch AuditAction(action) {
      // The page of somebody else, such as of the mentor, shows this one with the family and the matches.
      case .read, .readBackgroundCheck: opened == nil ? .family : .page
      case .search: .search
      case .export: .file
      case .readRegister: .register
      default: ShownPlace(rawValue: reason)
      }
    let tellsReason = place == .file || (place == .page && !hidesReasons)
    return try RecordLook(
      sequence: row["sequence"], at: row["at"], record: opened ?? objects.first ?? reference, place: place,
      login: row["actor"], name: row["name"], role: row["role"], terminal: row["terminal"],
      reason: tellsReason ? reason : "")
  }

  /// When the record was put on file; nil for one that is gone.
  func onFileSince(_ db: Database) throws -> Instant? {
    let table: String? =
      switch reference.kind {
      case .youth, .adult: "person"
      case .match: "match"
      default: nil
      }
    return try table.flatMap {
      try Instant.fetchOne(db, sql: "SELECT created_at FROM \($0) WHERE id = ?", arguments: [reference.number])
    }
  }

  /// From when lists and files are known; nil where the record came after that.
  func knownSince(_ onFileSince: Instant?, now: Instant, _ db: Database) throws -> Instant? {
    let first = try Row.fetchOne(
      db, sql: "SELECT sequence, at FROM audit_event WHERE shown IS NOT NULL ORDER BY sequence LIMIT 1")
    let since: Instant? = try first?["at"]
    // A log that has noted it from its first event on has no time before.
    if try first?["sequence"] as Int64? == 1 { return nil }
    guard let since else { return now }
    return onFileSince.map { $0 >= since } ?? false ? nil : since
  }

  func copies(_ onFileSince: Instant?, _ db: Database) throws -> RecordLooks.Copies {
    let row = try Row.fetchOne(
      db, sql: "SELECT count(*) AS copies, max(at) AS last FROM audit_event WHERE action = ? AND at >= ?",
      arguments: [AuditAction.backUp.rawValue, onFileSince ?? Instant(milliseconds: .min)])
    return try RecordLooks.Copies(count: row?["copies"] ?? 0, last: row?["last"])
  }
}

package import Domain
import GRDB

/// One contact with officials, with all that was recorded of it.
package struct ContactRecord: Equatable, Sendable {
  package struct Official: Equatable, Sendable {
    package var reference: Reference
    package var name: PersonName
    package var chamber: Chamber
    package var state: String
    package var district: String
    /// Names of the aides of theirs who were there.
    package var aides: [String]
  }

  package struct Measure: Equatable, Sendable {
    package var reference: Reference
    package var code: String
    package var title: String
  }

  package var reference: Reference
  package var entry: ContactEntry
  package var version: Int
  package var officials: [Official]
  package var measures: [Measure]
  /// Names of those of us who took part.
  package var participants: [String]
  package var loggedBy: String?
  package var doneOn: CivilDate?
  /// nil while the entry counts.
  package var voidReason: String?
}

extension Workspace {
  /// One contact; opening it leaves an audit event.
  ///
  /// - Parameter isRefresh: The record is open already and is read again: no second event.
  package func contactRecord(
    _ reference: Reference, isRefresh: Bool = false
  ) throws(RepositoryError) -> ContactRecord {
    try look(at: reference, .seeAdvocacy, isRefresh: isRefresh) { try ContactRecord.read(reference, $0) }
  }
}

extension ContactRecord {
  static func read(_ reference: Reference, _ db: Database) throws -> ContactRecord {
    let id = reference.number
    guard reference.kind == .contact,
      let row = try Row.fetchOne(
        db,
        sql:
          "SELECT c.*, u.name AS logged FROM advocacy_contact c LEFT JOIN user u ON u.id = c.logged_by WHERE c.id = ?",
        arguments: [id])
    else { throw RepositoryError.notFound(reference.description) }
    let aides = try Row.fetchAll(
      db,
      sql: """
        SELECT a.id, a.official_id, a.name FROM advocacy_contact_aide x JOIN official_aide a ON a.id = x.aide_id
        WHERE x.contact_id = ? ORDER BY a.name, a.id
        """, arguments: [id])
    let officials = try Row.fetchAll(
      db,
      sql: """
        SELECT o.* FROM advocacy_contact_official x JOIN official o ON o.id = x.official_id WHERE x.contact_id = ?
        ORDER BY o.sort_name, o.id
        """, arguments: [id])
    let measures = try Row.fetchAll(
      db,
      sql: """
        SELECT m.id, m.code, m.title FROM advocacy_contact_measure x JOIN measure m ON m.id = x.measure_id
        WHERE x.contact_id = ? ORDER BY m.code, m.id
        """, arguments: [id])
    let users = try Row.fetchAll(
      db,
      sql: """
        SELECT u.id, u.name FROM advocacy_contact_user x JOIN user u ON u.id = x.user_id WHERE x.contact_id = ?
        ORDER BY u.name, u.id
        """, arguments: [id])
    let entry = try ContactEntry(
      officials: officials.map { try Reference(.official, $0["id"]) }, heldOn: row["held_on"],
      minutes: Minutes(row["minutes"] as Int) ?? .zero, medium: row["medium"], kind: row["kind"],
      measures: measures.map { try Reference(.measure, $0["id"]) }, aides: aides.map { try $0["id"] }, ask: row["ask"],
      response: row["response"], commitment: row["commitment"], dueOn: row["due_on"], note: row["note"],
      participants: users.map { try $0["id"] })
    return try ContactRecord(
      reference: reference, entry: entry, version: row["version"],
      officials: officials.map { official in
        let own = try aides.filter { try $0["official_id"] as Int64 == official["id"] }
        return try Official(
          reference: Reference(.official, official["id"]),
          name: PersonName(given: official["given_name"], family: official["family_name"]),
          chamber: official["chamber"], state: official["state"], district: official["district"],
          aides: own.map { try $0["name"] })
      },
      measures: measures.map {
        try Measure(reference: Reference(.measure, $0["id"]), code: $0["code"], title: $0["title"])
      },
      participants: users.map { try $0["name"] }, loggedBy: row["logged"], doneOn: row["done_on"],
      voidReason: row["void_reason"])
  }
}

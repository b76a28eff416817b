package import Domain
import GRDB

/// All that is on file about an official.
package struct OfficialRecord: Equatable, Sendable {
  package struct Aide: Identifiable, Equatable, Sendable {
    package var id: Int64
    package var name: String
    package var title: String
    package var phone: String
    package var email: String
  }

  /// What an official was asked for.
  package struct AskLine: Equatable, Sendable {
    package var measure: Reference
    package var code: String
    package var title: String
    package var ask: Ask
    package var owner: String?
    package var nextStep: String
  }

  package struct Change: Identifiable, Equatable, Sendable {
    package var id: Int64
    package var on: CivilDate
    package var part: OfficialPart
    package var before: String
    package var after: String
    package var actor: String?
  }

  package var reference: Reference
  package var details: OfficialDetails
  package var version: Int
  package var leftOn: CivilDate?
  package var lastContact: CivilDate?
  package var standing: OfficialResponse?
  package var holder: String?
  package var aides: [Aide]
  package var asks: [AskLine]
  /// The latest, newest first, and how many there are.
  package var contacts: [ContactRow]
  package var contactCount: Tally
  /// Newest first.
  package var history: [Change]
}

extension Workspace {
  /// The record of an official; opening it leaves an audit event.
  ///
  /// - Parameter isRefresh: The record is open already and is read again: no second event.
  package func officialRecord(
    _ reference: Reference, isRefresh: Bool = false
  ) throws(RepositoryError) -> OfficialRecord {
    try look(at: reference, .seeAdvocacy, isRefresh: isRefresh) { try OfficialReader(db: $0).record(reference) }
  }
}

/// Reads what is kept of one official.
struct OfficialReader {
  let db: Database
  private static let contactsShown = 20

  func record(_ reference: Reference) throws -> OfficialRecord {
    guard reference.kind == .official, let row = try row(reference.number) else {
      throw RepositoryError.notFound(reference.description)
    }
    let id = reference.number
    let request = ContactListRequest(limit: Self.contactsShown, filter: .all, sort: .day, isDescending: true)
    let contacts = ContactListQuery(request, actor: nil, official: id)
    return try OfficialRecord(
      reference: reference, details: try details(row), version: row["version"], leftOn: row["left_on"],
      lastContact: row["last_contact_on"], standing: row["standing"], holder: row["holder"], aides: try aides(of: id),
      asks: try asks(of: id), contacts: try contacts.rows(db), contactCount: try contacts.count(db),
      history: try history(of: id))
  }

  /// The row with the name of who holds the relationship.
  func row(_ id: Int64) throws -> Row? {
    try Row.fetchOne(
      db,
      sql:
        "SELECT o.*, \(UserRow.shownName) AS holder FROM official o LEFT JOIN user u ON u.id = o.holder_id WHERE o.id = ?",
      arguments: [id])
  }

  func details(_ row: Row) throws -> OfficialDetails {
    var details = try OfficialDetails(
      name: PersonName(given: row["given_name"], family: row["family_name"]), chamber: row["chamber"],
      district: row["district"])
    details.state = try row["state"]
    details.party = try row["party"]
    details.phone = try row["phone"]
    details.email = try row["email"]
    details.address = try row["address"]
    details.districtPhone = try row["district_phone"]
    details.districtAddress = try row["district_address"]
    details.website = try row["website"]
    details.note = try row["note"]
    details.holderID = try row["holder_id"]
    details.since = try row["since"]
    details.externalID = try row["external_id"]
    details.committees = try Row.fetchAll(
      db, sql: "SELECT committee, role FROM official_committee WHERE official_id = ? ORDER BY committee",
      arguments: [row["id"] as Int64]
    ).map { try OfficialCommittee(name: $0["committee"], role: $0["role"]) }
    return details
  }

  private func aides(of id: Int64) throws -> [OfficialRecord.Aide] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM official_aide WHERE official_id = ? AND voided_at IS NULL ORDER BY name, id",
      arguments: [id]
    ).map {
      try OfficialRecord.Aide(
        id: $0["id"], name: $0["name"], title: $0["title"], phone: $0["phone"], email: $0["email"])
    }
  }

  private func asks(of id: Int64) throws -> [OfficialRecord.AskLine] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT a.*, m.code, m.title, \(UserRow.shownName) AS owner FROM ask a JOIN measure m ON m.id = a.measure_id
        LEFT JOIN user u ON u.id = a.owner_id WHERE a.official_id = ? ORDER BY a.state_since DESC, m.code
        """, arguments: [id]
    ).map { row in
      try OfficialRecord.AskLine(
        measure: Reference(.measure, row["measure_id"]), code: row["code"], title: row["title"], ask: Ask(row),
        owner: row["owner"], nextStep: row["next_step"])
    }
  }

  private func history(of id: Int64) throws -> [OfficialRecord.Change] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT c.*, u.name AS actor FROM official_change c LEFT JOIN user u ON u.id = c.actor_id
        WHERE c.official_id = ? ORDER BY c.on_date DESC, c.id DESC LIMIT 100
        """, arguments: [id]
    ).map { row in
      try OfficialRecord.Change(
        id: row["id"], on: row["on_date"], part: row["part"], before: row["before"], after: row["after"],
        actor: row["actor"])
    }
  }
}

extension Ask {
  /// Reads a row of `ask`.
  init(_ row: Row) throws {
    try self.init(state: row["state"], since: row["state_since"], isDelivered: row["delivered"])
  }
}

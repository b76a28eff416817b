package import Domain
import GRDB

package typealias OfficialListRequest = RecordListRequest<OfficialFilter, OfficialSort>

/// An official as lists show one.
package struct OfficialRow: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let name: PersonName
  package let chamber: Chamber
  /// Two letters, or empty.
  package let state: String
  package let district: String
  package let party: String
  package let lastContact: CivilDate?
  package let standing: OfficialResponse?
  /// Who of us holds the relationship, by name.
  package let holder: String?
  package let leftOn: CivilDate?
  /// Where the row stands in the list it was read for.
  package let key: RowKey

  package var reference: Reference { Reference(.official, id) }
}

extension Workspace {
  /// A page of the officials.
  package func officials(_ request: OfficialListRequest) throws(RepositoryError) -> [OfficialRow] {
    let query = RecordListQuery(officials: request, actor: actor)
    return try read(.seeAdvocacy) { try query.rows(request, $0).map { try OfficialRow($0) } }
  }

  /// How many officials a filter shows.
  package func officialCount(_ filter: OfficialFilter, text: String = "") throws(RepositoryError) -> Tally {
    let request = OfficialListRequest(limit: 1, filter: filter, sort: .name, text: text)
    let query = RecordListQuery(officials: request, actor: actor)
    return try read(.seeAdvocacy) { try query.count($0) }
  }

  /// All that a line about a contact can name: officials and aides, some hundreds a state, open measures, and those of us
  /// who may meet officials.
  package func contactVocabulary() throws(RepositoryError) -> ContactVocabulary {
    try read(.seeAdvocacy) { db in
      let ends = MeasureStage.allCases.filter(\.isEnd).sqlList
      let measures = try Row.fetchAll(
        db, sql: "SELECT id, code, term FROM measure WHERE stage NOT IN (\(ends)) ORDER BY code, term")
      let users = try Row.fetchAll(
        db,
        sql: "SELECT id, login, name FROM user WHERE role <> ? AND disabled_at IS NULL ORDER BY name, id",
        arguments: [Role.ambassador])
      return try ContactVocabulary(
        directory: .read(db),
        measures: measures.map {
          try .init(reference: Reference(.measure, $0["id"]), code: $0["code"], term: $0["term"])
        }, users: users.map { try .init(id: $0["id"], login: $0["login"], name: $0["name"]) })
    }
  }
}

extension OfficialRow {
  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    name = try PersonName(given: row["given_name"], family: row["family_name"])
    chamber = try row["chamber"]
    state = try row["state"]
    district = try row["district"]
    party = try row["party"]
    lastContact = try row["last_contact_on"]
    standing = try row["standing"]
    holder = try row["holder"]
    leftOn = try row["left_on"]
    key = try RowKey(text: row["row_key"], id: row["id"])
  }
}

extension RecordListQuery {
  fileprivate init(officials request: OfficialListRequest, actor: Actor) {
    let condition =
      switch request.filter {
      case .inOffice: "o.left_on IS NULL"
      case .lower: "o.left_on IS NULL AND o.chamber = 'lower'"
      case .upper: "o.left_on IS NULL AND o.chamber = 'upper'"
      case .mine: "o.left_on IS NULL AND o.holder_id = \(actor.id)"
      case .unowned:
        // Found along the two indexes, however many officials there are.
        "o.id IN (SELECT o.id FROM \(CaseloadQuery.heldByNobody) UNION SELECT o.id FROM \(CaseloadQuery.askedByNobody))"
      case .unmet: "o.left_on IS NULL AND o.last_contact_on IS NULL"
      case .left: "o.left_on IS NOT NULL"
      }
    self.init(
      columns: "o.*, \(UserRow.shownName) AS holder", source: "official o LEFT JOIN user u ON u.id = o.holder_id",
      conditions: [condition], key: request.sort.key, id: "o.id")
    if let reference = Reference(request.text), reference.kind == .official {
      conditions.append("o.id = \(reference.number)")
    } else {
      find(OfficialWords.folded(request.text), in: "o.words")
    }
  }
}

extension OfficialSort {
  /// Never in contact comes before the longest ago; no answer after the worst.
  fileprivate var key: String {
    switch self {
    case .name: "o.sort_name"
    case .chamber: "o.chamber || ' ' || o.sort_name"
    case .district: "o.district || ' ' || o.chamber"
    case .party: "o.party || ' ' || o.sort_name"
    case .contact: "coalesce(o.last_contact_on, '')"
    case .standing:
      "CASE o.standing WHEN 'champion' THEN '1' WHEN 'support' THEN '2' WHEN 'lean' THEN '3' WHEN 'neutral' THEN '4' "
        + "WHEN 'oppose' THEN '5' ELSE '6' END || o.sort_name"
    case .holder: "coalesce(u.name, '~') || ' ' || o.sort_name"
    }
  }
}

extension OfficialDirectory {
  static func read(_ db: Database) throws -> OfficialDirectory {
    let aides = try Row.fetchAll(
      db, sql: "SELECT id, official_id, name FROM official_aide WHERE voided_at IS NULL ORDER BY id")
    let ofOfficial = try Dictionary(grouping: aides) { try $0["official_id"] as Int64 }
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM official ORDER BY sort_name, id")
    return try OfficialDirectory(
      rows.map { row in
        let id: Int64 = try row["id"]
        return try Entry(
          official: Reference(.official, id), name: PersonName(given: row["given_name"], family: row["family_name"]),
          chamber: row["chamber"], district: row["district"], party: row["party"], state: row["state"],
          isInOffice: (row["left_on"] as CivilDate?) == nil,
          aides: (ofOfficial[id] ?? []).map { try Aide(id: $0["id"], name: $0["name"]) })
      })
  }
}

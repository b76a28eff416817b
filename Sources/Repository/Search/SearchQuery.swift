package import Domain
import GRDB

extension Workspace {
  /// Finds people, organizations and matches by reference, telephone number, name, e-mail or town, within reach.
  ///
  /// The record of an exact reference comes first, then telephone numbers that begin so, then names: a whole name, a
  /// family name that begins so, any words that begin so. Accents and capitals do not matter. For as-you-type use.
  package func search(_ text: String, limit: Int = 20) throws(RepositoryError) -> [SearchHit] {
    try read(.seeContactData) { db in
      let reader = SearchReader(db: db, scope: scope, seesOrganizations: may(.seeOrganizations))
      return try reader.hits(for: SearchText(text), seesMatches: may(.seeMatches), limit: limit)
    }
  }
}

/// Looks one search up.
struct SearchReader {
  let db: Database
  let scope: Scope
  let seesOrganizations: Bool

  func hits(for text: SearchText, seesMatches: Bool, limit: Int) throws -> [SearchHit] {
    var hits: [SearchHit] = []
    func add(_ more: [SearchHit]) {
      for hit in more where hits.count < limit && !hits.contains(where: { $0.reference == hit.reference }) {
        hits.append(hit)
      }
    }
    if let reference = text.reference { add(try named(reference, seesMatches: seesMatches)) }
    if let query = text.phoneQuery { add(try people(query, sortName: "", limit) + organizations(query, limit)) }
    if text.digits == nil, let query = text.fullTextQuery {
      add(try people(query, sortName: text.sortName, limit) + organizations(query, limit))
    }
    return hits
  }

  private func named(_ reference: Reference, seesMatches: Bool) throws -> [SearchHit] {
    switch reference.kind {
    case .youth, .adult:
      let sql = "\(Self.person) WHERE p.id = ? AND p.voided_at IS NULL AND \(scope.person("p"))"
      let hits = try Row.fetchAll(db, sql: sql, arguments: [reference.number]).map(Self.personHit)
      return hits.filter { $0.reference == reference }
    case .organization where seesOrganizations:
      let sql = "SELECT id, name, town FROM organization WHERE id = ? AND voided_at IS NULL"
      return try Row.fetchAll(db, sql: sql, arguments: [reference.number]).map(Self.organizationHit)
    case .match where seesMatches:
      let sql = """
        SELECT m.id, m.state, y.given_name || ' ' || y.family_name AS youth,
          p.given_name || ' ' || p.family_name AS mentor, y.town
        FROM match m JOIN person y ON y.id = m.youth_id JOIN person p ON p.id = m.mentor_id
        WHERE m.id = ? AND \(scope.match("m"))
        """
      return try Row.fetchAll(db, sql: sql, arguments: [reference.number]).map { row in
        let (youth, mentor): (String, String) = (row["youth"], row["mentor"])
        let state: MatchState? = row["state"]
        return SearchHit(
          reference: reference, name: "\(youth) – \(mentor)", town: row["town"], standing: state.map { .match($0) })
      }
    default: return []
    }
  }

  /// Index rows looked at for one query; what more there is would not be read on a list either.
  private static let candidates = 2000

  private func people(_ query: String, sortName: String, _ limit: Int) throws -> [SearchHit] {
    let sql = """
      \(Self.person) JOIN (
        SELECT s.rowid / 2 AS id FROM search_index s JOIN person p ON p.id = s.rowid / 2
        WHERE s.search_index MATCH :query AND s.rowid % 2 = 0 AND \(scope.person("p"))
        LIMIT \(Self.candidates)
      ) found ON found.id = p.id
      ORDER BY p.sort_name <> :name, substr(p.sort_name, 1, length(:name)) <> :name, p.sort_name, p.id LIMIT :limit
      """
    let statement = try db.cachedStatement(sql: sql)
    let arguments: StatementArguments = ["query": query, "name": sortName, "limit": limit]
    return try Row.fetchAll(statement, arguments: arguments).map(Self.personHit)
  }

  private func organizations(_ query: String, _ limit: Int) throws -> [SearchHit] {
    guard seesOrganizations else { return [] }
    let sql = """
      SELECT o.id, o.name, o.town FROM search_index s JOIN organization o ON o.id = s.rowid / 2
      WHERE s.search_index MATCH :query AND s.rowid % 2 = 1 ORDER BY o.name COLLATE NOCASE, o.id LIMIT :limit
      """
    let statement = try db.cachedStatement(sql: sql)
    return try Row.fetchAll(statement, arguments: ["query": query, "limit": limit]).map(Self.organizationHit)
  }

  private static let person = """
    SELECT p.id, p.given_name, p.family_name, p.town, p.birth_date, y.state AS youth_state, m.state AS mentor_state
    FROM person p LEFT JOIN youth_profile y ON y.person_id = p.id LEFT JOIN mentor_profile m ON m.person_id = p.id
    """

  private static func personHit(_ row: Row) -> SearchHit {
    let youth: YouthState? = row["youth_state"]
    let mentor: MentorState? = row["mentor_state"]
    return SearchHit(
      reference: Reference(youth == nil ? .adult : .youth, row["id"]),
      name: PersonName(given: row["given_name"], family: row["family_name"]).listed, town: row["town"],
      birthDate: row["birth_date"],
      standing: youth.map { .youth($0) } ?? mentor.map { .mentor($0) })
  }

  private static func organizationHit(_ row: Row) -> SearchHit {
    SearchHit(reference: Reference(.organization, row["id"]), name: row["name"], town: row["town"])
  }
}

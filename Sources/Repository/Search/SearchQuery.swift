package import Domain
import GRDB

extension Workspace {
  /// Finds people, organizations, matches, courses, classes and officials by reference, telephone number, name, e-mail or town, within reach.
  ///
  /// The record of an exact reference comes first, then telephone numbers that begin so, then people whose name, family
  /// name first, begins so, people with all the words anywhere, organizations, courses with
  /// their classes to come, and officials. Accents and capitals do not matter.
  /// Fit for every key typed.
  package func search(_ text: String, limit: Int = 20) throws(RepositoryError) -> [SearchHit] {
    // Who has to do with organizations or officials only finds those, and nobody else.
    let finds: [Permission] = [.findPeople, .seeOrganizations, .seeAdvocacy]
    guard let permission = finds.first(where: may) else { throw refuse(.findPeople, Permission.findPeople.rawValue) }
    let hits = try read(permission) { db in
      let reader = SearchReader(
        db: db, scope: scope, seesPeople: may(.findPeople), seesOrganizations: may(.seeOrganizations))
      let typed = SearchText(text)
      var hits = try reader.hits(for: typed, seesMatches: may(.seeMatches), limit: limit)
      if may(.seeTraining) { hits = try TrainingHits(db: db, scope: scope).hits(for: typed, among: hits, limit: limit) }
      return may(.seeAdvocacy) ? try OfficialFinder(db: db).hits(for: text, among: hits, limit: limit) : hits
    }
    if permission == .findPeople, !text.allSatisfy(\.isWhitespace) {
      try noteShown(hits.map(\.reference), in: .search, term: text)
    }
    return hits
  }
}

/// Looks one search up.
struct SearchReader {
  let db: Database
  let scope: Scope
  let seesPeople: Bool
  let seesOrganizations: Bool

  func hits(for text: SearchText, seesMatches: Bool, limit: Int) throws -> [SearchHit] {
    var hits: [SearchHit] = []
    func add(_ more: [SearchHit], upTo limit: Int) {
      for hit in more where hits.count < limit && !hits.contains(where: { $0.reference == hit.reference }) {
        hits.append(hit)
      }
    }
    if let reference = text.reference { add(try named(reference, seesMatches: seesMatches), upTo: limit) }
    guard let query = text.phoneQuery ?? text.fullTextQuery else { return hits }
    let organizations = try organizations(query, min(limit, Self.placesForOrganizations))
    let places = limit - min(organizations.count, limit / 4)
    guard seesPeople else {
      add(organizations, upTo: limit)
      return hits
    }
    if text.phoneQuery == nil { add(try people(named: text.sortName, limit), upTo: places) }
    if hits.count < places { add(try people(query, limit), upTo: places) }
    add(organizations, upTo: limit)
    return hits
  }

  /// Organizations are few, and people of a common name would crowd them out.
  private static let placesForOrganizations = 5

  private func named(_ reference: Reference, seesMatches: Bool) throws -> [SearchHit] {
    switch reference.kind {
    case .youth where seesPeople, .adult where seesPeople:
      let sql = "\(Self.person) WHERE p.id = ? AND p.voided_at IS NULL AND \(scope.person("p"))"
      let hits = try Row.fetchAll(db, sql: sql, arguments: [reference.number]).map(Self.personHit)
      return hits.filter { $0.reference == reference }
    case .organization where seesOrganizations:
      let sql = "SELECT id, name, town FROM organization WHERE id = ? AND voided_at IS NULL"
      return try Row.fetchAll(db, sql: sql, arguments: [reference.number]).map(Self.organizationHit)
    case .match where seesMatches:
      let sql = """
        SELECT m.id, m.state, y.given_name AS youth_given, y.family_name AS youth_family, p.given_name AS mentor_given,
          p.family_name AS mentor_family, y.town
        FROM match m JOIN person y ON y.id = m.youth_id JOIN person p ON p.id = m.mentor_id
        WHERE m.id = ? AND \(scope.match("m"))
        """
      return try Row.fetchAll(db, sql: sql, arguments: [reference.number]).map { row in
        let youth = try PersonName(given: row["youth_given"], family: row["youth_family"])
        let mentor = try PersonName(given: row["mentor_given"], family: row["mentor_family"])
        let state: MatchState? = try row["state"]
        return try SearchHit(
          reference: reference, name: "\(youth.full) – \(mentor.full)", people: [youth, mentor], town: row["town"],
          standing: state.map { .match($0) })
      }
    default: return []
    }
  }

  /// Index rows looked at for one query; what more there is would not be read on a list either.
  private static let candidates = 500

  /// People whose folded name begins with what was typed, the family name first; they are found without the index, and
  /// however many there are.
  private func people(named sortName: String, _ limit: Int) throws -> [SearchHit] {
    guard !sortName.isEmpty else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        \(Self.person) WHERE p.sort_name >= :name AND p.sort_name < :name || char(0x10FFFF)
          AND \(Scope.isNotVoided("p.id")) AND \(try isInReach("p"))
        ORDER BY p.sort_name, p.id LIMIT :limit
        """)
    return try Row.fetchAll(statement, arguments: ["name": sortName, "limit": limit]).map(Self.personHit)
  }

  private func people(_ query: String, _ limit: Int) throws -> [SearchHit] {
    // Profiles are joined to the rows that are shown only.
    let statement = try db.cachedStatement(
      sql: """
        \(Self.person) JOIN (
          SELECT found.id FROM (\(try matches()) LIMIT \(Self.candidates)) found JOIN person q ON q.id = found.id
          ORDER BY q.sort_name, q.id LIMIT :limit
        ) shown ON shown.id = p.id ORDER BY p.sort_name, p.id
        """)
    return try Row.fetchAll(statement, arguments: ["query": query, "limit": limit]).map(Self.personHit)
  }

  /// Ids of the people in reach that the index finds.
  private func matches() throws -> String {
    let found = "(\(SearchIndex.people(":query")))"
    if try scope.needsPersonRow(db) {
      return "SELECT p.id FROM \(found) s JOIN person p ON p.id = s.id WHERE \(scope.person("p"))"
    }
    return "SELECT p.id FROM \(found) p WHERE \(try isInReach("p"))"
  }

  private func isInReach(_ person: String) throws -> String {
    try scope.needsPersonRow(db) ? scope.person(person) : scope.listedPerson(person)
  }

  private func organizations(_ query: String, _ limit: Int) throws -> [SearchHit] {
    guard seesOrganizations else { return [] }
    let sql = """
      SELECT o.id, o.name, o.town FROM organization_search s JOIN organization o ON o.id = +s.rowid
      WHERE s.organization_search MATCH :query ORDER BY o.name COLLATE NOCASE, o.id LIMIT :limit
      """
    let statement = try db.cachedStatement(sql: sql)
    return try Row.fetchAll(statement, arguments: ["query": query, "limit": limit]).map(Self.organizationHit)
  }

  private static let person = """
    SELECT p.id, p.given_name, p.family_name, p.town, p.birth_date, y.state AS youth_state, m.state AS mentor_state
    FROM person p LEFT JOIN youth_profile y ON y.person_id = p.id LEFT JOIN mentor_profile m ON m.person_id = p.id
    """

  private static func personHit(_ row: Row) throws -> SearchHit {
    let youth: YouthState? = try row["youth_state"]
    let mentor: MentorState? = try row["mentor_state"]
    let name = try PersonName(given: row["given_name"], family: row["family_name"])
    return try SearchHit(
      reference: Reference(youth == nil ? .adult : .youth, row["id"]), name: name.listed, people: [name],
      town: row["town"],
      birthDate: row["birth_date"],
      standing: youth.map { .youth($0) } ?? mentor.map { .mentor($0) })
  }

  private static func organizationHit(_ row: Row) throws -> SearchHit {
    try SearchHit(reference: Reference(.organization, row["id"]), name: row["name"], town: row["town"])
  }
}

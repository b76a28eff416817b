import Domain
import GRDB

// Mentors whom somebody has to decide about, and matches of which an ambassador may know one thing alone.

extension TodayQuery {
  /// Mentors about whom a closed match has left a question open, the longest first.
  func held(_ db: Database) throws -> TodaySection? {
    let table = "mentor_profile h INDEXED BY mentor_held"
    let condition = """
      h.held_for IS NOT NULL AND h.state IN ('approved', 'trained', 'waiting', 'proposed', 'matched')
      AND \(Scope.isNotVoided("h.person_id")) AND \(scope.heldMentor("h"))
      """
    let count = try db.tally("\(table) WHERE \(condition)")
    guard !count.isZero else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT f.person_id, f.held_for, f.suspended_on, p.given_name AS own_given, p.family_name AS own_family,
          p.preferred_name AS own_preferred
        FROM (SELECT h.person_id, h.held_for, h.suspended_on FROM \(table) WHERE \(condition)
            ORDER BY h.suspended_on, h.person_id LIMIT \(limit)) f CROSS JOIN person p ON p.id = f.person_id
        ORDER BY f.suspended_on, f.person_id
        """)
    let rows: [TodayRow] = try Row.fetchAll(statement).compactMap { row in
      let mentor = try Reference(.adult, row["person_id"])
      guard let question = try (row["held_for"] as ClosureReason).mentorQuestion else { return nil }
      return try TodayRow(
        kind: .suspensions, key: mentor.description, reference: mentor, name: PersonName(row, prefix: "own"),
        mentor: nil, matter: .held(question, since: row["suspended_on"] ?? today))
    }
    return TodaySection(kind: .suspensions, count: count, rows: rows)
  }

  /// Live matches entrusted to the user of whose youth a guardian has taken back the consent: the reference and whom to ask,
  /// and nothing else.
  func stopped(_ db: Database) throws -> TodaySection? {
    guard let condition = scope.stopped("m") else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.id, u.name FROM match m LEFT JOIN user u ON u.id = m.specialist_id WHERE \(condition)
        ORDER BY m.id LIMIT \(limit)
        """)
    let rows = try Row.fetchAll(statement).map { row in
      let match = try Reference(.match, row["id"])
      return try TodayRow(
        kind: .stopped, key: match.description, reference: match, name: PersonName(given: "", family: ""), mentor: nil,
        matter: .stopped(match, ask: row["name"]))
    }
    guard !rows.isEmpty else { return nil }
    return TodaySection(kind: .stopped, count: try db.tally("match m WHERE \(condition)"), rows: rows)
  }
}

extension TodaySection {
  /// The rows of another section of the kind after these.
  func followed(by other: TodaySection, limit: Int) -> TodaySection {
    TodaySection(kind: kind, count: count + other.count, rows: Array((rows + other.rows).prefix(limit)))
  }
}

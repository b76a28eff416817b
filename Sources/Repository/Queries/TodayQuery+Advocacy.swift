import Domain
import GRDB

extension TodayQuery {
  /// What was promised by or to officials and is due within a week, or overdue; the soonest first.
  func followUps(_ db: Database) throws -> TodaySection? {
    let condition = "c.due_on <= ? AND c.due_on IS NOT NULL AND c.done_on IS NULL AND c.voided_at IS NULL"
    let last = today + TodaySection.followUpDays
    let count = try db.tally("advocacy_contact c WHERE \(condition)", [last])
    guard !count.isZero else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT c.id, c.commitment, c.due_on, o.given_name, o.family_name, NULL AS preferred_name,
          (SELECT count(*) FROM advocacy_contact_official WHERE contact_id = c.id) - 1 AS others
        FROM advocacy_contact c JOIN official o ON o.id = (SELECT x.official_id FROM advocacy_contact_official x
          JOIN official y ON y.id = x.official_id WHERE x.contact_id = c.id ORDER BY y.sort_name, y.id LIMIT 1)
        WHERE \(condition) ORDER BY c.due_on, c.id LIMIT \(limit)
        """)
    let rows = try Row.fetchAll(statement, arguments: [last]).map { row in
      let contact = try Reference(.contact, row["id"])
      return try TodayRow(
        kind: .followUps, key: contact.description, reference: contact, name: PersonName(row), mentor: nil,
        matter: .followUp(commitment: row["commitment"], due: row["due_on"], others: row["others"]))
    }
    return TodaySection(kind: .followUps, count: count, rows: rows)
  }

  /// Officials and then asks that are nobody's, the longest first.
  func unownedAdvocacy(_ db: Database) throws -> TodaySection? {
    let count = try db.tally(CaseloadQuery.heldByNobody) + db.tally(CaseloadQuery.askedByNobody)
    guard !count.isZero else { return nil }
    let officials = try db.cachedStatement(
      sql: """
        SELECT o.id, o.given_name, o.family_name, NULL AS preferred_name, o.unheld_since FROM \(CaseloadQuery.heldByNobody)
        ORDER BY o.unheld_since, o.id LIMIT \(limit)
        """)
    var rows = try Row.fetchAll(officials).map { row in
      try unowned(row, key: "", .unheld(since: row["unheld_since"]))
    }
    let asks = try db.cachedStatement(
      sql: """
        SELECT o.id, a.measure_id, o.given_name, o.family_name, NULL AS preferred_name, a.state_since,
          (SELECT code FROM measure WHERE id = a.measure_id) AS code
        FROM \(CaseloadQuery.askedByNobody) ORDER BY a.state_since, a.official_id, a.measure_id LIMIT \(limit)
        """)
    rows += try Row.fetchAll(asks).map { row in
      let measure = try Reference(.measure, row["measure_id"])
      return try unowned(row, key: " \(measure)", .unownedAsk(measure: row["code"], since: row["state_since"]))
    }
    return TodaySection(kind: .unownedAdvocacy, count: count, rows: Array(rows.prefix(limit)))
  }

  private func unowned(_ row: Row, key: String, _ matter: TodayRow.Matter) throws -> TodayRow {
    let official = try Reference(.official, row["id"])
    return try TodayRow(
      kind: .unownedAdvocacy, key: official.description + key, reference: official, name: PersonName(row), mentor: nil,
      matter: matter)
  }
}

import Domain
import GRDB

// What ends: in sight before its last day, on it, and afterwards until somebody acts. Each section is read along an index
// of the last days, so that it costs what is due.

extension TodayQuery {
  /// Live matches of youth in whom a consent that the policy asks for is not in force; those that were taken back first.
  func unconsented(_ db: Database) throws -> TodaySection? {
    let revoked =
      "SELECT 1 FROM consent r WHERE r.person_id = v.person_id AND r.revoked_on = date(v.consented_until, '+1 day')"
    return try matches(
      .unconsented,
      scope.isNetworkWide
        ? "youth_profile v INDEXED BY youth_by_consent CROSS JOIN match m ON m.youth_id = v.person_id"
        : "match m CROSS JOIN youth_profile v ON v.person_id = m.youth_id",
      """
      coalesce(v.consented_until, '') < ? AND v.state IN ('enrolled', 'waiting', 'proposed', 'matched')
      AND \(Self.meets) AND \(scope.match("m"))
      """, [today], order: "iif(EXISTS (\(revoked)), '0', '1') || coalesce(v.consented_until, '')",
      columns: ", m.program_id", db
    ) { row in
      let youth: Int64 = try row["youth_id"]
      let asked = try PolicyRecord.ofProgram(row["program_id"], db).consentsToMatch
      let signed = try Consent.signed(db, by: [youth])[youth] ?? []
      let lines = asked.map { ConsentEnd($0, ConsentStanding(of: $0, in: signed, on: today)) }
      return .unconsented(lines.first { !$0.standing.isInForce } ?? ConsentEnd(.participation, .neverSigned))
    }
  }

  /// Youth in the program of whom a consent ends soon, or has ended and has not been renewed.
  func consents(_ db: Database) throws -> TodaySection? {
    let table =
      scope.isNetworkWide
      ? "youth_profile y INDEXED BY youth_by_consent_end" : "youth_profile y \(scope.indexOfStates("youth"))"
    let condition = """
      y.consent_ends_on <= ? AND y.state IN ('enrolled', 'waiting', 'proposed', 'matched')
      AND \(Scope.isNotVoided("y.person_id")) AND \(scope.youth("y"))
      """
    let last = today + TodaySection.endingDays
    return try ending(.consents, .youth, table, condition, last: last, order: "y.consent_ends_on", db) {
      youth, program in
      let asked = try PolicyRecord.ofProgram(program, db).consentsToMatch
      let signed = try Consent.signed(db, by: [youth])[youth] ?? []
      let line = ConsentEnd.first(toEndIn: signed, asked: asked, on: today)
      return .consent(line ?? ConsentEnd(.participation, .neverSigned))
    }
  }

  /// Mentors of whom a screening item that the policy asks for ends soon, or is not in force.
  func screening(_ db: Database) throws -> TodaySection? {
    let table =
      scope.isNetworkWide
      ? "mentor_profile y INDEXED BY mentor_by_screening" : "mentor_profile y \(scope.indexOfStates("mentor"))"
    let condition = """
      coalesce(y.screened_until, '') <= ? AND y.state IN ('approved', 'trained', 'waiting', 'proposed', 'matched')
      AND \(Scope.isNotVoided("y.person_id")) AND \(scope.mentor("y"))
      """
    let (last, order) = (today + TodaySection.endingDays, "coalesce(y.screened_until, '')")
    let showsChecks = try actor.role.may(.seeScreening) && scope.needsToKnow(db)
    return try ending(.screening, .adult, table, condition, last: last, order: order, db) {
      mentor, program in
      let asked = try PolicyRecord.ofProgram(program, db).screening.map(\.kind)
      let statement = try db.cachedStatement(
        sql: "SELECT kind, status, valid_until FROM screening_item WHERE person_id = ?")
      let items = try Row.fetchAll(statement, arguments: [mentor]).map { row in
        try ScreeningItem(kind: row["kind"], status: row["status"], validUntil: row["valid_until"])
      }
      let ends = asked.map { kind in
        let item = items.first { $0.kind == kind && ($0.status == .cleared || $0.status == .exempt) }
        return (kind, until: item.map { $0.validUntil ?? .distantFuture })
      }
      let soonest = ends.first { $0.until == nil } ?? ends.min { ($0.until ?? last) < ($1.until ?? last) }
      guard let first = soonest else { return .screening(nil, until: nil) }
      // What is known of a criminal check, its day too, is for those on the need-to-know list.
      guard showsChecks || !first.0.isCriminalCheck else { return .screening(nil, until: nil) }
      return .screening(first.0, until: first.until)
    }
  }

  /// Mentors whose training ends soon, or has ended; who comes to a match without ever having been trained is one of them.
  func mentorTraining(_ db: Database) throws -> TodaySection? {
    let table =
      scope.isNetworkWide
      ? "mentor_profile y INDEXED BY mentor_by_training" : "mentor_profile y \(scope.indexOfStates("mentor"))"
    let condition = """
      coalesce(y.trained_until, '') <= ? AND y.state IN ('approved', 'trained', 'waiting', 'proposed', 'matched')
      AND (y.trained_until IS NOT NULL OR y.state IN ('waiting', 'proposed', 'matched'))
      AND \(Scope.isNotVoided("y.person_id")) AND \(scope.mentor("y"))
      """
    let (last, order) = (today + TodaySection.endingDays, "coalesce(y.trained_until, '')")
    return try ending(.mentorTraining, .adult, table, condition, last: last, order: order, db) {
      mentor, _ in
      let statement = try db.cachedStatement(sql: "SELECT trained_until FROM mentor_profile WHERE person_id = ?")
      return .mentorTraining(until: try CivilDate.fetchOne(statement, arguments: [mentor]))
    }
  }

  /// Counts the profiles that answer, and reads the first of them; only those shown have their matter read.
  private func ending(
    _ kind: TaskKind, _ person: Reference.Kind, _ table: String, _ condition: String, last: CivilDate, order: String,
    _ db: Database, matter: (Int64, Int64) throws -> TodayRow.Matter
  ) throws -> TodaySection? {
    let count = try db.tally("\(table) WHERE \(condition)", [last])
    guard !count.isZero else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT f.person_id, f.program_id, p.given_name AS own_given, p.family_name AS own_family,
          p.preferred_name AS own_preferred
        FROM (SELECT y.person_id, y.program_id, \(order) AS place FROM \(table) WHERE \(condition)
            ORDER BY \(order), y.person_id LIMIT \(limit)) f
          CROSS JOIN person p ON p.id = f.person_id
        ORDER BY f.place, f.person_id
        """)
    let rows = try Row.fetchAll(statement, arguments: [last]).map { row in
      let reference = try Reference(person, row["person_id"])
      return try TodayRow(
        kind: kind, key: reference.description, reference: reference, name: PersonName(row, prefix: "own"), mentor: nil,
        matter: matter(row["person_id"], row["program_id"]))
    }
    return TodaySection(kind: kind, count: count, rows: rows)
  }
}

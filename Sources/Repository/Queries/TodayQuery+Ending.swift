import Domain
import GRDB

// What ends: in sight before its last day, on it, and afterwards until somebody acts. Each section is read along an index
// of the last days, so that it costs what is due.

extension TodayQuery {
  /// Live matches of youth in whom a consent that the policy asks for is not in force; those that were taken back first.
  func unconsented(_ db: Database) throws -> TodaySection? {
    try matches(
      .unconsented, scope.table(.match, "m", by: "consent"),
      """
      m.consent_place < '1\(today)' AND substr(m.consent_place, 2) < '\(today)' AND \(Self.meets) AND \(scope.match("m"))
      """, order: "m.consent_place", columns: ", m.program_id", db
    ) { row in
      let youth: Int64 = try row["youth_id"]
      let asked = try PolicyRecord.ofProgram(row["program_id"], db).consentsToMatch
      let signed = try Consent.signed(db, by: [youth])[youth] ?? []
      let lines = asked.map { ConsentEnd($0, ConsentStanding(of: $0, in: signed, on: today)) }
      return .unconsented(lines.first { !$0.standing.isInForce } ?? ConsentEnd(.participation, .neverSigned))
    }
  }

  /// Live matches with a mentor of the youth's own family, of a youth who isn't eligible, or of people outside the program's
  /// ages or soon to be.
  func eligibility(_ db: Database) throws -> TodaySection? {
    let last = today + TodaySection.endingDays
    return try matches(
      .eligibility, scope.table(.match, "m", by: "fit"),
      """
      m.fits_until <= '\(last)' AND \(Self.meets) AND \(scope.match("m"))
      AND (m.fits_until <> '\(M0014Ages.tooYoung)' OR \(M0014Ages.isUnfit("m", on: "'\(today)'", endingBy: "'\(last)'")))
      """, order: "m.fits_until", columns: ", m.program_id, m.fits_until", db
    ) { row in
      let policy = try PolicyRecord.ofProgram(row["program_id"], db)
      guard let youth = try YouthStanding.read(db, row["youth_id"], scope: nil, on: today),
        let mentor = try MentorStanding.read(db, row["mentor_id"], scope: nil, on: today)
      else { throw RepositoryError.damaged }
      if let kind = try MatchGuard.relationship(db, of: mentor.id, to: youth.id) {
        return .eligibility(.outsideFamily(kind), on: nil)
      }
      let missing = [MatchGuard.youthAge, .eligibility, .mentorAge].lazy
        .flatMap { $0.missing(youth: youth.facts, mentor: mentor.facts, policy: policy, on: today) }.first
      if let missing { return .eligibility(missing, on: nil) }
      let end = youth.facts.birthDate?.adding(months: 12 * (policy.youthMaximumAge + 1))
      return .eligibility(.ageWithin(policy.youthMinimumAge, policy.youthMaximumAge), on: end)
    }
  }

  /// Youth in the program of whom a consent ends soon, or has ended and has not been renewed.
  func consents(_ db: Database) throws -> TodaySection? {
    let table = scope.table(.youth, "y", by: "consent_end")
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
    let table = scope.table(.mentor, "y", by: "screening")
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
    let table = scope.table(.mentor, "y", by: "training_end")
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

import Domain
import GRDB

// The sections about families and volunteers before a match, about users, and the user's own drafts.

extension TodayQuery {
  func inquiries(_ db: Database) throws -> TodaySection? {
    try intake(
      .inquiries, youth: [.inquiry], mentors: [.inquiry], db
    ) { .inquiry(since: $1) }
  }

  func applications(_ db: Database) throws -> TodaySection? {
    try intake(
      .applications, youth: [.application, .enrolled],
      mentors: [.applied, .screening, .approved, .trained], db
    ) { reference, since in
      let queue = IntakeQueueReader(db: db, scope: scope, today: today, request: IntakeQueueRequest())
      // A record that lacks what its guards ask from, such as a birth date, still waits; its next step is not known.
      return .application(since: since, next: try? queue.row(reference)?.next)
    }
  }

  /// Youth and mentors in the states given, together, the longest in their state first; only those shown have their
  /// matter read.
  private func intake(
    _ kind: TaskKind, youth: [YouthState], mentors: [MentorState], _ db: Database,
    matter: (Reference, CivilDate) throws -> TodayRow.Matter
  ) throws -> TodaySection? {
    let groups = youth.map(IntakeStage.youth) + mentors.map(IntakeStage.mentor)
    var count = 0
    var found: [(since: CivilDate, reference: Reference, name: PersonName)] = []
    for stage in groups {
      let table = IntakeQueueReader.table(of: stage, scope: scope)
      let condition = IntakeQueueReader.condition(of: stage, scope: scope)
      count +=
        try Int.fetchOne(
          db.cachedStatement(sql: "SELECT count(*) FROM \(table) WHERE \(condition)"), arguments: [stage.state]) ?? 0
      let statement = try db.cachedStatement(
        sql: """
          SELECT p.id, x.state_since, p.given_name AS own_given, p.family_name AS own_family,
            p.preferred_name AS own_preferred
          FROM \(table) CROSS JOIN person p ON p.id = x.person_id
          WHERE \(condition) ORDER BY x.state_since, x.person_id LIMIT \(limit)
          """)
      found += try Row.fetchAll(statement, arguments: [stage.state]).map { row in
        try (
          row["state_since"], Reference(stage.isYouth ? .youth : .adult, row["id"]), PersonName(row, prefix: "own")
        )
      }
    }
    found.sort { ($0.since, $0.reference.number) < ($1.since, $1.reference.number) }
    let rows = try found.prefix(limit).map { since, reference, name in
      TodayRow(
        kind: kind, key: reference.description, reference: reference, name: name, mentor: nil,
        matter: try matter(reference, since))
    }
    return TodaySection(kind: kind, count: count, rows: rows)
  }

  /// Consents that end soon and have not been renewed, of youth who are in the program.
  func consents(_ db: Database) throws -> TodaySection? {
    let table =
      scope.isNetworkWide
      ? """
      consent c INDEXED BY consent_by_expiry
      CROSS JOIN youth_profile y INDEXED BY youth_standing ON y.person_id = c.person_id
      """
      : "youth_profile y CROSS JOIN consent c INDEXED BY consent_in_force ON c.person_id = y.person_id"
    let condition = """
      c.revoked_on IS NULL AND c.expires_on BETWEEN ? AND ? AND \(scope.youth("y"))
      AND y.state IN ('enrolled', 'waiting', 'proposed', 'matched')
      AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.person_id = c.person_id AND n.kind = c.kind
        AND n.revoked_on IS NULL AND (n.expires_on IS NULL OR n.expires_on > c.expires_on))
      """
    let arguments = StatementArguments([today, today + TodaySection.consentDays])
    let count = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM \(table) WHERE \(condition)"), arguments: arguments)
    guard let count, count > 0 else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT c.id, c.person_id, c.kind, c.expires_on, p.given_name AS own_given, p.family_name AS own_family,
          p.preferred_name AS own_preferred
        FROM \(table) CROSS JOIN person p ON p.id = c.person_id WHERE \(condition)
        ORDER BY c.expires_on, c.id LIMIT \(limit)
        """)
    let rows = try Row.fetchAll(statement, arguments: arguments).map { row in
      try TodayRow(
        kind: .consents, key: "\(row["id"] as Int64)", reference: Reference(.youth, row["person_id"]),
        name: PersonName(row, prefix: "own"), mentor: nil,
        matter: .consent(row["kind"], until: row["expires_on"]))
    }
    return TodaySection(kind: .consents, count: count, rows: rows)
  }

  /// Users of the team who lack training that is asked of their role, who never had it first.
  func staffTraining(_ db: Database) throws -> TodaySection? {
    let request = TrainingLogRequest(limit: limit, filter: .lacking)
    let lacking = try TrainingLogQuery(request, scope: scope, today: today).allStaff(db).sorted { $0.key < $1.key }
    let rows = lacking.prefix(limit).map { row in
      TodayRow(
        kind: .staffTraining, key: "\(row.user ?? row.person)", reference: row.person, name: row.name, mentor: nil,
        matter: .staffTraining(row))
    }
    return TodaySection(kind: .staffTraining, count: lacking.count, rows: rows)
  }

  /// Users who will soon see no more of background checks, or do not already.
  func needToKnow(_ db: Database) throws -> TodaySection? {
    guard actor.role.may(.manageNeedToKnow) else { return nil }
    let entries = try NeedToKnowEntry.current(db, endingBy: today + TodaySection.needToKnowDays)
    let rows = entries.prefix(limit).map { entry in
      TodayRow(
        kind: .needToKnow, key: entry.login, reference: nil, name: PersonName(given: entry.name, family: ""),
        mentor: nil, matter: .needToKnow(until: entry.confirmedUntil))
    }
    return TodaySection(kind: .needToKnow, count: entries.count, rows: rows)
  }

  /// The user's own drafts of the last days, the last typed first.
  func drafts(_ db: Database) throws -> TodaySection? {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT id, form, subject, updated_at FROM draft WHERE user_id = ? AND updated_at >= ? "
        + "ORDER BY updated_at DESC, id DESC",
      arguments: [actor.id, now.advanced(bySeconds: -TodaySection.draftDays * 86_400)])
    let drafts = try rows.prefix(limit).map { row in
      try TodayRow(
        kind: .drafts, key: "\(row["id"] as Int64)", reference: Reference(row["subject"] as String),
        name: PersonName(given: "", family: ""), mentor: nil,
        matter: .draft(form: row["form"], savedAt: row["updated_at"]))
    }
    return TodaySection(kind: .drafts, count: rows.count, rows: drafts)
  }
}

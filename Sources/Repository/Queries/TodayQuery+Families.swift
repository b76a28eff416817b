import Domain
import GRDB

// The sections about families and volunteers before a match, and about users.

extension TodayQuery {
  func inquiries(_ db: Database) throws -> TodaySection? {
    try intake(
      .inquiries, [.youth(.inquiry), .mentor(.inquiry)], db
    ) { _, since, _ in .inquiry(since: since) }
  }

  func applications(_ db: Database) throws -> TodaySection? {
    try intake(
      .applications,
      [YouthState.application, .enrolled].map(IntakeStage.youth)
        + [MentorState.applied, .screening, .approved, .trained].map(IntakeStage.mentor), db
    ) { reference, since, _ in
      let queue = IntakeQueueReader(db: db, scope: scope, today: today, request: IntakeQueueRequest())
      // A record that lacks what its guards ask from, such as a birth date, still waits; its next step is not known.
      return .application(since: since, next: try? queue.row(reference)?.next)
    }
  }

  /// Youth and mentors whom nobody has yet, together, the longest in their state first.
  func unowned(_ db: Database) throws -> TodaySection? {
    try intake(.unowned, [.unownedYouth, .unownedMentors], db) { reference, since, state in
      .unowned(state: state, isYouth: reference.kind == .youth, since: since)
    }
  }

  /// Youth and mentors in the stages given, together, the longest in their state first; only those shown have their
  /// matter read.
  private func intake(
    _ kind: TaskKind, _ stages: [IntakeStage], _ db: Database,
    matter: (Reference, CivilDate, _ state: String) throws -> TodayRow.Matter
  ) throws -> TodaySection? {
    var count = Tally.exact(0)
    var found: [(since: CivilDate, reference: Reference, name: PersonName, state: String)] = []
    for stage in stages {
      let arguments = StatementArguments(IntakeQueueReader.arguments(of: stage))
      let table = IntakeQueueReader.table(of: stage, scope: scope)
      let condition = IntakeQueueReader.condition(of: stage, scope: scope)
      count = try count + db.tally("\(table) WHERE \(condition)", arguments)
      let statement = try db.cachedStatement(
        sql: """
          SELECT x.person_id AS id, x.state, x.state_since, p.given_name AS own_given, p.family_name AS own_family,
            p.preferred_name AS own_preferred
          FROM \(table) CROSS JOIN person p ON p.id = x.person_id
          WHERE \(condition) ORDER BY x.state_since, x.person_id LIMIT \(limit)
          """)
      found += try Row.fetchAll(statement, arguments: arguments).map { row in
        try (
          row["state_since"], Reference(stage.isYouth ? .youth : .adult, row["id"]), PersonName(row, prefix: "own"),
          row["state"]
        )
      }
    }
    found.sort { ($0.since, $0.reference.number) < ($1.since, $1.reference.number) }
    let rows = try found.prefix(limit).map { since, reference, name, state in
      TodayRow(
        kind: kind, key: reference.description, reference: reference, name: name, mentor: nil,
        matter: try matter(reference, since, state))
    }
    return TodaySection(kind: kind, count: count, rows: rows)
  }

  /// The user, and those of the team, whose training for their role ends soon, has ended, or never was enough; those first.
  func staffTraining(_ db: Database) throws -> TodaySection? {
    let query = TrainingLogQuery(TrainingLogRequest(limit: limit), scope: scope, today: today)
    let (count, ending) = try query.staff(
      endingBy: today + TodaySection.endingDays, isOwn: !actor.role.mayHold(.team), db)
    let rows = ending.map { row in
      TodayRow(
        kind: .staffTraining, key: "\(row.user ?? row.person)", reference: row.person, name: row.name, mentor: nil,
        matter: .staffTraining(row))
    }
    return TodaySection(kind: .staffTraining, count: count, rows: rows)
  }

  /// Users who will soon see no more of background checks, or do not already; of those who don't keep the list, the user
  /// alone.
  func needToKnow(_ db: Database) throws -> TodaySection? {
    let entries = try NeedToKnowEntry.current(
      db, endingBy: today + TodaySection.needToKnowDays, of: actor.role.may(.manageNeedToKnow) ? nil : actor.id)
    let rows = entries.prefix(limit).map { entry in
      TodayRow(
        kind: .needToKnow, key: entry.login, reference: nil, name: PersonName(given: entry.name, family: ""),
        mentor: nil, matter: .needToKnow(until: entry.confirmedUntil))
    }
    return TodaySection(kind: .needToKnow, count: .exact(entries.count), rows: rows)
  }
}

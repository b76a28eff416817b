package import Domain
import GRDB

extension Workspace {
  /// What waits for the user, by role: only sections that hold something, the most pressing first.
  ///
  /// - Parameter limit: Rows of each section; the count is of all, as far as a tally goes.
  package func today(limit: Int = 5) throws(RepositoryError) -> [TodaySection] {
    let query = TodayQuery(
      actor: actor, scope: scope, today: clock.today(), clock: clock, limit: limit)
    let sections = try read(showing: .today, { $0.flatMap(\.shown) }) { db in
      try actor.role.sections.compactMap { kind in try query.section(kind, db) }
    }
    return sections.filter { !$0.count.isZero }
  }
}

extension Role {
  /// What concerns this role, in the order it is worked off.
  fileprivate var sections: [TaskKind] {
    switch self {
    case .director: TaskKind.allCases
    case .supervisor:
      [
        .unconsented, .eligibility, .suspensions, .drafts, .decisions, .clocks, .acceptances, .unowned, .unownedMatches,
        .checkIns, .quiet, .staffTraining, .consents, .screening, .mentorTraining, .needToKnow,
      ]
    case .matchSpecialist:
      [
        .unconsented, .eligibility, .suspensions, .drafts, .clocks, .acceptances, .unowned, .unownedMatches, .checkIns,
        .quiet, .staffTraining, .applications, .consents, .screening, .mentorTraining, .needToKnow,
      ]
    case .frontDesk: [.drafts, .inquiries, .applications, .consents, .staffTraining]
    case .ambassador: [.stopped, .unconsented, .eligibility, .drafts, .checkIns, .quiet, .staffTraining]
    case .advocacyLead: [.drafts, .unownedAdvocacy, .followUps]
    case .coriOfficer: [.drafts, .screening, .needToKnow]
    case .qualityLead, .auditor: [.drafts]
    }
  }
}

/// Reads each section along the index of its order, so that it costs what waits and not what there is.
struct TodayQuery {
  let actor: Actor
  let scope: Scope
  let today: CivilDate
  let clock: Clock
  let limit: Int

  func section(_ kind: TaskKind, _ db: Database) throws -> TodaySection? {
    switch kind {
    case .unconsented: try unconsented(db)
    case .eligibility: try eligibility(db)
    case .screening: try screening(db)
    case .mentorTraining: try mentorTraining(db)
    case .decisions: try decisions(db)
    case .acceptances: try acceptances(db)
    case .clocks: try clocks(db)
    case .checkIns: try checkIns(db)
    case .quiet: try quiet(db)
    case .suspensions: try suspensions(db)
    case .unowned: try unowned(db)
    case .unownedMatches: try unownedMatches(db)
    case .unownedAdvocacy: try unownedAdvocacy(db)
    case .staffTraining: try staffTraining(db)
    case .inquiries: try inquiries(db)
    case .applications: try applications(db)
    case .consents: try consents(db)
    case .needToKnow: try needToKnow(db)
    case .followUps: try followUps(db)
    case .drafts: try drafts(db)
    case .stopped: try stopped(db)
    }
  }

  private func decisions(_ db: Database) throws -> TodaySection? {
    try matches(
      .decisions, scope.table(.match, "m", by: "state"), "m.state = 'proposed' AND \(scope.match("m"))",
      order: "m.state_since", db
    ) { row in try .decision(day: row["state_since"], by: row["accept_by"]) }
  }

  /// Those who are asked, the accept clock that runs out first before others; then matches that all have accepted and
  /// nobody takes on, because the meeting has no day, or its day has come.
  private func acceptances(_ db: Database) throws -> TodaySection? {
    let asked = try matches(
      .acceptances, scope.table(.match, "m", by: "accept_clock"),
      // Both conditions: the first is the index's own.
      "m.state IN ('proposed', 'presented') AND m.state = 'presented' AND \(scope.match("m"))",
      order: "m.accept_by", db
    ) { row in
      let accepted = try MatchParty.fetchAll(
        db, sql: "SELECT party FROM match_acceptance WHERE match_id = ? AND decision = 'accepted'",
        arguments: [row["id"] as Int64])
      return try .acceptance(missing: MatchParty.allCases.filter { !accepted.contains($0) }, by: row["accept_by"])
    }
    let accepted = try matches(
      .acceptances, scope.table(.match, "m", by: "state"), "m.state = 'accepted' AND \(scope.match("m"))",
      order: "m.state_since", db
    ) { row in try .toSchedule(by: row["accept_by"]) }
    let scheduled = try matches(
      .acceptances, scope.table(.match, "m", by: "state"),
      "m.state = 'scheduled' AND m.meeting_on <= ? AND \(scope.match("m"))", [today], order: "m.state_since",
      columns: ", m.meeting_on", db
    ) { row in try .toBegin(on: row["meeting_on"]) }
    return [accepted, scheduled].compactMap(\.self).reduce(asked) { all, more in
      all?.followed(by: more, limit: limit) ?? more
    }
  }

  private func clocks(_ db: Database) throws -> TodaySection? {
    try matches(
      .clocks, scope.table(.match, "m", by: "clock"),
      "m.state IN ('proposed', 'presented') AND m.accept_by <= ? AND \(scope.match("m"))",
      [today + TodaySection.clockDays], order: "m.accept_by", db
    ) { row in try .clock(by: row["accept_by"]) }
  }

  /// In which mentor and youth meet; a paused match waits for nothing but its resumption.
  static let meets = "m.state IN ('active', 'intervention', 'closing')"

  private static let live = "m.state IN ('active', 'paused', 'intervention', 'closing')"

  private func checkIns(_ db: Database) throws -> TodaySection? {
    let due = MatchSort.checkIn.key
    return try matches(
      .checkIns, scope.table(.match, "m", by: "next_check_in"),
      "\(Self.live) AND \(due) <= ? AND \(scope.match("m"))",
      [today], order: due, db
    ) { row in try .checkIn(due: row["next_check_in_on"]) }
  }

  /// The days of silence are the program's own: one range of the index as far as the strictest reaches, and within it
  /// each program by its policy.
  private func quiet(_ db: Database) throws -> TodaySection? {
    let limits = try PolicyFigures.quietDays(db).map { ($0.policy, today - $0.days) }
    guard let latest = limits.map(\.1).max() else { return nil }
    let contact = MatchSort.contact.key
    let isUniform = limits.allSatisfy { $0.1 == latest }
    let byPolicy = limits.map { id, day in
      "(m.program_id IN (SELECT id FROM program WHERE policy_id = \(id)) AND \(contact) < '\(day)')"
    }
    return try matches(
      .quiet, scope.table(.match, "m", by: "last_contact"),
      """
      \(Self.live) AND m.state <> 'paused' AND \(contact) < ? AND \(scope.match("m"))
      AND \(isUniform ? "1" : "(\(byPolicy.joined(separator: " OR ")))")
      """, [latest], order: contact, db
    ) { row in try .quiet(since: row["last_session_on"] ?? row["started_on"]) }
  }

  /// Mentors about whom a closed match has left a question open; then proposals and live matches of mentors who are
  /// suspended, each of which somebody has to pause or look after meanwhile.
  private func suspensions(_ db: Database) throws -> TodaySection? {
    // From whichever there are fewer of: the suspended of the whole network, or the matches in reach.
    let running = try matches(
      .suspensions,
      scope.isNetworkWide
        ? "\(scope.table(.mentor, "s", by: "suspension")) CROSS JOIN match m ON m.mentor_id = s.person_id"
        : "match m CROSS JOIN mentor_profile s ON s.person_id = m.mentor_id",
      "s.suspended_on IS NOT NULL AND m.state IN (\(Self.running)) AND m.state <> 'paused' AND \(scope.match("m"))",
      order: "s.suspended_on",
      columns: ", s.suspended_on", db
    ) { row in try .suspended(since: row["suspended_on"]) }
    return try held(db).map { held in running.map { held.followed(by: $0, limit: limit) } ?? held } ?? running
  }

  private static let running = MatchState.allCases.filter(\.needsOwner).sqlList

  private func unownedMatches(_ db: Database) throws -> TodaySection? {
    try matches(
      .unownedMatches, "match m INDEXED BY match_unowned",
      "m.specialist_id IS NULL AND m.state IN (\(Self.running)) AND \(scope.match("m"))", order: "m.state_since",
      columns: ", m.state", db
    ) { row in
      let state: MatchState = try row["state"]
      return try .unownedMatch(state, since: row["state_since"])
    }
  }

  /// Counts the matches that answer, and reads the first of them, then their people.
  func matches(
    _ kind: TaskKind, _ table: String, _ condition: String, _ arguments: [CivilDate] = [], order: String,
    columns: String = "", _ db: Database, matter: (Row) throws -> TodayRow.Matter
  ) throws -> TodaySection? {
    let count = try db.tally("\(table) WHERE \(condition)", StatementArguments(arguments))
    guard !count.isZero else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT f.*, y.given_name AS youth_given, y.family_name AS youth_family, y.preferred_name AS youth_preferred,
          a.given_name AS mentor_given, a.family_name AS mentor_family, a.preferred_name AS mentor_preferred
        FROM (SELECT m.id, m.youth_id, m.mentor_id, m.state_since, m.accept_by, m.next_check_in_on, m.last_session_on,
            m.started_on, \(order) AS place\(columns)
          FROM \(table) WHERE \(condition) ORDER BY \(order), m.id LIMIT \(limit)) f
          CROSS JOIN person y ON y.id = f.youth_id CROSS JOIN person a ON a.id = f.mentor_id
        ORDER BY f.place, f.id
        """)
    let rows = try Row.fetchAll(statement, arguments: StatementArguments(arguments)).map { row in
      let reference = try Reference(.match, row["id"])
      return try TodayRow(
        kind: kind, key: reference.description, reference: reference,
        name: PersonName(row, prefix: "youth"), mentor: PersonName(row, prefix: "mentor"), matter: matter(row))
    }
    return TodaySection(kind: kind, count: count, rows: rows)
  }
}

package import Domain
import GRDB

extension Workspace {
  /// One match, with an audit event that it was looked at.
  ///
  /// - Parameter isRefresh: The record is on the screen already and only read again: no further look.
  package func matchRecord(_ match: Reference, isRefresh: Bool = false) throws(RepositoryError) -> MatchRecord {
    let query = MatchRecordQuery(
      match: match, scope: scope, today: clock.today(), showsNotes: may(.seeCaseNotes),
      showsScreening: may(.seeScreening))
    return try look(at: match, .seeMatches, isRefresh: isRefresh, others: \.others) { try query.record($0) }
  }
}

private struct MatchRecordQuery {
  let match: Reference
  let scope: Scope
  let today: CivilDate
  let showsNotes: Bool
  let showsScreening: Bool

  func record(_ db: Database) throws -> MatchRecord {
    let list = MatchListQuery(MatchListRequest(limit: 1), scope: scope, today: today)
    guard match.kind == .match, let row = try list.row(withID: match.number, db), let detail = try detail(db) else {
      throw try scope.absence(of: match, db)
    }
    var policies = PolicyShelf()
    let policy = try policies.policy(ofProgram: row.programID, db)
    let (youthID, mentorID): (Int64, Int64) = try (detail["youth_id"], detail["mentor_id"])
    let youth = try contact(youthID, db)
    let checkIns = try row.vitals.start.map { try CheckInSchedule.read(match: match, start: $0, db).dues } ?? []
    let totals = try Row.fetchOne(
      db,
      sql: "SELECT count(*) AS sessions, coalesce(sum(minutes), 0) AS minutes FROM session_match "
        + "WHERE match_id = ? AND minutes > 0", arguments: [match.number])
    return try MatchRecord(
      row: row, program: detail["program"], specialist: detail["specialist"], ambassador: detail["ambassador"],
      proposedOn: detail["proposed_on"], acceptBy: detail["accept_by"], meetingOn: detail["meeting_on"],
      rationale: showsNotes ? detail["rationale"] : "", score: detail["score"], proposerID: detail["proposed_by"],
      version: detail["version"], closureNote: showsNotes ? detail["closure_note"] : "",
      youth: youth, youthBirthDate: detail["birth_date"], mentor: try contact(mentorID, db),
      guardians: try guardians(of: youthID, db), acceptances: try acceptances(db),
      checkIns: row.state.isLive ? checkIns : [], companions: try companions(of: youthID, mentor: mentorID, db),
      sessions: totals?["sessions"] ?? 0, minutes: totals?["minutes"] ?? 0, doses: try doses(db),
      unmet: try MatchGuardQuery(scope: scope, today: today, showsScreening: showsScreening).missing(in: match, db),
      monthlyDose: policy.doseMinutesPerMonth)
  }

  private func detail(_ db: Database) throws -> Row? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT m.*, p.name AS program, s.name AS specialist, b.name AS ambassador,
          iif(y.voided_at IS NULL, y.birth_date, NULL) AS birth_date
        FROM match m JOIN program p ON p.id = m.program_id JOIN person y ON y.id = m.youth_id
        LEFT JOIN user s ON s.id = m.specialist_id LEFT JOIN user b ON b.id = m.ambassador_id WHERE m.id = ?
        """, arguments: [match.number])
  }

  private func contact(_ person: Int64, _ db: Database) throws -> MatchRecord.Contact {
    let sql = "SELECT \(Self.contactColumns) FROM person p WHERE p.id = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [person]) else {
      throw RepositoryError.notFound(match.description)
    }
    return try Self.contact(row)
  }

  private static let contactColumns = """
    p.id, iif(p.voided_at IS NULL, p.phone, '') AS phone, iif(p.voided_at IS NULL, p.email, '') AS email, p.given_name AS given_given, p.family_name AS given_family,
    p.preferred_name AS given_preferred
    """

  private static func contact(_ row: Row) throws -> MatchRecord.Contact {
    try MatchRecord.Contact(
      id: row["id"], name: PersonName(row, prefix: "given"), phone: row["phone"], email: row["email"])
  }

  private func guardians(of youth: Int64, _ db: Database) throws -> [MatchRecord.Guardian] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(Self.contactColumns), r.label, r.may_consent, r.may_pick_up, r.has_custody
        FROM relationship r JOIN person p ON p.id = r.related_id
        WHERE r.person_id = ? AND r.kind = 'guardian' AND r.voided_at IS NULL AND p.voided_at IS NULL
        ORDER BY r.may_consent DESC, r.id
        """, arguments: [youth])
    return try rows.map { row in
      try MatchRecord.Guardian(
        contact: Self.contact(row), label: row["label"], rights: RelativeRights(row))
    }
  }

  private func acceptances(_ db: Database) throws -> [MatchRecord.Acceptance] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT party, decision, decided_on FROM match_acceptance WHERE match_id = ?",
      arguments: [match.number])
    let found = try rows.map { row in
      try MatchRecord.Acceptance(
        party: row["party"], isAccepted: row["decision"] as String == "accepted", on: row["decided_on"])
    }
    return MatchParty.allCases.flatMap { party in found.filter { $0.party == party } }
  }

  private func companions(of youth: Int64, mentor: Int64, _ db: Database) throws -> [MatchRecord.Companion] {
    let siblings = """
      SELECT related_id FROM relationship WHERE person_id = :youth AND kind = 'sibling' AND voided_at IS NULL
      UNION SELECT person_id FROM relationship WHERE related_id = :youth AND kind = 'sibling' AND voided_at IS NULL
      """
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT m.id, y.given_name AS youth_given, y.family_name AS youth_family, y.preferred_name AS youth_preferred,
          a.given_name AS mentor_given, a.family_name AS mentor_family, a.preferred_name AS mentor_preferred,
          m.youth_id IN (\(siblings)) AS sibling
        FROM match m JOIN person y ON y.id = m.youth_id JOIN person a ON a.id = m.mentor_id
        WHERE (m.mentor_id = :mentor OR m.youth_id IN (\(siblings))) AND m.id <> :match
          AND m.state IN ('active', 'paused', 'intervention', 'closing') AND \(scope.match("m"))
        ORDER BY sibling DESC, m.id LIMIT 20
        """, arguments: ["youth": youth, "mentor": mentor, "match": match.number])
    return try rows.map { row in
      try MatchRecord.Companion(
        id: row["id"], youth: PersonName(row, prefix: "youth"), mentor: PersonName(row, prefix: "mentor"),
        isSibling: row["sibling"])
    }
  }

  private func doses(_ db: Database) throws -> [Int] {
    let spans = 12
    let rows = try Row.fetchAll(
      db, sql: "SELECT held_on, minutes FROM session_match WHERE match_id = ? AND held_on > ? AND held_on <= ?",
      arguments: [match.number, today - spans * MatchVitals.doseDays, today])
    return try rows.reduce(into: Array(repeating: 0, count: spans)) { doses, row in
      let age = try today - (row["held_on"] as CivilDate)
      try doses[spans - 1 - age / MatchVitals.doseDays] += row["minutes"] as Int
    }
  }
}

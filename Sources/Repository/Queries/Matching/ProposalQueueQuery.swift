package import Domain
import GRDB

/// A proposal on its way to a match, and whom it waits for.
package struct ProposalRow: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let youth: PersonName
  package let youthReference: Reference
  package let mentor: PersonName
  package let mentorReference: Reference
  package let state: MatchState
  /// The day from which it waits for whom it waits for now.
  package let since: CivilDate
  package let proposedOn: CivilDate
  /// The name of who proposed it, and the row id; nil for a match from elsewhere.
  package let proposedBy: String?
  package let proposerID: Int64?
  package let acceptBy: CivilDate
  package let meetingOn: CivilDate?
  package let rationale: String
  package let score: Int?
  package let accepted: Set<MatchParty>
  /// What keeps the two from the next step; nil where all is in force.
  package let blocked: Requirement?
  /// What a step that is taken from here expects.
  package let version: Int

  package var reference: Reference { Reference(.match, id) }

  /// Whom it waits for; empty where everybody has accepted and the two are to meet.
  package var waitsFor: [MatchParty] {
    switch state {
    case .proposed: [.supervisor]
    case .presented: MatchParty.allCases.filter { !accepted.contains($0) }
    default: []
    }
  }
}

extension Workspace {
  /// A page of the proposals that wait for somebody, those that have waited longest first.
  ///
  /// - Parameter text: Beginnings of names, or a reference; empty for all.
  package func proposalQueue(
    _ place: RowPlace<ProposalRow> = .first, limit: Int, filter: ProposalFilter = .all, text: String = ""
  ) throws(RepositoryError) -> [ProposalRow] {
    let query = query(filter, text)
    return try read(.seeMatches, showing: .proposals, { $0.map(\.reference) }) {
      try query.rows(place, limit: limit, $0)
    }
  }

  package func proposalCount(filter: ProposalFilter = .all, text: String = "") throws(RepositoryError) -> Tally {
    let query = query(filter, text)
    return try read(.seeMatches) { try query.count($0) }
  }

  /// One line of the queue as it is now; nil where the match is no such proposal any more, or out of reach.
  package func proposal(
    _ match: Reference, filter: ProposalFilter = .all, text: String = ""
  ) throws(RepositoryError) -> ProposalRow? {
    guard match.kind == .match else { return nil }
    let query = query(filter, text)
    return try read(.seeMatches, showing: .proposals, { $0.map { [$0.reference] } ?? [] }) {
      try query.row(match.number, $0)
    }
  }

  private func query(_ filter: ProposalFilter, _ text: String) -> ProposalQueueQuery {
    ProposalQueueQuery(
      scope: scope, today: clock.today(), filter: filter, text: text, showsNotes: may(.seeCaseNotes),
      showsScreening: may(.seeScreening))
  }
}

private struct ProposalQueueQuery {
  let scope: Scope
  let today: CivilDate
  let filter: ProposalFilter
  let search: MatchSearch
  let showsNotes: Bool
  let showsScreening: Bool

  init(
    scope: Scope, today: CivilDate, filter: ProposalFilter, text: String, showsNotes: Bool, showsScreening: Bool
  ) {
    self.scope = scope
    self.today = today
    self.filter = filter
    self.showsNotes = showsNotes
    self.showsScreening = showsScreening
    search = MatchSearch(text)
  }

  func count(_ db: Database) throws -> Tally {
    try db.tally("match m WHERE \(condition)", StatementArguments(search.arguments))
  }

  func row(_ id: Int64, _ db: Database) throws -> ProposalRow? {
    try fetch("\(condition) AND m.id = ?", search.arguments + [id.databaseValue], db).first
  }

  func rows(_ place: RowPlace<ProposalRow>, limit: Int, _ db: Database) throws -> [ProposalRow] {
    var seek = ""
    var arguments = search.arguments
    var isBackward = false
    switch place {
    case .first: break
    case .last: isBackward = true
    case .after(let row):
      seek = " AND (m.state_since, m.id) > (?, ?)"
      arguments += [row.since.databaseValue, row.id.databaseValue]
    case .before(let row):
      isBackward = true
      seek = " AND (m.state_since, m.id) < (?, ?)"
      arguments += [row.since.databaseValue, row.id.databaseValue]
    }
    let direction = isBackward ? "DESC" : "ASC"
    let rows = try fetch(
      "\(condition)\(seek) ORDER BY m.state_since \(direction), m.id \(direction) LIMIT ?",
      arguments + [limit.databaseValue], db)
    return isBackward ? rows.reversed() : rows
  }

  private func fetch(_ condition: String, _ arguments: [DatabaseValue], _ db: Database) throws -> [ProposalRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.*, u.name AS proposer, p.given_name AS youth_given, p.family_name AS youth_family,
          p.preferred_name AS youth_preferred, p.birth_date AS youth_born, o.given_name AS mentor_given,
          o.family_name AS mentor_family, o.preferred_name AS mentor_preferred, o.birth_date AS mentor_born,
          \(QueueGuards.ofYouth), \(QueueGuards.ofMentor),
          (SELECT group_concat(w.party) FROM match_acceptance w
            WHERE w.match_id = m.id AND w.decision = 'accepted') AS accepted
        FROM match m JOIN person p ON p.id = m.youth_id JOIN person o ON o.id = m.mentor_id
          JOIN youth_profile y ON y.person_id = m.youth_id JOIN mentor_profile a ON a.person_id = m.mentor_id
          LEFT JOIN user u ON u.id = m.proposed_by
        WHERE \(condition)
        """)
    var guards = QueueGuards(today: today)
    return try Row.fetchAll(statement, arguments: StatementArguments(arguments)).map { row in
      try proposal(row, blocked: try blocked(row, &guards, db))
    }
  }

  /// What is wrong with a mentor is named for those who may see screening alone.
  private func blocked(_ row: Row, _ guards: inout QueueGuards, _ db: Database) throws -> Requirement? {
    let program: Int64 = try row["program_id"]
    if let kind = try MatchGuard.relationship(db, of: row["mentor_id"], to: row["youth_id"]) {
      return .outsideFamily(kind)
    }
    if let youth = try guards.blocking(youth: row, bornOn: row["youth_born"], inProgram: program, db) { return youth }
    let mentor = try guards.blocking(mentor: row, bornOn: row["mentor_born"], inProgram: program, db)
    return showsScreening || mentor == nil ? mentor : .availableMentor
  }

  private func proposal(_ row: Row, blocked: Requirement?) throws -> ProposalRow {
    let accepted = try (row["accepted"] as String? ?? "").split(separator: ",")
      .compactMap { MatchParty(rawValue: String($0)) }
    return try ProposalRow(
      id: row["id"], youth: PersonName(row, prefix: "youth"), youthReference: Reference(.youth, row["youth_id"]),
      mentor: PersonName(row, prefix: "mentor"), mentorReference: Reference(.adult, row["mentor_id"]),
      state: row["state"], since: row["state_since"], proposedOn: row["proposed_on"], proposedBy: row["proposer"],
      proposerID: row["proposed_by"], acceptBy: row["accept_by"], meetingOn: row["meeting_on"],
      rationale: showsNotes ? row["rationale"] : "",
      score: row["score"], accepted: Set(accepted), blocked: blocked, version: row["version"])
  }

  private var condition: String {
    let states = filter.states.sqlList
    return (["m.state IN (\(states))", scope.match("m")] + [search.condition].compactMap(\.self))
      .joined(separator: " AND ")
  }
}

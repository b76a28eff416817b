package import Domain
import GRDB

/// A mentor who could be proposed for a youth now: waiting, or with a match and a seat to spare.
package struct WaitingMentorRow: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let name: PersonName
  package let age: Int?
  package let town: String
  /// First day of the present wait; of the present state where a mentor with a match has a seat to spare.
  package let since: CivilDate
  package let capacity: Int
  package let seatsTaken: Int
  /// What keeps the mentor from every match; nil where all is in force.
  package let blocked: Requirement?

  package var reference: Reference { Reference(.adult, id) }
}

extension Workspace {
  /// A page of the mentors with free seats, the longest waiting first; equal waits by row id. Those who are suspended are
  /// not among them.
  ///
  /// Read along the index of that order; costs what it shows.
  ///
  /// - Parameter text: Beginnings of the words of a name; empty for all.
  package func waitingMentors(
    _ place: RowPlace<WaitingMentorRow> = .first, limit: Int, text: String = ""
  ) throws(RepositoryError) -> [WaitingMentorRow] {
    let query = WaitingMentorQuery(scope: scope, today: clock.today(), text: text)
    return try read(.proposeMatch, showing: .waitingMentors, { $0.map(\.reference) }) {
      try query.rows(place, limit: limit, $0)
    }
  }

  /// The mentor with this row id, where they have a free seat, are in reach and answer the text.
  package func waitingMentor(id: Int64, text: String = "") throws(RepositoryError) -> WaitingMentorRow? {
    let query = WaitingMentorQuery(scope: scope, today: clock.today(), text: text, only: id)
    return try read(.proposeMatch, showing: .waitingMentors, { $0.map(\.reference) }) {
      try query.rows(.first, limit: 1, $0)
    }.first
  }

  package func waitingMentorCount(text: String = "") throws(RepositoryError) -> Tally {
    let query = WaitingMentorQuery(scope: scope, today: clock.today(), text: text)
    return try read(.proposeMatch) { try query.count($0) }
  }
}

private struct WaitingMentorQuery {
  let scope: Scope
  let today: CivilDate
  private let only: Int64?
  private let names: NameBeginnings

  init(scope: Scope, today: CivilDate, text: String, only: Int64? = nil) {
    self.scope = scope
    self.today = today
    self.only = only
    names = NameBeginnings(text)
  }

  func count(_ db: Database) throws -> Tally {
    let people = names.isEmpty ? "" : " CROSS JOIN person p ON p.id = m.person_id"
    return try db.tally("\(table)\(people) WHERE \(conditions)", StatementArguments(names.patterns))
  }

  func rows(_ place: RowPlace<WaitingMentorRow>, limit: Int, _ db: Database) throws -> [WaitingMentorRow] {
    let wait = "coalesce(m.waiting_since, m.state_since)"
    var condition = conditions
    var arguments: [any DatabaseValueConvertible] = names.patterns
    var isBackward = false
    func seek(_ beyond: String, _ row: WaitingMentorRow) {
      condition += " AND (\(wait), m.person_id) \(beyond) (?, ?)"
      arguments += [row.since, row.id] as [any DatabaseValueConvertible]
    }
    switch place {
    case .first: break
    case .last: isBackward = true
    case .after(let row): seek(">", row)
    case .before(let row):
      isBackward = true
      seek("<", row)
    }
    let direction = isBackward ? "DESC" : "ASC"
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.person_id, \(wait) AS since, m.capacity, m.seats_taken, m.screened_until, m.trained_until, m.program_id, p.birth_date, p.town,
          p.given_name AS mentor_given, p.family_name AS mentor_family, p.preferred_name AS mentor_preferred
        FROM \(table) CROSS JOIN person p ON p.id = m.person_id
        WHERE \(condition) ORDER BY \(wait) \(direction), m.person_id \(direction) LIMIT ?
        """)
    var guards = QueueGuards(today: today)
    let rows = try Row.fetchAll(statement, arguments: StatementArguments(arguments + [limit])).map { row in
      let born: CivilDate? = try row["birth_date"]
      return try WaitingMentorRow(
        id: row["person_id"], name: PersonName(row, prefix: "mentor"), age: born?.years(until: today),
        town: row["town"],
        since: row["since"], capacity: row["capacity"], seatsTaken: row["seats_taken"],
        blocked: guards.blocking(mentor: row, bornOn: born, inProgram: row["program_id"], db))
    }
    return isBackward ? rows.reversed() : rows
  }

  private var table: String {
    only == nil ? scope.table(.mentor, "m", by: "wait") : "mentor_profile m"
  }

  private var conditions: String {
    let one = only.map { " AND m.person_id = \($0)" } ?? ""
    return """
      m.state IN ('waiting', 'proposed', 'matched') AND m.seats_taken < m.capacity AND m.suspended_on IS NULL
        AND \(Scope.isNotVoided("m.person_id")) AND \(scope.mentor("m"))\(one)\(names.condition)
      """
  }
}

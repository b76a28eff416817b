package import Domain
import GRDB

/// A youth in the queue for a mentor.
package struct WaitingYouthRow: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let name: PersonName
  package let age: Int?
  package let town: String
  package let programID: Int64
  package let program: String
  package let waitingSince: CivilDate
  /// Days after which the program calls a wait too long.
  package let longWaitDays: Int
  /// What keeps the youth from every match, the first thing that staff would work off; nil where all is in force.
  package let blocked: Requirement?
  let referredAt: Instant

  package var reference: Reference { Reference(.youth, id) }
}

extension Workspace {
  /// A page of the youth who wait for a mentor, longest first; equal waits by referral, then by row id.
  ///
  /// Read along the index of that order; costs what it shows.
  ///
  /// - Parameter text: Beginnings of the words of a name; empty for all.
  package func waitingYouth(
    _ place: RowPlace<WaitingYouthRow> = .first, limit: Int, text: String = ""
  ) throws(RepositoryError) -> [WaitingYouthRow] {
    let query = WaitingYouthQuery(scope: scope, today: clock.today(), text: text)
    return try read(.proposeMatch, showing: .waitingYouth, { $0.map(\.reference) }) {
      try query.rows(place, limit: limit, $0)
    }
  }

  /// The youth with this row id, where they wait, are in reach and answer the text.
  package func waitingYouth(id: Int64, text: String = "") throws(RepositoryError) -> WaitingYouthRow? {
    let query = WaitingYouthQuery(scope: scope, today: clock.today(), text: text, only: id)
    return try read(.proposeMatch, showing: .waitingYouth, { $0.map(\.reference) }) {
      try query.rows(.first, limit: 1, $0)
    }.first
  }

  package func waitingYouthCount(text: String = "") throws(RepositoryError) -> Tally {
    let query = WaitingYouthQuery(scope: scope, today: clock.today(), text: text)
    return try read(.proposeMatch) { try query.count($0) }
  }
}

private struct WaitingYouthQuery {
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
    let people = names.isEmpty ? "" : " CROSS JOIN person p ON p.id = y.person_id"
    return try db.tally("\(table)\(people) WHERE \(conditions)", StatementArguments(names.patterns))
  }

  func rows(_ place: RowPlace<WaitingYouthRow>, limit: Int, _ db: Database) throws -> [WaitingYouthRow] {
    var condition = conditions
    var arguments: [any DatabaseValueConvertible] = names.patterns
    var isBackward = false
    func seek(_ beyond: String, _ row: WaitingYouthRow) {
      condition += " AND (y.waiting_since, y.referred_at, y.person_id) \(beyond) (?, ?, ?)"
      arguments += [row.waitingSince, row.referredAt, row.id] as [any DatabaseValueConvertible]
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
        SELECT y.person_id, y.waiting_since, y.referred_at, \(QueueGuards.ofYouth), y.program_id, pr.name AS program, p.birth_date, p.town,
          p.given_name AS youth_given, p.family_name AS youth_family, p.preferred_name AS youth_preferred
        FROM \(table) CROSS JOIN person p ON p.id = y.person_id JOIN program pr ON pr.id = y.program_id
        WHERE \(condition)
        ORDER BY y.waiting_since \(direction), y.referred_at \(direction), y.person_id \(direction) LIMIT ?
        """)
    var guards = QueueGuards(today: today)
    let rows = try Row.fetchAll(statement, arguments: StatementArguments(arguments + [limit])).map { row in
      let (program, born): (Int64, CivilDate?) = try (row["program_id"], row["birth_date"])
      return try WaitingYouthRow(
        id: row["person_id"], name: PersonName(row, prefix: "youth"), age: born?.years(until: today), town: row["town"],
        programID: program, program: row["program"], waitingSince: row["waiting_since"],
        longWaitDays: guards.policy(ofProgram: program, db).longWaitDays,
        blocked: guards.blocking(youth: row, bornOn: born, inProgram: program, db), referredAt: row["referred_at"])
    }
    return isBackward ? rows.reversed() : rows
  }

  private var table: String {
    only == nil ? scope.table(.youth, "y", by: "wait") : "youth_profile y"
  }

  private var conditions: String {
    let one = only.map { " AND y.person_id = \($0)" } ?? ""
    return "y.state = 'waiting' AND \(Scope.isNotVoided("y.person_id")) AND \(scope.youth("y"))\(one)\(names.condition)"
  }
}

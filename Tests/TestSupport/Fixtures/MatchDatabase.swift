package import Domain
import Foundation
import GRDB
import Repository

/// A network on a file of its own, with matches put straight into the tables: what earlier steps would have left.
///
/// Days are told as days ago, from the network's today. The files go with the value.
package final class MatchDatabase {
  package let network: Network
  private let folder: URL
  private let queue: DatabaseQueue
  private var people: Int64 = 100

  package init(clock: Clock = .fixed(on: Network.today)) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "matchbook-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "matchbook.sqlite").path
    network = try Network(store: Store.open(path: path), clock: clock)
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  deinit {
    try? queue.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// What a match is made with; everything has a usual value.
  package struct Match {
    package var youth = "Maya Alvarez"
    package var mentor = "Jon Berg"
    /// The row id of a mentor who is there already, for a second match.
    package var mentorID: Int64?
    package var state = MatchState.active
    package var started: Int? = 200
    package var ended: Int?
    package var lastSession: Int?
    /// Days until the next check-in; negative when overdue.
    package var checkIn: Int? = 10
    package var since: Int?
    package var acceptBy = 5
    package var specialist: Int64?
    package var ambassador: Int64?
    package var program: Int64?

    package init() {}
  }

  /// Adds a match with its youth and mentor.
  ///
  /// - Returns: Its reference, `M-1` for the first, and the mentor's row id.
  @discardableResult
  package func add(_ configure: (inout Match) -> Void = { _ in }) throws -> (match: Reference, mentor: Int64) {
    var match = Match()
    configure(&match)
    let program = match.program ?? network.program
    let today = Network.today
    return try queue.write { db in
      let youth = try person(match.youth, db)
      try db.execute(
        sql: """
          INSERT INTO youth_profile (person_id, program_id, state, state_since, referred_at, waiting_since, created_at,
            updated_at) VALUES (?, ?, 'matched', ?, 0, ?, 0, 0)
          """, arguments: [youth, program, today.description, today.description])
      let mentor = try match.mentorID ?? person(match.mentor, db)
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO mentor_profile (person_id, program_id, state, state_since, capacity, created_at,
            updated_at) VALUES (?, ?, 'matched', ?, 3, 0, 0)
          """, arguments: [mentor, program, today.description])
      try bringInForce(youth: youth, mentor: mentor, db)
      let isBegun = match.state.takesSessions
      let started = isBegun ? match.started.map { today - $0 } : nil
      let since = match.since.map { today - $0 } ?? match.ended.map { today - $0 } ?? started ?? today
      try db.execute(
        sql: """
          INSERT INTO match (youth_id, mentor_id, program_id, state, state_since, specialist_id, ambassador_id,
            proposed_on, rationale, accept_by, started_on, ended_on, closure_reason, last_session_on,
            next_check_in_on, created_at, updated_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'Both like chess.', ?, ?, ?, ?, ?, ?, 0, 0)
          """,
        arguments: [
          youth, mentor, program, match.state.rawValue, since.description, match.specialist, match.ambassador,
          (started ?? since).description, (today + match.acceptBy).description, started?.description,
          match.ended.map { (today - $0).description },
          match.state == .closed ? ClosureReason.plannedEnd.rawValue : nil,
          match.lastSession.map { (today - $0).description },
          match.state.isLive ? match.checkIn.map { (today + $0).description } : nil,
        ])
      return (Reference(.match, db.lastInsertedRowID), mentor)
    }
  }

  /// Puts on file what a match asks for: age, eligibility, consents, screening and training, none with an end.
  private func bringInForce(youth: Int64, mentor: Int64, _ db: Database) throws {
    try db.execute(sql: "UPDATE person SET birth_date = '2016-02-12' WHERE id = ?", arguments: [youth])
    try db.execute(sql: "UPDATE person SET birth_date = '1985-02-12' WHERE id = ?", arguments: [mentor])
    try db.execute(sql: "UPDATE youth_profile SET eligible = 1 WHERE person_id = ?", arguments: [youth])
    for kind in network.policy.consentsToMatch {
      try db.execute(
        sql: """
          INSERT INTO consent (person_id, kind, text_version, signer_id, signed_on, created_at, updated_at)
          VALUES (?, ?, '2026-01', ?, '2025-01-01', 0, 0)
          """, arguments: [youth, kind.rawValue, youth])
    }
    for item in network.policy.screening {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO screening_item (person_id, kind, status, updated_at) VALUES (?, ?, 'cleared', 0)
          """, arguments: [mentor, item.kind.rawValue])
    }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO training_course (title, topic, minutes, created_at, updated_at)
        VALUES ('Before the first match', 'abuse reporting', 120, 0, 0)
        """)
    try db.execute(
      sql: """
        INSERT INTO training_attendance (course_id, person_id, status, minutes, on_date, created_at, updated_at)
        SELECT id, ?1, 'attended', 120, '2025-01-01', 0, 0 FROM training_course WHERE title = 'Before the first match'
        """, arguments: [mentor])
    try db.execute(
      sql: "UPDATE mentor_profile SET trained_until = '9999-12-31' WHERE person_id = ?", arguments: [mentor])
  }

  /// Runs SQL of a test's own.
  package func execute(_ sql: String) throws {
    try queue.write { try $0.execute(sql: sql) }
  }

  /// The first value of the first row, as text.
  package func value(_ sql: String) throws -> String? {
    try queue.read { try DatabaseValue.fetchOne($0, sql: sql) }.flatMap { value in
      String.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value).map(String.init)
    }
  }

  /// The lines of SQLite's plan for a query.
  package func plan(_ sql: String) throws -> [String] {
    try queue.read { try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN \(sql)") }.map { $0["detail"] }
  }

  private func person(_ name: String, _ db: Database) throws -> Int64 {
    people += 1
    let words = name.split(separator: " ").map(String.init)
    let (given, family) = (words.first ?? "", words.dropFirst().joined(separator: " "))
    let sortName = NameFolding.words("\(family) \(given)").joined(separator: " ")
    try db.execute(
      sql: """
        INSERT INTO person (id, given_name, family_name, phone, sort_name, sound_key, created_at, updated_at)
        VALUES (?, ?, ?, '6175550123', ?, '', 0, 0)
        """, arguments: [people, given, family, sortName])
    try db.execute(
      sql: "INSERT INTO person_search (rowid, name, contact, detail) VALUES (?, ?, '', '')",
      arguments: [people, sortName])
    return people
  }
}

import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Repository

/// A column that holds what no release of ours would write, as another program or a broken disk leaves it.
@Suite("A damaged value")
struct DamagedValueTests {
  /// What a reader shows, and a value it cannot.
  struct Reading: CustomTestStringConvertible, Sendable {
    let verb: WorkspaceVerb
    let table: String
    let column: String
    /// SQL.
    let value: String

    init(_ verb: WorkspaceVerb, _ table: String, _ column: String, _ value: String) {
      (self.verb, self.table, self.column, self.value) = (verb, table, column, value)
    }

    var testDescription: String { "\(verb.rawValue) over \(table).\(column) = \(value)" }
  }

  static let readings: [Reading] = [
    Reading(.today, "match", "next_check_in_on", "'2026-02-30'"),
    Reading(.today, "person", "given_name", "NULL"),
    Reading(.intakeQueue, "youth_profile", "state_since", "'soon'"),
    Reading(.intakeRow, "person", "birth_date", "x'ff'"),
    Reading(.matchList, "match", "state_since", "'wed'"),
    Reading(.matchRecord, "match", "proposed_on", "12"),
    Reading(.matchRecord, "session_match", "minutes", "'long'"),
    Reading(.timeline, "check_in", "party", "'neighbor'"),
    Reading(.timeline, "session_match", "held_on", "'2026-02-1'"),
    Reading(.session, "session", "version", "NULL"),
    Reading(.proposalQueue, "match", "accept_by", "''"),
    Reading(.waitingYouth, "youth_profile", "waiting_since", "'long ago'"),
    Reading(.matchPool, "mentor_profile", "youth_gender", "'any'"),
    Reading(.matchSeekers, "youth_profile", "mentor_gender", "'any'"),
    Reading(.mentorCards, "person", "birth_date", "'2014-13-01'"),
    Reading(.duplicates, "person", "birth_date", "'2014-13-01'"),
    Reading(.youthRecord, "consent", "kind", "'whole'"),
    Reading(.youthRecord, "relationship", "kind", "'uncle'"),
    Reading(.mentorRecord, "screening_item", "status", "'maybe'"),
    Reading(.personRecord, "person", "gender", "'?'"),
    Reading(.search, "person", "given_name", "NULL"),
    Reading(.exportRecords, "match", "started_on", "'yes'"),
    Reading(.users, "user", "role", "'king'"),
    Reading(.accounts, "user", "role", "'king'"),
    Reading(.policy, "policy", "body", "'{}'"),
    Reading(.houseRules, "house_rule", "value", "9223372036854775807"),
    Reading(.addToNeedToKnow, "house_rule", "value", "13"),
    Reading(.auditEvents, "audit_event", "at", "NULL"),
    Reading(.logSession, "match", "started_on", "'yes'"),
    Reading(.moveYouth, "youth_profile", "state", "'gone'"),
    Reading(.decideProposal, "match", "accept_by", "'?'"),
  ]

  @Test(arguments: readings) func `is told as damage by what shows it`(reading: Reading) throws {
    let world = try DamagedWorld()
    try world.put(reading.value, in: reading.column, of: reading.table)
    #expect(world.answer(to: reading.verb) == .damaged)
  }

  /// How many columns are tried, as `MATCHBOOK_DAMAGED_COLUMNS` says; each with every value in turn.
  @Test func `never ends the program`() throws {
    let environment = ProcessInfo.processInfo.environment
    let wanted = environment["MATCHBOOK_DAMAGED_COLUMNS"].flatMap { Int($0) } ?? 3
    let seed = environment["MATCHBOOK_RANDOM_SEED"].flatMap { UInt64($0) } ?? .random(in: 0 ... .max)
    print("damaged values: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let world = try DamagedWorld()
    let values = [
      "NULL", "''", "'x'", "-1", "9223372036854775807", "-9223372036854775808", "1e300", "x'ff00'", "'9999-12-31'",
      "'0001-01-01'", "'[{}]'",
    ]
    for (table, column) in try world.columns().shuffled(using: &random).prefix(wanted) {
      for value in values where try world.put(value, in: column, of: table) {
        for verb in WorkspaceVerb.allCases { _ = world.answer(to: verb) }
        try world.mend()
      }
    }
  }
}

/// A world whose tables take any value.
private struct DamagedWorld {
  private let world: AccessWorld
  private let whole: DatabaseQueue

  init() throws {
    world = try AccessWorld()
    let store = world.network.store
    try store.locked { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema
            SET sql = replace(replace(replace(sql, ' STRICT', ''), ' IS NOT NULL', ' IS NOT  NULL'), ' NOT NULL', '')
            WHERE type = 'table';
          DELETE FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'audit_%';
          PRAGMA writable_schema = RESET;
          PRAGMA ignore_check_constraints = ON;
          PRAGMA foreign_keys = OFF;
          """)
    }
    whole = try DatabaseQueue()
    try store.copy(into: whole)
  }

  func columns() throws -> [(table: String, column: String)] {
    try whole.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT t.name, c.name AS field FROM sqlite_schema t, pragma_table_info(t.name) c
          WHERE t.type = 'table' AND t.name NOT LIKE '%_search%' AND t.name NOT LIKE 'sqlite_%'
          """)
      return try rows.map { (try $0.decode(String.self, forColumn: "name"), try $0.decode(forColumn: "field")) }
    }
  }

  /// - Returns: Whether a row took it; a row id, for one, is a number whatever happens.
  @discardableResult
  func put(_ value: String, in column: String, of table: String) throws -> Bool {
    try world.network.store.locked { db in
      try? db.execute(sql: "UPDATE OR IGNORE \(table) SET \(column) = \(value)")
      return db.changesCount > 0
    }
  }

  func mend() throws {
    try world.network.store.locked { db in try whole.read { try $0.backup(to: db) } }
  }

  /// The error of a call as director, which is one of the repository.
  func answer(to verb: WorkspaceVerb) -> RepositoryError? {
    do {
      _ = try verb.call(as: world.network.workspace(), about: world.families[0])
      return nil
    } catch let error as RepositoryError {
      return error
    } catch TransferError.repository(let error) {
      return error
    } catch {
      Issue.record("\(verb.rawValue): \(error)")
      return nil
    }
  }
}

import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("The schema")
struct SchemaTests {
  @Test func `is changed by each migration as recorded`() throws {
    var configuration = Configuration()
    configuration.prepareDatabase { $0.add(function: SearchIndex.folding) }
    let queue = try DatabaseQueue(configuration: configuration)
    var before: [String: String] = [:]
    for (index, migration) in Schema.current.migrations.enumerated() {
      let after = try queue.write { db in
        try db.execute(sql: migration)
        let objects = "FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
        return Dictionary(
          uniqueKeysWithValues: zip(
            try String.fetchAll(db, sql: "SELECT type || ' ' || name \(objects)"),
            try String.fetchAll(db, sql: "SELECT sql \(objects)")))
      }
      let changed = after.filter { before[$0.key] != $0.value }.sorted { $0.key < $1.key }.map(\.value)
      let gone = before.keys.filter { after[$0] == nil }.sorted().map { "-- \($0) is gone" }
      let digits = String(index + 1)
      let name = "schema-" + String(repeating: "0", count: 4 - digits.count) + digits + ".sql"
      try expectGolden((changed + gone).joined(separator: ";\n\n") + ";\n", name)
      before = after
    }
  }

  @Test func `spells closed lists out where a tree would be built of them at each row, and means the same`() throws {
    let store = try Store.inMemory()
    let rest = try store.read { db in
      try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '% IN (%,%,%)%'")
    }
    #expect(rest.filter { $0.contains(/\ IN \([^(),]+,[^(),]+,/) } == [])
    try store.write { db in
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      let insert =
        "INSERT INTO transition (subject, subject_id, to_state, effective_on, recorded_at) VALUES (?, 1, '', "
      for subject in ["youth", "mentor", "match"] {
        try db.execute(sql: insert + "'2026-01-01', 0)", arguments: [subject])
      }
      #expect(throws: DatabaseError.self) { try db.execute(sql: insert + "'2026-01-01', 0)", arguments: ["Youth"]) }
      let person = "INSERT INTO person (given_name, family_name, sort_name, sound_key, created_at, updated_at, gender) "
      try db.execute(sql: person + "VALUES ('A', '', '', '', 0, 0, NULL), ('A', '', '', '', 0, 0, 'nonbinary')")
      #expect(throws: DatabaseError.self) { try db.execute(sql: person + "VALUES ('A', '', '', '', 0, 0, 'other')") }
      let measure = "INSERT INTO measure (code, kind, title, stage, stage_since, created_at, updated_at) "
      try db.execute(sql: measure + "VALUES ('H.1', 'bill', 'T', 'on the governor''s desk', '2026-01-01', 0, 0)")
      #expect(throws: DatabaseError.self) {
        try db.execute(sql: measure + "VALUES ('H.2', 'bill', 'T', 'governor', '2026-01-01', 0, 0)")
      }
    }
  }

  @Test func `leaves every closed list as wide as it was`() throws {
    func tables(_ migrations: [String]) throws -> [String: String] {
      var configuration = Configuration()
      configuration.prepareDatabase { $0.add(function: SearchIndex.folding) }
      return try DatabaseQueue(configuration: configuration).write { db in
        for migration in migrations { try db.execute(sql: migration) }
        let rows = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
        return try Dictionary(
          uniqueKeysWithValues: rows.map {
            (try $0.decode(String.self, forColumn: "name"), try $0.decode(String.self, forColumn: "sql"))
          })
      }
    }
    let all = Schema.current.migrations
    let (before, after) = try (tables(all.map { $0.replacing(M0014Checks.sql, with: "") }), tables(all))
    var count = 0
    for (table, sql) in before {
      for list in sql.matches(of: /(\w+) (NOT )?IN \(('(?:[^']|'')*'(?:,\s*'(?:[^']|'')*')+)\)/) {
        let words = list.output.3.matches(of: /'(?:[^']|'')*'/).map(\.output)
        guard words.count > 2 else { continue }
        count += 1
        let isNot = list.output.2 != nil
        let checks = words.map { "\(list.output.1) \(isNot ? "<>" : "=") \($0)" }.joined(
          separator: isNot ? " AND " : " OR ")
        #expect(after[table]?.contains("(\(checks))") == true, "\(table): \(list.output.0)")
      }
    }
    #expect(count >= 29)
  }

  @Test func `every table with a version counts it from one`() throws {
    try Store.inMemory().read { db in
      for table in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'") {
        for column in try db.columns(in: table) where column.name == "version" {
          #expect(column.defaultValueSQL == "1", "\(table)")
        }
      }
    }
  }

  private func expectGolden(_ text: String, _ name: String) throws {
    let file = OldDatabase.golden(name)
    if ProcessInfo.processInfo.environment["MATCHBOOK_RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "run again with MATCHBOOK_RECORD_SNAPSHOTS=1 to record \(name)")
  }
}

@Suite("Migrating a database")
struct MigrationTests {
  let folder: TemporaryFolder
  var path: String { folder.path + "/matchbook.sqlite" }
  static let next = Schema.current.migrations + ["CREATE TABLE next (id INTEGER PRIMARY KEY) STRICT"]

  init() throws {
    folder = try TemporaryFolder()
    _ = try Network(store: Store.open(path: path))
  }

  @Test func `adds what is missing and leaves a backup beside the database`() throws {
    let store = try Store.open(path: path, options: .init(), schema: Schema(migrations: Self.next))
    #expect(try store.read { try $0.tableExists("next") })
    #expect(try Network.directorOf(store).programs().count == 1)
    let backup = try Store.open(path: path + ".before-\(Self.next.count)")
    #expect(try Network.directorOf(backup).programs().count == 1)
  }

  @Test func `brings a database of the first schema to this one with what is in it`() throws {
    let path = folder.path + "/old.sqlite"
    let first = try OldDatabase.make(at: path, migrations: 1)
    try first.write { db in
      for (id, state) in [(1, "waiting"), (2, "proposed"), (3, "matched")] {
        try db.execute(
          sql: """
            INSERT INTO person (id, given_name, family_name, sort_name, sound_key, created_at, updated_at)
              VALUES (?1, 'Ann', 'Berg', 'berg ann', '', 0, 0);
            INSERT INTO mentor_profile (person_id, program_id, state, state_since, created_at, updated_at)
              VALUES (?1, ?2, ?3, '2026-02-01', 0, 0);
            INSERT INTO transition (subject, subject_id, from_state, to_state, effective_on, recorded_at)
              VALUES ('mentor', ?1, 'trained', 'waiting', '2025-11-03', 0)
            """.replacing("?1", with: "\(id)").replacing("?2", with: "1").replacing("?3", with: "'\(state)'"))
      }
    }
    let head = try #require(try Network.directorOf(first).verifyAudit().head)
    let store = try Store.open(path: path)
    let director = try Network.directorOf(store)
    #expect(try director.verifyAudit(expecting: head).fault == nil)
    #expect(try director.programs().map(\.name) == ["Community"])
    let waits = try store.read {
      try String.fetchAll($0, sql: "SELECT coalesce(waiting_since, '-') FROM mentor_profile ORDER BY person_id")
    }
    #expect(waits == ["2025-11-03", "2025-11-03", "-"])
    #expect(try director.users().count == 5)
    #expect(try director.search("harb").map(\.reference) == [Reference(.organization, 1)])
    try director.addUser(NewUser(login: "audrey", name: "Audrey", role: .auditor, organizationID: nil))
    #expect(throws: DatabaseError.self, "references are enforced again") {
      try store.write { try $0.execute(sql: "UPDATE user SET supervisor_id = 999 WHERE id = 1") }
    }
    try director.addOrganization(NewOrganization(name: "Later", kind: .school))
    #expect(director.startDay() != nil)
    let backup = try Store.open(path: path + ".before-2", options: .init(), schema: OldDatabase.schema(1))
    #expect(try backup.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM mentor_profile") } == 3)
    #expect(try Network.directorOf(backup).verifyAudit(expecting: head).fault == nil)
  }

  @Test func `marks what nobody was asked about a family, and keeps each no`() throws {
    let path = folder.path + "/families.sqlite"
    let old = try OldDatabase.make(at: path, migrations: 12)
    try old.write { db in
      for id in 1...8 {
        try db.execute(
          sql: """
            INSERT INTO person (id, given_name, family_name, sort_name, sound_key, created_at, updated_at)
              VALUES (?, 'Ann', 'Berg', 'berg ann', '', 0, 0)
            """, arguments: [id])
      }
      try db.execute(
        sql: """
          INSERT INTO youth_profile (person_id, program_id, state, state_since, referred_at, created_at, updated_at)
            VALUES (1, 1, 'application', '2026-02-01', 0, 5, 5), (2, 1, 'application', '2026-02-01', 0, 6, 6);
          INSERT INTO relationship (id, person_id, related_id, kind, may_consent, may_pick_up, has_custody, created_at,
              updated_at) VALUES
            (1, 1, 3, 'guardian', 1, 1, 1, 5, 5),
            (2, 1, 4, 'guardian', 1, 0, 0, 9, 9),
            (3, 1, 5, 'guardian', 1, 1, 0, 9, 9),
            (4, 1, 6, 'guardian', 0, 0, 0, 9, 9),
            (5, 1, 7, 'sibling', 1, 1, 1, 9, 9),
            (6, 1, 2, 'sibling', 0, 0, 0, 5, 5);
          """)
    }
    let rows = try Store.open(path: path).read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT person_id || ' ' || related_id || ' ' || kind || ' ' || coalesce(may_consent, '-')
            || coalesce(may_pick_up, '-') || coalesce(has_custody, '-') FROM relationship ORDER BY id
          """)
    }
    #expect(
      rows == [
        "1 3 guardian ---", "1 4 guardian ---", "1 5 guardian -10", "1 6 guardian 000", "1 7 sibling -11",
        "1 2 sibling ---", "2 1 sibling ---",
      ])
  }

  @Test func `puts the officials and asks of who is shut out to nobody`() throws {
    let path = folder.path + "/officials.sqlite"
    let old = try OldDatabase.make(at: path, migrations: 14)
    try old.write { db in
      try db.execute(
        sql: """
          UPDATE user SET disabled_at = NULL, supervisor_id = NULL;
          INSERT INTO official (id, given_name, family_name, chamber, sort_name, words, holder_id, created_at, updated_at)
            VALUES (1, 'Ann', 'Berg', 'lower', 'berg ann', ' ', 2, 0, 0), (2, 'Bo', 'Berg', 'lower', 'berg bo', ' ', 3, 0, 0),
              (3, 'Cy', 'Berg', 'lower', 'berg cy', ' ', NULL, 0, 0), (4, 'Di', 'Berg', 'lower', 'berg di', ' ', NULL, 0, 0);
          INSERT INTO official_change (official_id, on_date, part, before, created_at)
            VALUES (4, '2026-01-07', 'holder', 'Lee', 0);
          INSERT INTO measure (id, code, kind, title, stage, stage_since, created_at, updated_at)
            VALUES (1, 'H.1', 'bill', 'T', 'filed', '2026-01-01', 0, 0);
          INSERT INTO ask (official_id, measure_id, state, state_since, owner_id, created_at, updated_at)
            VALUES (1, 1, 'planned', '2026-01-01', 2, 0, 0), (2, 1, 'planned', '2026-01-01', 3, 0, 0);
          UPDATE user SET disabled_at = 1767225600000 WHERE id = 2;
          """)
    }
    let store = try Store.open(path: path)
    let (officials, asks, told) = try store.read {
      try (
        String.fetchAll(
          $0,
          sql: "SELECT coalesce(holder_id, '-') || ' ' || coalesce(unheld_since, '-') FROM official ORDER BY id"),
        String.fetchAll($0, sql: "SELECT coalesce(owner_id, '-') FROM ask ORDER BY official_id"),
        String.fetchAll($0, sql: "SELECT on_date FROM official_change WHERE official_id = 1 AND part = 'holder'")
      )
    }
    #expect(officials == ["- 2026-01-01", "3 -", "- -", "- 2026-01-07"])
    #expect(asks == ["-", "3"])
    #expect(told == ["2026-01-01"])
    for sql in ["UPDATE official SET holder_id = 2 WHERE id = 3", "UPDATE ask SET owner_id = 2"] {
      #expect(throws: DatabaseError.self) { try store.write { try $0.execute(sql: sql) } }
    }
    let plans = try store.read { db in
      try [CaseloadQuery.heldByNobody, CaseloadQuery.askedByNobody].flatMap {
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN SELECT 1 FROM \($0)").map {
          try $0.decode(String.self, forColumn: "detail")
        }
      }
    }
    #expect(
      plans.contains { $0.contains("USING INDEX official_unheld") || $0.contains("COVERING INDEX official_unheld") })
    #expect(plans.contains { $0.contains("INDEX ask_unowned") })
  }

  @Test func `that fails leaves the old schema`() throws {
    let broken = Schema(migrations: Self.next + ["CREATE TABLE person (id)"])
    #expect(throws: StoreError.migrationFailed(path: path, detail: "table person already exists")) {
      try Store.open(path: path, options: .init(), schema: broken)
    }
    let store = try Store.open(path: path)
    #expect(try store.read { try !$0.tableExists("next") })
    #expect(try Network.directorOf(store).programs().count == 1)
  }
}

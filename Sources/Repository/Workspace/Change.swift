import Domain
import GRDB

/// One write in the making: the transaction's connection, and a record of every row it touches.
///
/// What goes through `insert`, `update` and `delete` is in the audit event, in the undo entry and in the search index;
/// statements run on ``db`` directly are in none of them.
struct Change {
  typealias Values = RowValues

  let db: Database
  let actor: Actor
  let scope: Scope
  /// The moment of the audit event: the clock's, or the last event's where the clock went back or is not believed.
  let now: Instant
  /// What must be asked about the clock before a row is changed; nil where it is believed.
  let clockDoubt: Doubt?
  /// Whether the log, which ran ahead, goes on at an earlier time from here.
  private let setsClockBack: Bool
  let today: CivilDate
  let clock: Clock
  /// What somebody has said is right although it is unlikely.
  let confirmation = Confirmation.current
  /// What is done, for the audit event.
  var action: AuditAction
  /// What the actor had to be allowed for it; nil for what everybody may.
  var permission: Permission?
  /// The run of a console that it is done in; empty for a command.
  var sitting = ""
  /// Why, in the user's words; in the audit event.
  var reason: String
  /// The records the event is about; the first is its main one.
  private(set) var objects: [Reference] = []
  /// Whose records the event shows, or lets leave the program.
  private(set) var shown: Set<Reference> = []
  /// What has been done since the last event.
  private(set) var images: [RowImage] = []
  /// What has been done before it, where it can be undone; of an import what taking it back needs.
  private(set) var finished: [RowImage] = []
  /// Whether any row was touched, the last event's included once it is finished.
  private(set) var hasTouched = false
  /// What has been done before it to rows that are searched for.
  private(set) var stale = SearchIndex.Stale()
  private(set) var head: AuditLog.Head?
  /// Row id of the import that the change is part of, whose images are kept until it ends.
  var importRun: Int64?
  /// The policies that were asked for.
  let editions = PolicyEditions()
  private let isUndoable: Bool
  /// How rows were added so far, by their table.
  private var insertions: [String: [RowInsertion]] = [:]

  init(
    _ action: AuditAction, by actor: Actor, clock: Clock, reason: String, isUndoable: Bool = false, _ db: Database
  ) throws {
    self.db = db
    self.isUndoable = isUndoable
    self.actor = actor
    self.action = action
    self.reason = reason
    head = try AuditLog.head(db)
    let jump = ClockJump(since: head?.at, by: clock)
    var doubt = jump?.doubt
    if let asked = doubt, confirmation.covers(asked) { doubt = nil }
    clockDoubt = doubt
    setsClockBack = if case .behind = jump { doubt == nil } else { false }
    let (moment, last) = (clock.now(), head?.at ?? Instant(milliseconds: .min))
    // A log that ran ahead goes on at the time it is, once somebody has said so, and in no other case.
    now = setsClockBack ? moment : doubt == nil ? max(moment, last) : last
    today = clock.today()
    self.clock = clock
    scope = Scope(of: actor, on: today)
  }

  /// Checks that nothing was changed by a clock that is not believed: a look, a coming and a refusal are noted all the same,
  /// dated as the event before.
  ///
  /// - Throws: ``RepositoryError/unlikely(_:)``.
  func requireClock() throws {
    if let clockDoubt, hasTouched || !images.isEmpty { throw RepositoryError.unlikely([clockDoubt]) }
  }

  /// The day that a moment falls on.
  func day(of moment: Instant) -> CivilDate { clock.day(of: moment) }

  /// Says which record the change is about.
  mutating func about(_ reference: Reference) {
    if !objects.contains(reference) { objects.append(reference) }
  }

  /// Says whose records are shown, or leave the program, without being what the event is about; of a match its people are
  /// noted too.
  mutating func show(_ records: some Sequence<Reference>) throws {
    let records = Set(records)
    shown.formUnion(records)
    let matches = records.lazy.filter { $0.kind == .match }.map(\.number)
    guard !matches.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: "SELECT youth_id, mentor_id FROM match WHERE id IN (\(RowIDList.sql))")
    for row in try Row.fetchAll(statement, arguments: [RowIDList.json(matches)]) {
      try shown.formUnion([Reference(.youth, row["youth_id"]), Reference(.adult, row["mentor_id"])])
    }
  }

  /// Ends the audit event here, so that what follows is in one of its own; a long import has one event a record.
  ///
  /// The last event ends by itself.
  mutating func finishEvent() throws {
    var json = JSONText()
    json.array(try images.map { try AuditSeal.seal($0, db) }) { $1.write(to: &$0) }
    try append(action, reason: reason, changes: json.text)
    stale.note(images)
    if isUndoable {
      finished += images
    } else if importRun != nil {
      finished += images.lazy.compactMap(ImportLog.needed)
    }
    if !images.isEmpty { hasTouched = true }
    images = []
    objects = []
    shown = []
  }

  /// Puts before all else the event that the log goes on at an earlier time, where it does.
  mutating func tellClockSet() throws {
    if setsClockBack, action != .setClockBack { try append(.setClockBack, reason: "", changes: "[]") }
  }

  /// Puts before all else the event that the actor has come.
  mutating func tellArrival() throws { try append(.signIn, reason: "", changes: "[]") }

  private mutating func append(_ action: AuditAction, reason: String, changes: String) throws {
    let event = AuditEvent(
      sequence: (head?.sequence ?? 0) + 1, at: now, actorID: actor.userID, actor: actor.login, terminal: actor.terminal,
      action: action, object: objects.map(\.description).joined(separator: " "), reason: reason, changes: changes,
      shown: ShownRecords(shown).text)
    head = try AuditLog.append(event, about: objects, after: head, db)
  }

  /// Forgets what has been done since the last event, after it was undone in the database.
  mutating func discardEvent() {
    images = []
    objects = []
    shown = []
  }

  /// Checks that a record is there and in the actor's reach.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)``.
  func require(_ reference: Reference) throws {
    guard try scope.contains(reference, db) else { throw try scope.absence(of: reference, db) }
  }

  /// Adds a row; `created_at` and `updated_at` are filled in where the table has them.
  ///
  /// - Parameter object: Makes the new row the object of the event, under a reference of this kind.
  /// - Returns: The row id; 0 for a table without one.
  @discardableResult
  mutating func insert(_ table: String, _ values: Values, object: Reference.Kind? = nil) throws -> Int64 {
    try values.check()
    let image = try insertion(into: table, values.columns).add(values.values, at: now, db)
    images.append(image)
    let id = image.key.count == 1 ? Int64.fromDatabaseValue(image.key[0].1) ?? 0 : 0
    if let object, id > 0 { about(Reference(object, id)) }
    return id
  }

  /// Changes a row found by its row id; see ``update(_:key:expecting:set:object:)``.
  @discardableResult
  mutating func update(
    _ table: String, id: Int64, expecting version: Int? = nil, set values: Values, object: Reference? = nil
  ) throws -> Bool {
    let column = try db.primaryKey(table).columns.first ?? "id"
    return try update(table, key: [column: id], expecting: version, set: values, object: object)
  }

  /// Changes a row found by its primary key, counting its version up; a change that changes nothing writes nothing.
  ///
  /// - Parameter expecting: The version the user saw; nil where the row was read in this transaction.
  /// - Returns: Whether a value differs from what was there.
  /// - Throws: ``RepositoryError/conflict(_:)`` where the row has another version, ``RepositoryError/notFound(_:)``
  ///   where it is not there.
  @discardableResult
  mutating func update(
    _ table: String, key: Values, expecting version: Int? = nil, set values: Values, object: Reference? = nil
  ) throws -> Bool {
    let keyValues = try keyValues(of: table, in: key)
    let name = object.map(String.init(describing:)) ?? table
    guard let row = try row(of: table, keyValues) else { throw RepositoryError.notFound(name) }
    let current: Int? = try row.hasColumn("version") ? row["version"] : nil
    try values.check()
    let differing = try values.pairs.filter { try row[$0.0] as DatabaseValue != $0.1 }.sorted { $0.0 < $1.0 }
    if let version, let current, version != current {
      let fields = try differing.map { column, value in
        try Conflict.Field(name: column, mine: Self.text(value), theirs: Self.text(row[column]))
      }
      throw RepositoryError.conflict(Conflict(object: name, currentVersion: current, fields: fields))
    }
    if let object { about(object) }
    guard !differing.isEmpty else { return false }
    var fields = try differing.map { try RowImage.Field(column: $0.0, before: row[$0.0], after: $0.1) }
    if let current {
      fields.append(.init(column: "version", before: current.databaseValue, after: (current + 1).databaseValue))
    }
    if row.hasColumn("updated_at"), !values.columns.contains("updated_at") {
      try fields.append(.init(column: "updated_at", before: row["updated_at"], after: now.databaseValue))
    }
    try set(table, keyValues, to: fields.map { ($0.column, $0.after) })
    images.append(
      RowImage(operation: .update, table: table, key: keyValues, fields: fields))
    return true
  }

  /// Takes away a row of a link table; people and sessions are voided, never deleted.
  ///
  /// - Returns: Whether it was there.
  @discardableResult
  mutating func delete(_ table: String, key: Values) throws -> Bool {
    let keyValues = try keyValues(of: table, in: key)
    guard let row = try row(of: table, keyValues) else { return false }
    let statement = try db.cachedStatement(
      sql: "DELETE FROM \(table.quotedDatabaseIdentifier) WHERE \(Self.condition(keyValues))")
    try statement.execute(arguments: StatementArguments(keyValues.map(\.1)))
    try keepNumber(table, keyValues)
    let fields = try Array(row.columnNames).map { try RowImage.Field(column: $0, before: row[$0], after: .null) }
    images.append(RowImage(operation: .delete, table: table, key: keyValues, fields: fields))
    return true
  }
}

extension Change {
  /// Puts into the event, as if they had been added now, the rights of all users of a network that was loaded in bulk.
  mutating func tellUsersLoaded() throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, login, role, organization_id, supervisor_id, person_id, disabled_at FROM user ORDER BY id")
    for row in rows {
      let fields = try row.columnNames.dropFirst().map { name in
        try RowImage.Field(column: name, before: .null, after: row[name])
      }
      images.append(
        RowImage(operation: .insert, table: "user", key: [("id", try row["id"])], fields: fields))
    }
  }

  private mutating func insertion(into table: String, _ columns: [String]) throws -> RowInsertion {
    if let known = insertions[table]?.first(where: { $0.given == columns }) { return known }
    let insertion = try RowInsertion(into: table, columns, db)
    insertions[table, default: []].append(insertion)
    return insertion
  }

  private func keyValues(of table: String, in key: Values) throws -> [(String, DatabaseValue)] {
    try db.primaryKey(table).columns.map { column in
      guard let value = key[column] else { throw RepositoryError.other("\(table) is missing \(column)") }
      return (column, value.databaseValue)
    }
  }

  func row(of table: String, _ key: [(String, DatabaseValue)]) throws -> Row? {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM \(table.quotedDatabaseIdentifier) WHERE \(Self.condition(key))")
    return try Row.fetchOne(statement, arguments: StatementArguments(key.map(\.1)))
  }

  private func set(_ table: String, _ key: [(String, DatabaseValue)], to values: [(String, DatabaseValue)]) throws {
    let assignments = values.map { "\($0.0.quotedDatabaseIdentifier) = ?" }.joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "UPDATE \(table.quotedDatabaseIdentifier) SET \(assignments) WHERE \(Self.condition(key))")
    try statement.execute(arguments: StatementArguments(values.map(\.1) + key.map(\.1)))
  }

  /// Keeps the number of a row that was taken away from naming another.
  private func keepNumber(_ table: String, _ key: [(String, DatabaseValue)]) throws {
    guard key.count == 1, let number = Int64.fromDatabaseValue(key[0].1) else { return }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO used_number VALUES (?, ?) ON CONFLICT (table_name) DO UPDATE SET last = max(last, excluded.last)
        """)
    try statement.execute(arguments: [table, number])
  }

  private static func condition(_ key: [(String, DatabaseValue)]) -> String {
    key.map { "\($0.0.quotedDatabaseIdentifier) = ?" }.joined(separator: " AND ")
  }

  private static func text(_ value: DatabaseValue?) -> String? {
    guard let value, !value.isNull else { return nil }
    return String.fromDatabaseValue(value) ?? "\(value)"
  }
}

import Domain
import GRDB

/// Takes back an import record by record: those that were changed together go together.
struct ImportUndo {
  /// Records of which none can be taken back without the others, since they have a row in common.
  private struct Bundle {
    var records: [String] = []
    /// The event of its first row.
    var sequence: Int64 = 0
    /// Every row that was touched, as the audit log has it.
    var touched: [RowImage] = []
    /// What taking it back needs, in the order in which it was done.
    var images: [RowImage] = []
    var added = 0
    var updated = 0
  }

  private struct Event {
    var sequence: Int64
    /// What it is about: the records themselves, and people only where it is about nothing else.
    var records: [String]
    var touched: [RowImage]

    var nodes: [String] { records + touched.map(\.row) }
  }

  private let id: Int64
  private var bundles: [Bundle] = []
  /// How many records were taken back that the import had added, and that it had changed.
  private(set) var added = 0
  private(set) var updated = 0
  private(set) var staying: [ImportRecord.Staying] = []

  init(of record: ImportRecord, _ db: Database) throws {
    id = record.id
    var sets = DisjointSets()
    let events = try Self.events(of: id, db)
    for event in events { sets.join(event.nodes) }
    var numbers: [Int: Int] = [:]
    let steps = try String.fetchAll(
      db, sql: "SELECT inverse FROM import_step WHERE import_id = ? ORDER BY number", arguments: [id])
    for image in try steps.flatMap({ try RowImage.read($0, db) }) {
      guard let root = sets.root(of: image.row) else { continue }
      let number = numbers[root] ?? bundles.count
      if number == bundles.count { bundles.append(Bundle()) }
      numbers[root] = number
      bundles[number].images.append(image)
    }
    for event in events {
      // What was taken back before has no images anymore.
      guard let root = event.nodes.first.flatMap({ sets.root(of: $0) }), let number = numbers[root] else { continue }
      if bundles[number].touched.isEmpty { bundles[number].sequence = event.sequence }
      bundles[number].records += event.records.filter { !bundles[number].records.contains($0) }
      bundles[number].touched += event.touched
      let isNew = event.touched.contains { $0.operation == .insert && $0.table == record.kind.mainTable }
      if isNew { bundles[number].added += 1 } else { bundles[number].updated += 1 }
    }
  }

  mutating func run(_ change: inout Change) throws {
    let own = Set(bundles.flatMap { $0.touched.map(\.row) })
    var links = RowLinks()
    var left: [RowImage] = []
    for bundle in bundles.reversed() {
      let obstacle = try obstacle(to: bundle, besides: own, &links, change)
      if try obstacle == nil && takeBack(bundle, &change) {
        added += bundle.added
        updated += bundle.updated
      } else {
        left += bundle.images
        for record in bundle.records { staying.append(.init(record: record, obstacle: obstacle ?? .changedSince)) }
      }
    }
    staying.reverse()
    try keep(left, change)
  }

  /// - Returns: false where something speaks against it; then it is as it was.
  private func takeBack(_ bundle: Bundle, _ change: inout Change) throws -> Bool {
    let result = try change.attempt { change in
      for record in bundle.records.compactMap({ Reference($0) }) { change.about(record) }
      // In the order in which they came, a child before the guardians, whom another child may still need.
      let people = bundle.images.filter(\.isNewPerson)
      for image in bundle.images.reversed() where !image.isNewPerson { try change.takeBack(image) }
      for image in people where try !change.isRelated(image) { try change.takeBack(image) }
      for image in bundle.touched { try forgetIDs(of: image, change.db) }
    }
    if case .failure = result { return false }
    return true
  }

  /// What speaks against taking a bundle back; nil for nothing.
  private func obstacle(
    to bundle: Bundle, besides own: Set<String>, _ links: inout RowLinks, _ change: Change
  ) throws -> UndoObstacle? {
    for record in Set(bundle.records + bundle.touched.flatMap(\.people)).sorted() {
      if try change.isChanged(record, since: bundle.sequence, id) { return .changedSince }
    }
    for image in bundle.touched {
      if let table = try change.standing(on: image, besides: own, &links) { return .record(table) }
    }
    return nil
  }

  /// Frees the ids that the import gave a record.
  private func forgetIDs(of image: RowImage, _ db: Database) throws {
    guard let kinds = Self.kinds[image.table], let record = image.key.first?.1 else { return }
    for kind in kinds {
      // By the record, which has few ids; the import has as many as rows.
      let statement = try db.cachedStatement(
        sql: "DELETE FROM source_id WHERE kind = ? AND record_id = ? AND +import_id = ?")
      try statement.execute(arguments: [String(kind), record, id])
    }
  }

  /// Keeps what is left for another time; where nothing is, the import is taken back.
  private func keep(_ left: [RowImage], _ change: Change) throws {
    let db = change.db
    guard !left.isEmpty else {
      try db.execute(sql: "DELETE FROM source_id WHERE import_id = ?", arguments: [id])
      try db.execute(sql: "UPDATE import_run SET undone_at = ? WHERE id = ?", arguments: [change.now, id])
      return
    }
    var json = JSONText()
    json.array(left) { $1.write(to: &$0, whole: true) }
    try db.execute(sql: "DELETE FROM import_step WHERE import_id = ?", arguments: [id])
    try db.execute(
      sql: "INSERT INTO import_step (import_id, number, inverse) VALUES (?, 0, ?)", arguments: [id, json.text])
  }

  private static func events(of id: Int64, _ db: Database) throws -> [Event] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT e.sequence, e.object, e.changes FROM import_run i
          JOIN audit_event e ON e.sequence > i.first_sequence AND e.sequence <= i.last_sequence AND e.action = 'import'
            AND e.actor_id = i.user_id AND e.changes <> '[]'
        WHERE i.id = ? ORDER BY e.sequence
        """, arguments: [id]
    ).map { row in
      let object: String = try row["object"]
      let all = object.split(separator: " ").map(String.init)
      let others = all.filter { text in Reference(text).map { $0.kind != .youth && $0.kind != .adult } ?? false }
      return try Event(
        sequence: row["sequence"], records: others.isEmpty ? all : others, touched: RowImage.read(row["changes"], db))
    }
  }

  /// The letters under which ids of a table's rows are kept.
  private static let kinds: [String: [Character]] = [
    "person": [Reference.Kind.youth.rawValue, Reference.Kind.adult.rawValue],
    "youth_profile": [Reference.Kind.youth.rawValue], "mentor_profile": [Reference.Kind.adult.rawValue],
    "organization": [Reference.Kind.organization.rawValue], "official": [Reference.Kind.official.rawValue],
    "match": [Reference.Kind.match.rawValue], "session": [Reference.Kind.session.rawValue],
    "training_attendance": [AttendanceRow.sourceKind],
  ]
}

extension TransferKind {
  /// The table of which an added record has a row.
  fileprivate var mainTable: String {
    switch self {
    case .youth: "youth_profile"
    case .mentors: "mentor_profile"
    case .organizations: "organization"
    case .sessions: "session"
    case .trainings: "training_attendance"
    case .matches: "match"
    case .officials: "official"
    case .contacts: "advocacy_contact"
    }
  }
}

extension RowImage {
  fileprivate var isNewPerson: Bool { operation == .insert && table == "person" }

  /// The references of the person whose row it is.
  fileprivate var people: [String] {
    guard table == "person", let id = key.first.flatMap({ Int64.fromDatabaseValue($0.1) }) else { return [] }
    return [Reference(.youth, id).description, Reference(.adult, id).description]
  }
}

extension Change {
  /// Whether anybody has changed a record since an event, the import itself aside, and later ones that were taken back.
  fileprivate func isChanged(_ record: String, since sequence: Int64, _ run: Int64) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM audit_object o JOIN audit_event e ON e.sequence = o.sequence
        WHERE o.object = ?1 AND o.sequence > ?2 AND e.changes <> '[]' AND e.action <> 'take back import'
          AND NOT (e.action = 'import' AND EXISTS (SELECT 1 FROM import_run i
            WHERE (i.id = ?3 OR i.undone_at IS NOT NULL) AND i.user_id = e.actor_id
              AND e.sequence > i.first_sequence AND e.sequence <= i.last_sequence))
        LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [record, sequence, run]) != nil
  }

  /// Whether an added person is a relative of somebody who stays on file.
  fileprivate func isRelated(_ image: RowImage) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM relationship r JOIN person p ON p.id = r.person_id
        WHERE r.related_id = ? AND r.voided_at IS NULL AND p.voided_at IS NULL LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [image.key.first?.1]) != nil
  }

  fileprivate mutating func takeBack(_ image: RowImage) throws {
    let key = Values(image.key)
    switch image.operation {
    case .update:
      let told = image.fields.filter { !RowImage.isBookkeeping($0.column) }
      try update(image.table, key: key, set: Values(told.map { ($0.column, $0.before) }))
    case .delete: try insert(image.table, Values(image.fields.map { ($0.column, $0.before) }))
    case .insert: try takeBackAdded(image, key)
    }
  }

  private mutating func takeBackAdded(_ image: RowImage, _ key: Values) throws {
    let columns = try Set(db.columns(in: image.table).map(\.name))
    guard columns.contains("voided_at") else {
      try delete(image.table, key: key)
      return
    }
    var values: Values = ["voided_at": now, "void_reason": "import taken back"]
    if columns.contains("external_id") { values["external_id"] = nil as String? }
    try update(image.table, key: key, set: values)
    guard image.table == "person", let id = image.key.first.flatMap({ Int64.fromDatabaseValue($0.1) }) else { return }
    // The ids of a record that is void are free for the next import.
    for profile in ["youth_profile", "mentor_profile"]
    where try Row.fetchOne(db, sql: "SELECT 1 FROM \(profile) WHERE person_id = ?", arguments: [id]) != nil {
      try update(profile, id: id, set: ["external_id": nil as String?])
    }
  }
}

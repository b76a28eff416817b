import Domain
import GRDB

extension UndoableChange {
  /// The same with whose record it is and what it changed, as far as the user may see the record by now.
  func described(in scope: Scope, _ db: Database) throws -> UndoableChange {
    var change = self
    if let importRun {
      let source = try String.fetchOne(
        db, sql: "SELECT source FROM import_run WHERE id = ?", arguments: [importRun])
      change.title.text = source ?? ""
    }
    if try (undoes == nil ? action : UndoLog.action(of: self, db)) == .setHouseRule {
      let images = try UndoLog.images(of: undoes ?? id, db)
      change.title.text = images.lazy.compactMap { $0.key.first.flatMap { String.fromDatabaseValue($0.1) } }.first ?? ""
      change.values = images.flatMap { $0.fields.filter { $0.column == "value" }.compactMap(Value.init) }
    }
    guard let object, try scope.contains(object, db) else { return change }
    change.title = try RecordTitle(of: object, in: scope, db)
    if object.kind == .session {
      let row = try Row.fetchOne(
        db, sql: "SELECT held_on, minutes, attempted FROM session WHERE id = ?", arguments: [object.number])
      change.session = try row.map {
        try SessionGlance(heldOn: $0["held_on"], minutes: $0["minutes"], isAttempt: $0["attempted"])
      }
    }
    let images = try UndoLog.images(of: undoes ?? id, db)
    change.values = images.flatMap { image -> [Value] in
      guard image.operation == .update, !image.isOfCriminalCheck else { return [] }
      return image.fields.compactMap(Value.init)
    }
    change.party =
      images.lazy.filter { $0.table == "match_acceptance" }
      .compactMap { $0.key.last.flatMap { MatchParty.fromDatabaseValue($0.1) } }.first
    switch undoes == nil ? action : try UndoLog.action(of: self, db) {
    case .addRelative, .editRelative, .removeRelative, .signInToClass, .takeBackSignIn, .enroll, .withdraw,
      .markAttendance:
      change.people = try Self.people(in: images, of: object, scope, db)
    case .recordScreening, .exemptScreening:
      change.checks = images.filter { $0.table == "screening_item" && !$0.isOfCriminalCheck }
        .compactMap { $0.key.last.flatMap { ScreeningKind.fromDatabaseValue($0.1) } }
    case .recordConsent, .revokeConsent:
      change.consents = try images.filter { $0.table == "consent" }.compactMap { image in
        let id = image.key.first.flatMap { Int64.fromDatabaseValue($0.1) }
        return try ConsentKind.fetchOne(db, sql: "SELECT kind FROM consent WHERE id = ?", arguments: [id])
          ?? image.value("kind").flatMap { ConsentKind.fromDatabaseValue($0) }
      }
    default: break
    }
    return change
  }

  /// The people whom rows are about, without the one on whose record they are.
  private static func people(
    in images: [RowImage], of object: Reference, _ scope: Scope, _ db: Database
  ) throws -> [PersonName] {
    var ids: [Int64] = []
    for image in images {
      guard let key = image.key.first.flatMap({ Int64.fromDatabaseValue($0.1) }) else { continue }
      if image.table == "relationship" {
        let pair = try Row.fetchOne(
          db, sql: "SELECT person_id, related_id FROM relationship WHERE id = ?", arguments: [key])
        if let pair { ids += try [pair["person_id"], pair["related_id"]] }
      } else if image.table == "person" {
        ids.append(key)
      } else if image.table == "training_attendance" {
        let stored = try Int64.fetchOne(
          db, sql: "SELECT person_id FROM training_attendance WHERE id = ?", arguments: [key])
        if let id = stored ?? image.value("person_id").flatMap({ Int64.fromDatabaseValue($0) }) { ids.append(id) }
      }
    }
    var seen: Set<Int64> = [.youth, .adult].contains(object.kind) ? [object.number] : []
    return try ids.filter { seen.insert($0).inserted }.flatMap { id in
      try RecordTitle(of: Reference(.adult, id), in: scope, db).people
    }
  }
}

extension UndoableChange.Value {
  /// nil for what says nothing to a reader, or too much.
  fileprivate init?(_ field: RowImage.Field) {
    let hidden = ["sort_name", "sound_key", "latitude", "longitude", "state_since", "note", "notes", "undone_at"]
    guard !RowImage.isBookkeeping(field.column), !hidden.contains(field.column), !field.column.hasSuffix("_id"),
      !field.column.hasSuffix("_at"), let before = Self.text(field.before), let after = Self.text(field.after)
    else { return nil }
    self.init(column: field.column, before: before, after: after)
  }

  private static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .null: ""
    case .int64(let number): "\(number)"
    case .string(let text): text.count > 40 || text.contains("\n") ? nil : text
    case .double, .blob: nil
    }
  }
}

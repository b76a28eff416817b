package import Domain
import GRDB

extension Workspace {
  /// The last change of this user, whether or not it can be taken back; nil where there is none.
  ///
  /// - Parameter everywhere: Whether those of other sittings count, too.
  package func undoableChange(everywhere: Bool = false) throws(RepositoryError) -> UndoableChange? {
    try read(showing: .ownChanges, { $0.map(\.shown) ?? [] }) { db in
      try UndoLog.last(of: actor, in: everywhere ? nil : sitting, db)?.described(in: scope, db)
    }
  }

  /// What this user took back last in this sitting, as long as nothing else was done after it.
  package func redoableChange() throws(RepositoryError) -> UndoableChange? {
    try read { db in
      var change = try UndoLog.lastUndone(of: actor, in: sitting, db)?.described(in: scope, db)
      if let undone = change { change?.action = try UndoLog.action(of: undone, db) }
      return change
    }
  }

  /// This user's changes that were not taken back, of all sittings, the last first.
  package func undoableChanges(limit: Int = 100) throws(RepositoryError) -> [UndoableChange] {
    try read(showing: .ownChanges, { $0.flatMap(\.shown) }) { db in
      try UndoLog.entries("undoes IS NULL", of: actor, limit: limit, db).map { try $0.described(in: scope, db) }
    }
  }

  /// The last change that was made through this workspace in this run, by its id; 0 for none.
  package var lastChangeID: Int64 { lastChange.id }

  /// Takes a change of this user back, or does again what was taken back; itself an audited change.
  ///
  /// Rows that were changed get their values back, rows that were added are voided, or deleted where their table does
  /// not void, rows that were taken away return.
  ///
  /// - Parameters:
  ///   - id: The change; nil for the last one of this sitting.
  ///   - reason: Why, which taking back what protects somebody asks for.
  /// - Returns: What was taken back.
  /// - Throws: ``RepositoryError/nothingToUndo``; what the change itself would be refused with, where the user may no
  ///   longer do it or the record has left their reach; ``RepositoryError/undoBlocked(_:_:)`` where it cannot be taken
  ///   back: then nothing happens, and no older change is.
  @discardableResult
  package func undo(_ id: Int64? = nil, reason: String = "") throws(RepositoryError) -> UndoableChange {
    let found = try read { db in
      try id.map { try UndoLog.entries("id = \($0)", of: actor, limit: 1, db).first }
        ?? UndoLog.last(of: actor, in: sitting, db)
    }
    guard let change = found else { throw .nothingToUndo }
    if let permission = change.permission, !may(permission) { throw refuse(permission, AuditAction.undo.rawValue) }
    let object = change.object?.description ?? ""
    guard change.canBeUndone else { throw .undoBlocked(object, .final) }
    if change.isProtective {
      guard reason.contains(where: { !$0.isWhitespace }) else { throw .invalid(field: "reason", .required) }
    }
    if let run = change.importRun {
      try undoImport(run, inPart: false)
      return change
    }
    let why = [change.action.rawValue, reason].filter { !$0.isEmpty }.joined(separator: ": ")
    return try perform(.undo, change.permission, reason: why, undoing: change) { work in
      let images = try work.takeBack(change)
      if images.contains(where: { $0.table == "user" || $0.table == "ssh_key" }) {
        try work.requireDirector()
        try AuthorizedKeysFile.write(work.db, of: store.path)
      }
      return try change.described(in: scope, work.db)
    }
  }
}

extension Change {
  /// - Returns: The rows that it gave back.
  fileprivate mutating func takeBack(_ change: UndoableChange) throws -> [RowImage] {
    // Another console of the same user may have been quicker.
    guard try UndoLog.entries("id = \(change.id)", of: actor, limit: 1, db).first == change else {
      throw RepositoryError.nothingToUndo
    }
    // What has left the user's reach since is no longer theirs to change.
    if let object = change.object {
      // What is done again may bring the record back first.
      // Who deals a user's caseload out need not have that user in reach.
      if change.undoes == nil, object.kind != .user { try require(object) }
      about(object)
    }
    let name = change.object?.description ?? ""
    let images = try UndoLog.images(of: change.id, db)
    if images.contains(where: \.isOfCriminalCheck) { try requireNeedToKnow() }
    try checkAgain(change)
    if let table = try standing(on: images) { throw RepositoryError.undoBlocked(name, .record(table)) }
    guard try isLatest(images), try UndoLog.isLastStep(change, db) else {
      throw RepositoryError.undoBlocked(name, .changedSince)
    }
    do {
      for image in images.reversed() { try revert(image) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw RepositoryError.undoBlocked(name, .changedSince)
    }
    if change.undoes != nil, let object = change.object, object.kind != .user { try require(object) }
    try requireGuards(of: images, name)
    if change.undoes != nil { try requireSigners(of: images, name) }
    try UndoLog.close(change, at: now, db)
    return images
  }

  /// Refuses steps of a match whose checks are due again: those done again, and a live match that was ended or paused
  /// more than a day ago.
  private func checkAgain(_ change: UndoableChange) throws {
    let name = change.object?.description ?? ""
    if change.undoes != nil {
      let undone = try UndoLog.action(of: change, db)
      if AuditAction.matchSteps.contains(undone) { throw RepositoryError.undoBlocked(name, .checksDue) }
    } else if change.action == .closeMatch || change.action == .pauseMatch,
      now.milliseconds - change.at.milliseconds > 24 * 3_600_000
    {
      throw RepositoryError.undoBlocked(name, .checksDue)
    }
  }

  /// Refuses to let a match go on again, by taking its pause or its end back, without what every step of it stands on.
  private func requireGuards(of images: [RowImage], _ name: String) throws {
    for image in images where image.table == "match" {
      guard let id = image.key.first.flatMap({ Int64.fromDatabaseValue($0.1) }),
        let state = image.fields.first(where: { $0.column == "state" }),
        let now = MatchState.fromDatabaseValue(state.after), now == .paused || !now.isLive && !now.isProposal,
        let unmet = try match(Reference(.match, id)).facts.unmet.first
      else { continue }
      throw RepositoryError.undoBlocked(name, .unmet(unmet))
    }
  }

  /// Refuses to record a consent again whose signer may no longer sign, or that another guardian has ended.
  private func requireSigners(of images: [RowImage], _ name: String) throws {
    for image in images where image.table == "consent" {
      let id = image.key.first.flatMap { Int64.fromDatabaseValue($0.1) }
      let found = try Row.fetchOne(
        db, sql: "SELECT * FROM consent WHERE id = ? AND revoked_on IS NULL", arguments: [id])
      guard let row = found else { continue }
      let (youth, signer): (Int64, Int64) = try (row["person_id"], row["signer_id"])
      do {
        try self.signer(signer, for: youth).check(on: row["signed_on"])
        try askAboutSigner(signer, of: [row["kind"]], for: youth)
      } catch {
        throw RepositoryError.undoBlocked(name, .checksDue)
      }
    }
  }

  fileprivate func requireDirector() throws {
    let directors = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM user WHERE role = ? AND disabled_at IS NULL", arguments: [Role.director])
    guard directors ?? 0 > 0 else { throw RepositoryError.lastDirector }
  }

  /// Whether every row still has the values that the last of its images left in it.
  ///
  /// Its version may be another: undoing a later change counts it on, and what others did to other fields stays.
  func isLatest(_ images: [RowImage]) throws -> Bool {
    var last: [String: [String: DatabaseValue]] = [:]
    var isThere: [String: Bool] = [:]
    for image in images {
      let row = "\(image.table) \(image.key)"
      for field in image.fields where !RowImage.isBookkeeping(field.column) {
        last[row, default: [:]][field.column] = field.after
      }
      isThere[row] = image.operation != .delete
    }
    return try images.allSatisfy { image in
      let name = "\(image.table) \(image.key)"
      guard let row = try row(of: image.table, image.key) else { return isThere[name] == false }
      return try isThere[name] == true
        && (last[name] ?? [:]).allSatisfy { try row[$0.key] as DatabaseValue == $0.value }
    }
  }

  mutating func revert(_ image: RowImage) throws {
    let key = Values(image.key)
    let told = image.fields.filter { !RowImage.isBookkeeping($0.column) }
    switch image.operation {
    case .update:
      try update(image.table, key: key, set: Values(told.map { ($0.column, $0.before) }))
    case .delete:
      try insert(image.table, Values(image.fields.map { ($0.column, $0.before) }))
    case .insert where try db.columns(in: image.table).contains { $0.name == "voided_at" }:
      try update(image.table, key: key, set: ["voided_at": now, "void_reason": "undone"])
    case .insert:
      try delete(image.table, key: key)
    }
  }
}

package import Domain
import GRDB

/// A store as one acting user sees it: every query and every command is a member of this type.
///
/// So nothing is read or written without an actor, the scope filter stands in one place, and no write can forget its
/// audit event.
package struct Workspace: Sendable {
  package let store: Store
  package let actor: Actor
  package let clock: Clock
  /// How names stand in lists where the house does not want initials; a record that is opened tells its own.
  package var ownNamesInLists: RoleAccess.Names
  /// What could not be read, to be told.
  package let failedReads = FailedReads()
  /// What the house wants, for every copy of this.
  private let masking = ListMasking()
  /// The run of a console that this is; empty for a command. Drafts are held, and changes taken back, by sitting.
  package private(set) var sitting = ""
  /// Whether what is done sets the database up, on which all else stands: nobody takes it back.
  private var isSettingUp = false
  /// What the next change saves, and takes away with it.
  var draft: Identifier<Draft>?
  /// Drafts of the sitting that wait beside the database.
  private(set) var draftNotes: DraftNotes
  /// What was changed last, for every copy of this.
  let lastChange = LastChange()
  /// Whose records were shown and are to be written down, for every copy of this; nil for a command, which does so at once.
  private(set) var looks: LookLedger?
  /// Set where the log is to tell that the actor has come.
  private var arrival: Arrival?

  package init(store: Store, actor: Actor, clock: Clock) {
    self.store = store
    self.actor = actor
    self.clock = clock
    ownNamesInLists = actor.role.access.names
    draftNotes = DraftNotes(database: store.path, user: actor.id, sitting: "")
  }

  /// The same for a console that begins: a sitting of its own.
  package var inNewSitting: Workspace {
    var workspace = self
    workspace.sitting = String(UInt64.random(in: 1...UInt64.max), radix: 36)
    workspace.looks = LookLedger()
    workspace.draftNotes = DraftNotes(database: store.path, user: actor.id, sitting: workspace.sitting)
    return workspace
  }

  /// The same for setting a new database up.
  package var settingUp: Workspace {
    var workspace = self
    workspace.isSettingUp = true
    return workspace
  }

  /// How names stand in lists just now.
  package var namesInLists: RoleAccess.Names {
    masking.isOn ? .masked : ownNamesInLists
  }

  /// Shows names in lists as the house wants them by now, as initials where its rules cannot be read, and counts days in
  /// the time zone that it has by now.
  package func followHouse() {
    masking.isOn = (try? houseRules().masksNames) ?? true
    // What cannot be read just now is read at the next look.
    try? store.followZone()
  }

  /// The same for somebody who has come for one command: the first change is told together with the coming.
  package var arriving: Workspace {
    var workspace = self
    workspace.arrival = Arrival()
    return workspace
  }

  /// Leaves an audit event that the actor has come, unless a change has told it.
  package func recordArrival() throws(RepositoryError) {
    guard let arrival, arrival.take() else { return }
    do { try perform(.signIn) { _ in } } catch {
      arrival.giveBack()
      throw error
    }
  }

  /// Notes that the coming is told.
  func hasArrived() { _ = arrival?.take() }

  package func may(_ permission: Permission) -> Bool { actor.role.may(permission) }

  /// How far the actor sees.
  var scope: Scope { Scope(of: actor, on: clock.today()) }

  func require(_ permission: Permission) throws(RepositoryError) {
    guard may(permission) else { throw refuse(permission, permission.rawValue) }
  }

  /// Leaves an event of a refusal, which stands whether or not it can be written down.
  ///
  /// - Parameter what: What was asked for.
  func refuse(_ permission: Permission, _ what: String) -> RepositoryError {
    noteRefusal(.refusal, reason: what)
    return .notPermitted(permission)
  }

  /// Runs a query on one consistent state of the database.
  func read<Value>(
    _ permission: Permission? = nil, _ body: (Database) throws -> Value
  ) throws(RepositoryError) -> Value {
    if let permission { try require(permission) }
    do {
      return try store.read { db in
        try actor.requireAccess(db)
        return try body(db)
      }
    } catch {
      throw RepositoryError(error)
    }
  }

  /// Runs a query whose answer shows records of people beyond their names, and notes whose.
  ///
  /// - Parameter records: Those that the answer shows.
  func read<Value>(
    _ permission: Permission? = nil, showing place: ShownPlace, _ records: (Value) -> [Reference],
    _ body: (Database) throws -> Value
  ) throws(RepositoryError) -> Value {
    let value = try read(permission, body)
    try noteShown(records(value), in: place)
    return value
  }

  /// Runs a command: one IMMEDIATE transaction under the queue lock, with its audit event.
  ///
  /// - Parameters:
  ///   - undoable: Whether the user can take it back; a change that cannot be is noted all the same.
  ///   - reason: Why, in the user's words.
  @discardableResult
  func write<Value>(
    _ action: AuditAction, _ permission: Permission, undoable: Bool = true, reason: String = "",
    _ body: (inout Change) throws -> Value
  ) throws(RepositoryError) -> Value {
    guard may(permission) else { throw refuse(permission, action.rawValue) }
    let value = try perform(action, permission, undoable: undoable && !isSettingUp, reason: reason) { change in
      if let row = draftNotes.row(of: draft) { try change.remove(row) }
      return try body(&change)
    }
    draftNotes.drop(draft)
    return value
  }

  /// ``write(_:_:undoable:reason:_:)`` for what every user may do.
  ///
  /// - Parameters:
  ///   - permission: What it has been asked for already, where it has.
  ///   - undone: The change that it takes back.
  ///   - milliseconds: How long to wait for other writers; nil is the store's patience.
  @discardableResult
  func perform<Value>(
    _ action: AuditAction, _ permission: Permission? = nil, undoable: Bool = false, reason: String = "",
    undoing undone: UndoableChange? = nil, within milliseconds: Int? = nil, _ body: (inout Change) throws -> Value
  ) throws(RepositoryError) -> Value {
    let isNew = arrival?.take() ?? false
    do {
      let (value, entry) = try store.write(within: milliseconds) { db in
        if !AuditAction.ofAnybody.contains(action) { try actor.requireAccess(db) }
        var change = try Change(
          action, by: actor, clock: clock, reason: reason, isUndoable: undoable || undone != nil, db)
        change.permission = permission
        change.sitting = sitting
        try change.tellClockSet()
        if isNew { try change.tellArrival() }
        let before = change.head?.sequence
        let value = try body(&change)
        try change.requireClock()
        if !change.images.isEmpty || !change.objects.isEmpty || !change.shown.isEmpty || change.head?.sequence == before
        {
          try change.finishEvent()
        }
        // Once for all of it, and after the last savepoint: the index writes what it holds out at each.
        try SearchIndex.refresh(change.stale, db)
        try StaffTrainingShelf.settle(db, on: clock.today())
        return (value, try note(change, undoing: undone))
      }
      if let entry { lastChange.id = entry }
      return value
    } catch {
      if isNew { arrival?.giveBack() }
      throw RepositoryError(error)
    }
  }

  /// Notes a change for taking it back; one that is done again is open again.
  ///
  /// - Returns: The entry that stands for it; nil where it touched nothing.
  private func note(_ change: Change, undoing undone: UndoableChange?) throws -> Int64? {
    if let done = undone?.undoes { return done }
    // The system takes nothing back.
    guard actor.userID != nil, change.permission != nil || undone != nil else { return nil }
    return try UndoLog.append(change, undoing: undone?.id)
  }
}

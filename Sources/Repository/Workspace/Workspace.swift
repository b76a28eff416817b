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
  /// What the house wants, for every copy of this.
  private let masking = ListMasking()
  /// Set where the log is to tell that the actor has come.
  private var arrival: Arrival?

  package init(store: Store, actor: Actor, clock: Clock) {
    self.store = store
    self.actor = actor
    self.clock = clock
    ownNamesInLists = actor.role.access.names
  }

  /// How names stand in lists just now.
  package var namesInLists: RoleAccess.Names {
    masking.isOn ? .masked : ownNamesInLists
  }

  /// Shows names in lists as the house wants them by now; as initials where its rules cannot be read.
  package func followHouse() { masking.isOn = (try? houseRules().masksNames) ?? true }

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
    try? perform(.refusal, reason: what) { _ in }
    return .notPermitted(permission)
  }

  /// Runs a query on one consistent state of the database.
  func read<Value>(
    _ permission: Permission? = nil, _ body: (Database) throws -> Value
  ) throws(RepositoryError) -> Value {
    if let permission { try require(permission) }
    do { return try store.read(body) } catch { throw RepositoryError(error) }
  }

  /// Reads and leaves an audit event, as looking at one record and exporting do.
  ///
  /// - Parameter object: The record, or nil for many.
  func readAudited<Value>(
    _ action: AuditAction = .read, _ permission: Permission, object: Reference?, reason: String = "",
    _ body: (Database) throws -> Value
  ) throws(RepositoryError) -> Value {
    try write(action, permission, reason: reason) { change in
      if let object { change.about(object) }
      return try body(change.db)
    }
  }

  /// Runs a command: one IMMEDIATE transaction under the queue lock, with its audit event.
  ///
  /// - Parameters:
  ///   - undoable: Whether the user can take it back.
  ///   - reason: Why, in the user's words.
  @discardableResult
  func write<Value>(
    _ action: AuditAction, _ permission: Permission, undoable: Bool = false, reason: String = "",
    removing draft: DraftKey? = nil, _ body: (inout Change) throws -> Value
  ) throws(RepositoryError) -> Value {
    guard may(permission) else { throw refuse(permission, action.rawValue) }
    return try perform(action, permission, undoable: undoable, reason: reason) { change in
      if let draft { try change.removeDraft(draft) }
      return try body(&change)
    }
  }

  /// ``write(_:_:undoable:reason:removing:_:)`` for what every user may do.
  ///
  /// - Parameter permission: What it has been asked for already, where it has.
  @discardableResult
  func perform<Value>(
    _ action: AuditAction, _ permission: Permission? = nil, undoable: Bool = false, reason: String = "",
    _ body: (inout Change) throws -> Value
  ) throws(RepositoryError) -> Value {
    let isNew = arrival?.take() ?? false
    do {
      return try store.write { db in
        var change = try Change(action, by: actor, clock: clock, reason: reason, isUndoable: undoable, db)
        change.permission = permission
        if isNew { try change.tellArrival() }
        let before = change.head?.sequence
        let value = try body(&change)
        if !change.images.isEmpty || !change.objects.isEmpty || change.head?.sequence == before {
          try change.finishEvent()
        }
        // Once for all of it, and after the last savepoint: the index writes what it holds out at each.
        try SearchIndex.refresh(change.stale, db)
        if undoable { try UndoLog.append(change) }
        return value
      }
    } catch {
      if isNew { arrival?.giveBack() }
      throw RepositoryError(error)
    }
  }
}

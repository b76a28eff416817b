package import Domain

/// A change of a user, so that they can say whether to take it back.
package struct UndoableChange: Equatable, Sendable, Identifiable {
  /// A column that it changed, and what it was before.
  package struct Value: Equatable, Sendable {
    package var column: String
    package var before: String
    package var after: String
  }

  /// Row id in `undo_entry`.
  package var id: Int64
  package var action: AuditAction
  /// The main record, where the change is about one.
  package var object: Reference?
  package var at: Instant
  /// What it asked for, which taking it back asks for too.
  var permission: Permission?
  /// What the record is called; empty where it has left the user's reach.
  package var title = RecordTitle()
  /// Whom else it is about: who was added, changed or taken off a child's record, or comes to a class.
  package var people: [PersonName] = []
  /// Which checks it decides on; never a criminal one.
  package var checks: [ScreeningKind] = []
  package var consents: [ConsentKind] = []
  /// How many records it is about besides `object`.
  package var others = 0
  /// Of an answer to a proposal, whose.
  package var party: MatchParty?
  /// Whether it says that somebody may not do something, so that taking it back gives leave.
  var bars = false
  /// Whom it tells something of: nobody where the record has left the user's reach.
  var shown: [Reference] { title.people.isEmpty ? [] : [object].compactMap(\.self) }
  /// What it changed of a record that was there before, as far as it is short.
  package var values: [Value] = []
  /// Of a session, when it was held and how long it took.
  package var session: SessionGlance?
  /// Whether there is anything kept to take it back with.
  package var canBeUndone = true
  /// Row id of the import that it is; nil for any other change.
  package var importRun: Int64?
  /// The entry that it took back; nil for a change.
  var undoes: Int64?

  /// Whether it protects somebody, so that taking it back needs a reason.
  package var isProtective: Bool { undoes == nil && (bars || AuditAction.protective.contains(action)) }

  /// What tells a session from others.
  package struct SessionGlance: Equatable, Sendable {
    package var heldOn: CivilDate
    package var minutes: Int
    package var isAttempt: Bool
  }
}

extension AuditAction {
  /// What keeps somebody safe: a right that has ended, a check, a closure.
  static let protective: Set<AuditAction> = [
    .revokeConsent, .recordScreening, .pauseMatch, .closeMatch, .recordDecline, .removeRelative, .changeRole,
    .disableUser, .revokeKey, .removeFromNeedToKnow,
  ]
}

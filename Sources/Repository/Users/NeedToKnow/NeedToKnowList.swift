package import Domain
import GRDB

/// Somebody on the list of those who need to know what background checks have found.
package struct NeedToKnowEntry: Equatable, Sendable {
  package var user: Reference
  package var login: String
  package var name: String
  package var role: Role
  package var reason: String
  package var listedOn: CivilDate
  /// The last day on which the entry holds, unless it is confirmed again.
  package var confirmedUntil: CivilDate
}

extension AuditAction {
  package static let addToNeedToKnow = AuditAction("add to need-to-know list")
  package static let confirmNeedToKnow = AuditAction("confirm need-to-know entry")
  package static let removeFromNeedToKnow = AuditAction("take off need-to-know list")
}

extension Workspace {
  /// Whether the actor is on the list now, and so may record what background checks have found.
  package func seesChecks() throws(RepositoryError) -> Bool { try read { try scope.needsToKnow($0) } }

  /// The list as it stands, entries that ran out too, those that end first before the others.
  package func needToKnowList() throws(RepositoryError) -> [NeedToKnowEntry] {
    try read(.manageNeedToKnow) { try NeedToKnowEntry.current($0) }
  }

  /// Puts a user on the list.
  ///
  /// - Throws: ``RepositoryError/alreadyOnNeedToKnowList(login:)`` for who is on it; ``RepositoryError/invalid(field:_:)``
  ///   for a role that has nothing to do with screening, or without a reason.
  package func addToNeedToKnow(_ login: String, reason: String) throws(RepositoryError) {
    try write(.addToNeedToKnow, .manageNeedToKnow, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      let user = try change.user(login).id
      let role = try Role.fetchOne(change.db, sql: "SELECT role FROM user WHERE id = ?", arguments: [user])
      guard role?.may(.seeScreening) == true else {
        throw RepositoryError.invalid(
          field: "role", .notAChoice(Role.allCases.filter { $0.may(.seeScreening) }.map(\.rawValue)))
      }
      let isListed = try Bool.fetchOne(
        change.db, sql: "SELECT EXISTS (SELECT 1 FROM need_to_know WHERE user_id = ? AND removed_on IS NULL)",
        arguments: [user])
      guard isListed != true else { throw RepositoryError.alreadyOnNeedToKnowList(login: login) }
      try change.insert(
        "need_to_know",
        [
          "user_id": user, "reason": reason, "listed_on": change.today,
          "confirmed_until": try change.endOfConfirmation(),
        ])
      change.about(Reference(.user, user))
    }
  }

  /// Confirms that a user still needs to know, from today on, also where the entry has run out.
  package func confirmNeedToKnow(_ login: String) throws(RepositoryError) {
    try write(.confirmNeedToKnow, .manageNeedToKnow) { change in
      let entry = try change.needToKnowEntry(of: login)
      try change.update(
        "need_to_know", id: entry.id, set: ["confirmed_until": try change.endOfConfirmation()],
        object: Reference(.user, entry.user))
    }
  }

  /// Takes a user off the list; what background checks have found is out of their sight at once.
  package func removeFromNeedToKnow(_ login: String) throws(RepositoryError) {
    try write(.removeFromNeedToKnow, .manageNeedToKnow) { change in
      let entry = try change.needToKnowEntry(of: login)
      try change.update(
        "need_to_know", id: entry.id, set: ["removed_on": change.today], object: Reference(.user, entry.user))
    }
  }
}

extension NeedToKnowEntry {
  /// - Parameters:
  ///   - last: Only entries that hold no longer than to this day.
  ///   - user: Only this one's.
  static func current(_ db: Database, endingBy last: CivilDate? = nil, of user: Int64? = nil) throws
    -> [NeedToKnowEntry]
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT u.id, u.login, u.name, u.role, n.reason, n.listed_on, n.confirmed_until
        FROM need_to_know n JOIN user u ON u.id = n.user_id
        WHERE n.removed_on IS NULL AND u.disabled_at IS NULL AND (?1 IS NULL OR n.confirmed_until <= ?1)
          AND (?2 IS NULL OR n.user_id = ?2)
        ORDER BY n.confirmed_until, u.login
        """)
    return try Row.fetchAll(statement, arguments: [last, user]).map { row in
      try NeedToKnowEntry(
        user: Reference(.user, row["id"]), login: row["login"], name: row["name"], role: row["role"],
        reason: row["reason"], listedOn: row["listed_on"],
        confirmedUntil: row["confirmed_until"])
    }
  }
}

extension Change {
  /// The last day of an entry that is confirmed today, by the rule of the house.
  fileprivate func endOfConfirmation() throws -> CivilDate {
    today.adding(months: try houseRule(.needToKnowMonths))
  }

  fileprivate func needToKnowEntry(of login: String) throws -> (id: Int64, user: Int64) {
    let user = try user(login).id
    let id = try Int64.fetchOne(
      db, sql: "SELECT id FROM need_to_know WHERE user_id = ? AND removed_on IS NULL", arguments: [user])
    guard let id else { throw RepositoryError.notFound(login) }
    return (id, user)
  }

  /// Checks that the actor is on the list.
  ///
  /// - Throws: ``RepositoryError/notOnNeedToKnowList``.
  func requireNeedToKnow() throws {
    guard try scope.needsToKnow(db) else { throw RepositoryError.notOnNeedToKnowList }
  }
}

package import Domain
import GRDB

extension AuditAction {
  package static let changeRole = AuditAction("change role")
  package static let disableUser = AuditAction("disable user")
  package static let enableUser = AuditAction("enable user")
}

extension Workspace {
  /// Gives a user another role.
  ///
  /// - Parameter dealing: To whom that is dealt out which the new role cannot have, in a change of its own before; without
  ///   it a user who has any stays as they are.
  /// - Throws: ``RepositoryError/lastDirector`` where nobody would be left to manage users;
  ///   ``RepositoryError/caseload(_:)`` with what the user still has.
  /// - Returns: What was dealt out.
  @discardableResult
  package func changeRole(
    of login: String, to role: Role, dealing: Dealing? = nil
  ) throws(RepositoryError) -> CaseloadDeal? {
    let duties = Set(Duty.allCases.filter { !role.mayHold($0) })
    let deal = try dealing.map { dealing throws(RepositoryError) in
      try dealOut(duties, of: login, dealing, endsDirector: role != .director)
    }
    try write(.changeRole, .manageUsers) { change in
      let user = try change.user(login)
      if role != .director { try change.requireOtherDirector(than: user.id) }
      try change.requireNothing(of: duties, user.id, login)
      try change.update("user", id: user.id, set: ["role": role], object: Reference(.user, user.id))
    }
    return deal
  }

  /// Shuts a user out, whose consoles end within two seconds, or lets the user in again.
  ///
  /// - Parameter dealing: To whom all that the user has is dealt out, in a change of its own before; without it a user who
  ///   has anybody to look after is not shut out.
  /// - Throws: ``RepositoryError/lastDirector`` where nobody would be left to manage users;
  ///   ``RepositoryError/caseload(_:)`` with what the user still has.
  /// - Returns: What was dealt out.
  @discardableResult
  package func setDisabled(
    _ isDisabled: Bool, login: String, reason: String = "", dealing: Dealing? = nil
  ) throws(RepositoryError) -> CaseloadDeal? {
    let deal = try (isDisabled ? dealing : nil).map { dealing throws(RepositoryError) in
      try dealOut(Set(Duty.allCases), of: login, dealing, endsDirector: true)
    }
    try write(isDisabled ? .disableUser : .enableUser, .manageUsers, reason: reason) { change in
      let user = try change.user(login)
      if isDisabled { try change.requireOtherDirector(than: user.id) }
      guard user.isDisabled != isDisabled else { return change.about(Reference(.user, user.id)) }
      if isDisabled { try change.requireNothing(of: Set(Duty.allCases), user.id, login) }
      let moment: Instant? = isDisabled ? change.now : nil
      try change.update("user", id: user.id, set: ["disabled_at": moment], object: Reference(.user, user.id))
      try AuthorizedKeysFile.write(change.db, of: store.path)
    }
    return deal
  }

  /// - Parameter endsDirector: Whether the user isn't a director afterwards, so that somebody else has to be one.
  private func dealOut(
    _ duties: Set<Duty>, of login: String, _ dealing: Dealing, endsDirector: Bool
  ) throws(RepositoryError) -> CaseloadDeal {
    try write(.dealCaseload, .manageUsers) { change in
      if endsDirector { try change.requireOtherDirector(than: try change.user(login).id) }
      let deal = try change.deal(from: login, dealing, duties: duties)
      try change.apply(deal)
      return deal
    }
  }
}

extension Change {
  /// The user with a login, disabled or not.
  func user(_ login: String) throws -> (id: Int64, isDisabled: Bool) {
    let row = try Row.fetchOne(db, sql: "SELECT id, disabled_at FROM user WHERE login = ?", arguments: [login])
    guard let row else { throw RepositoryError.notFound(login) }
    return try (row["id"], row["disabled_at"] != nil)
  }

  /// Checks that a user leaves nobody behind. An entry on the need-to-know list only ends.
  fileprivate mutating func requireNothing(of duties: Set<Duty>, _ user: Int64, _ login: String) throws {
    var counts = try CaseloadQuery.counts(of: user, today: today, db).filter { duties.contains($0.key) }
    if counts.removeValue(forKey: .needToKnow) != nil { try endNeedToKnow(of: user) }
    guard counts.isEmpty else { throw RepositoryError.caseload(.stillHas(login: login, counts)) }
  }

  fileprivate func requireOtherDirector(than user: Int64) throws {
    let others = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM user WHERE role = ? AND disabled_at IS NULL AND id <> ?",
      arguments: [Role.director, user])
    guard others ?? 0 > 0 else { throw RepositoryError.lastDirector }
  }
}

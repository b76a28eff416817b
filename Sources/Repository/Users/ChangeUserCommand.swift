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
  /// - Parameter dealing: To whom that is dealt out which the new role cannot have, in the same change; without it a user
  ///   who has any stays as they are.
  /// - Throws: ``RepositoryError/lastDirector`` where nobody would be left to manage users;
  ///   ``RepositoryError/caseload(_:)`` with what the user still has.
  /// - Returns: What was dealt out.
  @discardableResult
  package func changeRole(
    of login: String, to role: Role, dealing: Dealing? = nil
  ) throws(RepositoryError) -> CaseloadDeal? {
    let duties = Set(Duty.allCases.filter { !role.mayHold($0) })
    return try write(.changeRole, .manageUsers) { change in
      let user = try change.user(login)
      if role != .director { try change.requireOtherDirector(than: user.id) }
      let deal = try dealing.map { try change.dealOut(duties, of: login, $0) }
      try change.requireNothing(of: duties, user.id, login)
      try change.update("user", id: user.id, set: ["role": role], object: Reference(.user, user.id))
      return deal
    }
  }

  /// Shuts a user out, whose consoles end within two seconds, or lets the user in again.
  ///
  /// What the user typed and did not save goes to who is named, else to the supervisor, else to the director who does this.
  ///
  /// - Parameter dealing: To whom all that the user has is dealt out, in the same change; without it a user who has anybody
  ///   to look after is not shut out.
  /// - Throws: ``RepositoryError/lastDirector`` where nobody would be left to manage users;
  ///   ``RepositoryError/caseload(_:)`` with what the user still has.
  /// - Returns: What was dealt out.
  @discardableResult
  package func setDisabled(
    _ isDisabled: Bool, login: String, reason: String = "", dealing: Dealing? = nil
  ) throws(RepositoryError) -> CaseloadDeal? {
    try write(isDisabled ? .disableUser : .enableUser, .manageUsers, reason: reason) { change in
      let user = try change.user(login)
      if isDisabled { try change.requireOtherDirector(than: user.id) }
      guard user.isDisabled != isDisabled else {
        change.about(Reference(.user, user.id))
        return nil
      }
      var deal: CaseloadDeal?
      if isDisabled {
        deal = try dealing.map { try change.dealOut(Set(Duty.allCases), of: login, $0) }
        try change.requireNothing(of: Set(Duty.allCases), user.id, login)
        if let drafts = try change.handOverDrafts(of: user.id, dealing) {
          deal = deal ?? CaseloadDeal(login: login, lines: [])
          deal?.drafts = drafts
        }
      }
      let moment: Instant? = isDisabled ? change.now : nil
      try change.update("user", id: user.id, set: ["disabled_at": moment], object: Reference(.user, user.id))
      try AuthorizedKeysFile.write(change.db, of: store.path)
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

  fileprivate mutating func dealOut(
    _ duties: Set<Duty>, of login: String, _ dealing: Dealing
  ) throws -> CaseloadDeal {
    let deal = try deal(from: login, dealing, duties: duties)
    try apply(deal)
    return deal
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

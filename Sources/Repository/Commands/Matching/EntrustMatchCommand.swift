package import Domain
import GRDB

extension AuditAction {
  package static let entrustMatch = AuditAction("entrust match")
}

extension Workspace {
  /// Entrusts a match to an ambassador for a time; nobody else's ambassador sees it, and they do not before or after.
  ///
  /// - Parameters:
  ///   - ambassador: Row id of the user; nil takes the match back.
  ///   - until: The last day; nil leaves the end open.
  /// - Throws: ``RepositoryError/invalid(field:_:)`` for a user who is no ambassador of the match's
  ///   organization, or an end before the beginning; ``RepositoryError/refused(_:)`` for a match that is over.
  package func entrustMatch(
    _ match: Reference, to ambassador: Int64?, since: CivilDate? = nil, until: CivilDate? = nil
  ) throws(RepositoryError) {
    try write(.entrustMatch, .entrustMatch) { change in
      guard match.kind == .match else { throw RepositoryError.notFound(match.description) }
      try change.require(match)
      let first = since ?? change.today
      try change.check("ambassador_since", first, is: change.planned)
      if let until {
        try change.check("ambassador_until", until, is: .planned(today: change.today, notBefore: first))
      }
      if let ambassador {
        let row = try Row.fetchOne(
          change.db, sql: "SELECT program_id, state FROM match WHERE id = ?", arguments: [match.number])
        guard let row else { throw RepositoryError.notFound(match.description) }
        let state: MatchState = try row["state"]
        guard state.needsOwner else { throw TransitionRefusal.over(match, state.rawValue) }
        try change.requireEntrustable(ambassador, with: try row["program_id"])
      }
      try change.update(
        "match", id: match.number,
        set: [
          "ambassador_id": ambassador, "ambassador_since": ambassador == nil ? nil : first,
          "ambassador_until": ambassador == nil ? nil : until,
        ], object: match)
      if let ambassador { try change.checkSight(of: match, for: ambassador, on: first) }
    }
  }
}

extension Change {
  /// Checks that an ambassador sees the match that was entrusted to them, from the first day on.
  fileprivate func checkSight(of match: Reference, for ambassador: Int64, on day: CivilDate) throws {
    let other = Actor(id: ambassador, login: "", name: "", role: .ambassador)
    let reach = Scope(of: other, on: day)
    guard try !reach.contains(match, db) else { return }
    let statement = try db.cachedStatement(sql: "SELECT youth_id FROM match WHERE id = ?")
    let youth = try Int64.fetchOne(statement, arguments: [match.number]) ?? 0
    let signed = try Consent.signed(db, by: [youth])[youth] ?? []
    let consent = ConsentStanding(of: .participation, in: signed, on: today)
    guard consent.isInForce else { throw TransitionRefusal.missing([.guardianConsent(.participation, consent)]) }
    throw RepositoryError.invalid(field: "ambassador", .outOfSight)
  }

  /// Refuses a user to whom matches of a program cannot be entrusted, and says why.
  fileprivate func requireEntrustable(_ ambassador: Int64, with program: Int64) throws {
    if try mayBeEntrusted(ambassador, with: program) { return }
    let user = try Row.fetchOne(
      db, sql: "SELECT name, role, disabled_at FROM user WHERE id = ?", arguments: [ambassador])
    guard let user else { throw RepositoryError.notFound(Reference(.user, ambassador).description) }
    let name: String = try user["name"]
    let reason: InvalidReason =
      if try user["disabled_at"] as Instant? != nil {
        .isDisabled(name)
      } else if try user["role"] as Role != .ambassador {
        .otherRole(name, needs: .ambassador)
      } else {
        .elsewhere(name)
      }
    throw RepositoryError.invalid(field: "ambassador", reason)
  }

  /// Whether a user is an ambassador who may see matches of a program: of its organization, or of the whole network.
  func mayBeEntrusted(_ ambassador: Int64, with program: Int64) throws -> Bool {
    let role = try Role.fetchOne(
      db,
      sql: """
        SELECT u.role FROM user u JOIN program p ON p.id = ?2
        WHERE u.id = ?1 AND u.disabled_at IS NULL AND coalesce(u.organization_id, p.organization_id) = p.organization_id
        """, arguments: [ambassador, program])
    return role == .ambassador
  }
}

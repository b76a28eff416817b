package import Domain
import GRDB

extension AuditAction {
  package static let dealCaseload = AuditAction("deal out caseload")
}

extension Workspace {
  /// Deals out everything that a user has: youth with their matches, mentors, matches and proposals, what is entrusted, and
  /// for those who manage users the team, officials and asks, and the entry on the need-to-know list.
  ///
  /// - Parameter isDryRun: Only tells who would get what.
  /// - Throws: ``RepositoryError/notFound(_:)`` for a login of nobody whose caseload the actor looks after;
  ///   ``RepositoryError/caseload(_:)`` for a receiver who cannot have it.
  package func dealOut(
    from login: String, _ dealing: Dealing, isDryRun: Bool = false
  ) throws(RepositoryError) -> CaseloadDeal {
    guard !isDryRun else {
      try require(.dealCaseload)
      return try read { db in
        // A plan changes nothing; it is made by the code that a change runs.
        let change = try Change(.dealCaseload, by: actor, clock: clock, reason: "", db)
        return try change.deal(from: login, dealing, duties: duties)
      }
    }
    return try write(.dealCaseload, .dealCaseload) { change in
      let deal = try change.deal(from: login, dealing, duties: duties)
      try change.apply(deal)
      return deal
    }
  }

  private var duties: Set<Duty> {
    Set(Duty.allCases).subtracting(may(.manageUsers) ? [] : [.team, .needToKnow, .officials, .asks])
  }
}

extension Change {
  /// - Parameter duties: What is dealt out of what the user has.
  func deal(from login: String, _ dealing: Dealing, duties: Set<Duty>) throws -> CaseloadDeal {
    let user = try CaseloadQuery(actor: actor, scope: scope, today: today).user(login, db)
    let own = Set(try CaseloadQuery.counts(of: user.id, today: today, db).keys)
    let dealer = CaseloadDealer(change: self, user: user, dealing: dealing)
    return CaseloadDeal(login: login, lines: try dealer.plan(duties.intersection(own)))
  }

  mutating func apply(_ deal: CaseloadDeal) throws {
    about(Reference(.user, try user(deal.login).id))
    for line in deal.lines {
      let id = line.reference.number
      switch line.duty {
      case .youth, .mentors, .matches:
        for reference in [line.reference] + line.along { try give(reference, to: line.receiverID) }
      case .entrusted:
        var values: Values = ["ambassador_id": line.receiverID]
        if line.receiverID == nil { values["ambassador_until"] = nil as String? }
        values["ambassador_since"] = line.receiverID == nil ? nil : today
        try update("match", id: id, set: values, object: line.reference)
      case .team: try update("user", id: id, set: ["supervisor_id": line.receiverID], object: line.reference)
      case .officials: try give(line.reference, holder: line.receiverID)
      case .asks:
        for measure in line.along {
          try update(
            "ask", key: ["measure_id": measure.number, "official_id": id], set: ["owner_id": line.receiverID],
            object: line.reference)
        }
      case .needToKnow: try endNeedToKnow(of: id)
      }
    }
  }

  /// Takes a user off the need-to-know list, where they are on it.
  mutating func endNeedToKnow(of user: Int64) throws {
    let entry = try Int64.fetchOne(
      db, sql: "SELECT id FROM need_to_know WHERE user_id = ? AND removed_on IS NULL", arguments: [user])
    guard let entry else { return }
    try update("need_to_know", id: entry, set: ["removed_on": today], object: Reference(.user, user))
  }
}

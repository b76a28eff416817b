package import Domain
import GRDB

/// Everything that a user has, and who gets what of it.
package struct CaseloadDeal: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package var duty: Duty
    package var reference: Reference
    /// What goes along: the matches of a youth.
    package var along: [Reference] = []
    /// The login; nil for nobody.
    package var receiver: String?
    var receiverID: Int64?
  }

  /// What the user had typed and not saved, and the login of who goes on with it.
  package struct Drafts: Equatable, Sendable {
    package var receiver: String
    package var count: Int
  }

  /// The login of the user whose it was.
  package var login: String
  package var lines: [Line]
  /// nil where there were none, or the user keeps them.
  package var drafts: Drafts?

  /// How many things each gets, nobody as nil.
  package var shares: [String?: Int] {
    Dictionary(grouping: lines.filter { $0.duty != .needToKnow }, by: \.receiver).mapValues(\.count)
  }
}

/// Deals out what a user has.
struct CaseloadDealer {
  let change: Change
  let user: UserRow
  let dealing: Dealing

  /// - Parameter duties: What is dealt out.
  /// - Throws: ``RepositoryError/caseload(_:)`` for a receiver who can have none of it.
  func plan(_ duties: Set<Duty>) throws -> [CaseloadDeal.Line] {
    let items = try Duty.allCases.filter(duties.contains).flatMap(items)
    let named = try self.named()
    for receiver in named { try check(receiver, for: items) }
    var deals: [Duty: EvenDeal] = [:]
    var lines: [CaseloadDeal.Line] = []
    for item in items {
      let receivers = try receivers(item.duty, named: named).filter { fits($0, item) }
      if deals[item.duty] == nil { deals[item.duty] = try EvenDeal(loads: loads(receivers)) }
      let next = deals[item.duty]?.next(among: receivers.map(\.id))
      lines.append(
        CaseloadDeal.Line(
          duty: item.duty, reference: item.reference, along: item.along,
          receiver: receivers.first { $0.id == next }?.login, receiverID: next))
    }
    return lines
  }

  private struct Item {
    let duty: Duty
    let reference: Reference
    var along: [Reference] = []
    /// nil for what belongs to none, such as a user who works for the whole network.
    let organization: Int64?
  }

  private func items(_ duty: Duty) throws -> [Item] {
    switch duty {
    case .youth:
      try records("youth_profile", "person_id", "x.specialist_id = \(user.id)").map { id, organization in
        let youth = Reference(.youth, id)
        return Item(
          duty: duty, reference: youth, along: try change.together(with: youth, ownedBy: user.id),
          organization: organization)
      }
    case .mentors:
      try records("mentor_profile", "person_id", "x.specialist_id = \(user.id)").map {
        Item(duty: duty, reference: Reference(.adult, $0), organization: $1)
      }
    case .matches:
      // Those of the user's own youth go along with the youth.
      try records(
        "match", "id",
        """
        x.specialist_id = \(user.id) AND NOT EXISTS
          (SELECT 1 FROM youth_profile y WHERE y.person_id = x.youth_id AND y.specialist_id = \(user.id))
        """
      ).map { Item(duty: duty, reference: Reference(.match, $0), organization: $1) }
    case .entrusted:
      try records("match", "id", CaseloadQuery.entrusted("\(user.id)", change.today, in: "x")).map {
        Item(duty: duty, reference: Reference(.match, $0), organization: $1)
      }
    case .team:
      try Row.fetchAll(
        change.db, sql: "SELECT id, organization_id FROM user WHERE supervisor_id = ? ORDER BY id",
        arguments: [user.id]
      ).map { try Item(duty: duty, reference: Reference(.user, $0["id"]), organization: $0["organization_id"]) }
    case .officials:
      try Int64.fetchAll(
        change.db, sql: "SELECT id FROM official WHERE holder_id = ? ORDER BY id", arguments: [user.id]
      ).map { Item(duty: duty, reference: Reference(.official, $0), organization: nil) }
    case .asks:
      try Row.fetchAll(
        change.db, sql: "SELECT official_id, measure_id FROM ask WHERE owner_id = ? ORDER BY measure_id, official_id",
        arguments: [user.id]
      ).map {
        try Item(
          duty: duty, reference: Reference(.official, $0["official_id"]),
          along: [Reference(.measure, $0["measure_id"])], organization: nil)
      }
    case .needToKnow: [Item(duty: duty, reference: Reference(.user, user.id), organization: nil)]
    }
  }

  private func records(_ table: String, _ key: String, _ condition: String) throws -> [(Int64, Int64?)] {
    try Row.fetchAll(
      change.db,
      sql: """
        SELECT x.\(key) AS id, pr.organization_id FROM \(table) x JOIN program pr ON pr.id = x.program_id
        WHERE \(condition) ORDER BY x.\(key)
        """
    ).map { try ($0["id"], $0["organization_id"]) }
  }

  // MARK: Receivers

  private func named() throws -> [UserRow] {
    guard case .to(let logins) = dealing else { return [] }
    return try logins.map { login in
      guard login != user.login, logins.count(where: { $0 == login }) == 1 else {
        throw RepositoryError.caseload(.dealsToItself(login: login))
      }
      return try change.receiver(login)
    }
  }

  /// Refuses a receiver who can have none of the things that somebody can get, with the reason of the first.
  private func check(_ receiver: UserRow, for items: [Item]) throws {
    let given = items.filter { $0.duty != .needToKnow }
    guard let first = given.first(where: { receiver.role.mayHold($0.duty) }) ?? given.first else { return }
    guard !given.contains(where: { fits(receiver, $0) }) else {
      return try change.check(receiver, canHold: first.duty, of: receiver.organizationID ?? first.organization ?? 0)
    }
    try change.check(receiver, canHold: first.duty, of: first.organization ?? receiver.organizationID ?? 0)
  }

  private func receivers(_ duty: Duty, named: [UserRow]) throws -> [UserRow] {
    guard duty != .needToKnow else { return [] }
    switch dealing {
    case .nobody: return []
    case .to: return named.filter { $0.role.mayHold(duty) }
    case .evenly:
      guard let role = Role.usual(for: duty) else { return [] }
      let query = CaseloadQuery(actor: change.actor, scope: change.scope, today: change.today)
      let rows = try Row.fetchAll(
        change.db,
        sql: """
          SELECT u.* FROM user u
          WHERE u.role = ? AND u.disabled_at IS NULL AND u.id <> ? AND \(query.lookedAfter) ORDER BY u.id
          """, arguments: [role, user.id])
      return try rows.map { try UserRow($0) }
    }
  }

  private func fits(_ receiver: UserRow, _ item: Item) -> Bool {
    guard receiver.role.mayHold(item.duty), receiver.id != item.reference.number || item.duty != .team else {
      return false
    }
    // Officials are everybody's.
    if item.duty == .officials || item.duty == .asks { return true }
    return receiver.organizationID == nil || receiver.organizationID == item.organization
  }

  private func loads(_ receivers: [UserRow]) throws -> [Int64: Int] {
    var loads: [Int64: Int] = [:]
    for receiver in receivers {
      loads[receiver.id] = try CaseloadQuery.counts(of: receiver.id, today: change.today, change.db).values.reduce(0, +)
    }
    return loads
  }
}

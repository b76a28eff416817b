package import Domain
import GRDB

extension AuditAction {
  package static let handOver = AuditAction("hand over")
}

/// What came of handing one record over.
package struct HandOver: Equatable, Sendable {
  package var reference: Reference
  /// Who had it, by name; nil for nobody.
  package var owner: String?
  /// Who has it now, by name; nil for nobody.
  package var receiver: String?
  /// What goes along because the same user had it: the matches of a youth, and of a match its youth.
  package var along: [Reference] = []
  /// Why it was not handed over; nil where it was.
  package var error: RepositoryError?
}

extension Workspace {
  /// Hands youth, mentors and matches to a user, or to nobody; all in one change, each by itself.
  ///
  /// A youth and the matches that the same user has stay together.
  ///
  /// - Parameter login: Who gets them; nil puts them on the list of what nobody has yet.
  /// - Returns: One answer for each, in their order.
  /// - Throws: ``RepositoryError/notFound(_:)`` for a login that nobody in sight has; the first refusal where nothing could
  ///   be handed over.
  @discardableResult
  package func handOver(_ references: [Reference], to login: String?) throws(RepositoryError) -> [HandOver] {
    try write(.handOver, .handOver) { change in
      let receiver = try login.map { try change.receiver($0) }
      let results = try references.map { reference in
        do { return try change.handOver(reference, to: receiver) } catch let error as RepositoryError {
          switch error {
          case .caseload, .notFound: return HandOver(reference: reference, error: error)
          default: throw error
          }
        }
      }
      if let refusal = results.first?.error, results.allSatisfy({ $0.error != nil }) { throw refusal }
      return results
    }
  }
}

extension Change {
  /// The user with a login who is to get something, within the actor's organization.
  func receiver(_ login: String) throws -> UserRow {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM user WHERE login = ?", arguments: [login])
    guard let row, let user = try? UserRow(row),
      actor.organizationID == nil || user.organizationID == nil || user.organizationID == actor.organizationID
    else { throw RepositoryError.notFound(login) }
    return user
  }

  /// Checks that a user can have something of an organization.
  func check(_ receiver: UserRow, canHold duty: Duty, of organization: Int64) throws {
    if receiver.isDisabled { throw RepositoryError.caseload(.disabled(login: receiver.login)) }
    guard receiver.role.mayHold(duty) else {
      throw RepositoryError.caseload(.cannotHold(login: receiver.login, receiver.role, duty))
    }
    guard receiver.organizationID == nil || receiver.organizationID == organization else {
      throw RepositoryError.caseload(.otherOrganization(login: receiver.login))
    }
    guard try isInSight(receiver.id) else { throw RepositoryError.caseload(.notInTeam(login: receiver.login)) }
  }

  /// Whether what a user has is in the actor's reach: of a supervisor, what the team has.
  private func isInSight(_ user: Int64) throws -> Bool {
    guard case .held(.team(let supervisor), _) = scope.reach else { return true }
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM user u WHERE u.id = ? AND \(scope.isOf(.team(of: supervisor), "u.id")))")
    return try Bool.fetchOne(statement, arguments: [user]) ?? false
  }

  fileprivate mutating func handOver(_ reference: Reference, to receiver: UserRow?) throws -> HandOver {
    let (duty, table, key, condition): (Duty, String, String, String)
    switch reference.kind {
    case .youth: (duty, table, key, condition) = (.youth, "youth_profile", "person_id", scope.youth("x"))
    case .adult: (duty, table, key, condition) = (.mentors, "mentor_profile", "person_id", scope.mentor("x"))
    case .match: (duty, table, key, condition) = (.matches, "match", "id", scope.match("x"))
    default: throw RepositoryError.caseload(.notOwned(reference))
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT x.specialist_id, u.name AS owner, pr.organization_id FROM \(table) x
          JOIN program pr ON pr.id = x.program_id LEFT JOIN user u ON u.id = x.specialist_id
        WHERE x.\(key) = ? AND \(condition)
        """)
    guard let row = try Row.fetchOne(statement, arguments: [reference.number]) else {
      throw RepositoryError.notFound(reference.description)
    }
    let (owner, name): (Int64?, String?) = try (row["specialist_id"], row["owner"])
    var result = HandOver(reference: reference, owner: name, receiver: receiver?.name)
    guard actor.role.mayHandOver(by: actor.id, from: owner, to: receiver?.id) else {
      throw RepositoryError.caseload(
        owner == nil || owner == actor.id ? .onlyForYourself : .hasOwner(reference, owner: name ?? ""))
    }
    if let receiver { try check(receiver, canHold: duty, of: row["organization_id"]) }
    try update(table, id: reference.number, set: ["specialist_id": receiver?.id], object: reference)
    if duty != .mentors { result.along = try together(with: reference, ownedBy: owner) }
    for other in result.along { try give(other, to: receiver?.id) }
    return result
  }

  /// Gives a youth or a match to a user.
  mutating func give(_ reference: Reference, to user: Int64?) throws {
    let table = reference.kind == .youth ? "youth_profile" : reference.kind == .match ? "match" : "mentor_profile"
    try update(table, id: reference.number, set: ["specialist_id": user], object: reference)
  }

  /// The youth and the other matches that the same user has as a youth or a match.
  func together(with reference: Reference, ownedBy owner: Int64?) throws -> [Reference] {
    let isYouth = reference.kind == .youth
    let youth =
      isYouth
      ? reference.number
      : try Int64.fetchOne(
        db,
        sql: """
          SELECT y.person_id FROM match m JOIN youth_profile y ON y.person_id = m.youth_id
          WHERE m.id = ? AND y.specialist_id IS ?
          """, arguments: [reference.number, owner])
    guard let youth else { return [] }
    let matches = try Int64.fetchAll(
      db, sql: "SELECT id FROM match WHERE youth_id = ? AND specialist_id IS ? AND id <> ? ORDER BY id",
      arguments: [youth, owner, isYouth ? 0 : reference.number])
    return (isYouth ? [] : [Reference(.youth, youth)]) + matches.map { Reference(.match, $0) }
  }
}

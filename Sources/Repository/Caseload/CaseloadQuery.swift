package import Domain
import GRDB

/// A user with how much they have, or nobody with what nobody has yet.
package struct CaseloadOwner: Equatable, Sendable {
  /// nil for what nobody has yet.
  package var user: UserRow?
  /// The login of the user's supervisor; nil where every supervisor is.
  package var supervisor: String?
  package var counts: [Duty: Int]
}

/// A record that somebody has, or nobody yet.
package struct OwnedRecord: Identifiable, Equatable, Sendable {
  package var duty: Duty
  package var reference: Reference
  /// Of a match, the youth; of the team, the user.
  package var name: PersonName
  /// Of a match, the mentor.
  package var mentor: PersonName?
  /// The raw value of the state; of a user, of the role.
  package var state: String
  /// nil for a user.
  package var since: CivilDate?

  package var id: String { "\(duty.rawValue) \(reference)" }
}

extension Workspace {
  /// Who has how much: nobody first, then the users of whom the actor looks after the caseloads, by name. A specialist sees
  /// their own.
  package func caseloads() throws(RepositoryError) -> [CaseloadOwner] {
    let query = CaseloadQuery(actor: actor, scope: scope, today: clock.today())
    return try read(.handOver) { try query.owners($0) }
  }

  /// What a user has, or for nil what nobody has yet, by kind; what needs somebody first.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)`` for a login of nobody whose caseload the actor looks after.
  package func caseload(of login: String?, limit: Int = 1_000) throws(RepositoryError) -> [OwnedRecord] {
    let query = CaseloadQuery(actor: actor, scope: scope, today: clock.today())
    return try read(.handOver, showing: .caseload, { $0.map(\.reference) }) { db in
      let user = try login.map { try query.user($0, db).id }
      return try query.records(of: user, limit: limit, db)
    }
  }
}

/// Reads who has what, within what an actor may see.
struct CaseloadQuery {
  let actor: Actor
  let scope: Scope
  let today: CivilDate

  /// Condition over `user u`: those whose caseloads the actor looks after.
  var lookedAfter: String {
    switch scope.reach {
    case .everything: "1"
    case .held(.team(let supervisor), let organization):
      "\(organization.map { "u.organization_id = \($0) AND " } ?? "")\(scope.isOf(.team(of: supervisor), "u.id"))"
    default: "u.id = \(actor.id)"
    }
  }

  func user(_ login: String, _ db: Database) throws -> UserRow {
    let row = try Row.fetchOne(
      db, sql: "SELECT u.* FROM user u WHERE u.login = ? AND \(lookedAfter)", arguments: [login])
    guard let row else { throw RepositoryError.notFound(login) }
    return try UserRow(row)
  }

  func owners(_ db: Database) throws -> [CaseloadOwner] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT u.*, s.login AS supervisor FROM user u LEFT JOIN user s ON s.id = u.supervisor_id
        WHERE \(lookedAfter) AND (u.disabled_at IS NULL OR u.id IN (SELECT user_id FROM draft))
        ORDER BY u.name COLLATE NOCASE, u.id
        """)
    let owners = try rows.map { row in
      let user = try UserRow(row)
      return CaseloadOwner(
        user: user, supervisor: try row["supervisor"], counts: try Self.counts(of: user.id, today: today, db))
    }
    return [CaseloadOwner(user: nil, supervisor: nil, counts: try unowned(db))] + owners
  }

  /// How much a user has of each kind, wherever it is; what they have none of is left out.
  static func counts(of user: Int64, today: CivilDate, _ db: Database) throws -> [Duty: Int] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT (SELECT count(*) FROM youth_profile WHERE specialist_id = ?1) AS youth,
          (SELECT count(*) FROM mentor_profile WHERE specialist_id = ?1) AS mentors,
          (SELECT count(*) FROM match WHERE specialist_id = ?1) AS matches,
          (SELECT count(*) FROM match m WHERE \(entrusted("?1", today, in: "m"))) AS entrusted,
          (SELECT count(*) FROM user WHERE supervisor_id = ?1) AS team,
          (SELECT count(*) FROM official WHERE holder_id = ?1) AS officials,
          (SELECT count(*) FROM ask WHERE owner_id = ?1) AS asks,
          (SELECT count(*) FROM need_to_know WHERE user_id = ?1 AND removed_on IS NULL) AS needToKnow
        """)
    guard let row = try Row.fetchOne(statement, arguments: [user]) else { return [:] }
    var counts: [Duty: Int] = [:]
    for duty in Duty.allCases {
      let count: Int = try row[duty.rawValue]
      if count > 0 { counts[duty] = count }
    }
    return counts
  }

  /// Condition over `match AS alias`: entrusted to a user now or from a later day on, and not over.
  static func entrusted(_ user: String, _ today: CivilDate, in alias: String) -> String {
    """
    \(alias).ambassador_id = \(user) AND \(alias).state NOT IN ('closed', 'declined', 'expired')
    AND coalesce(\(alias).ambassador_until, '9999-12-31') >= '\(today)'
    """
  }

  /// Officials in office with whom nobody holds the relationship any more. Those with whom nobody ever did, as lists bring
  /// them in, wait for nobody.
  static let heldByNobody =
    "official o INDEXED BY official_unheld WHERE o.unheld_since IS NOT NULL AND o.left_on IS NULL"
  /// Asks of officials in office that nobody goes on with, though something is still to be done.
  static let askedByNobody = """
    ask a INDEXED BY ask_unowned CROSS JOIN official o ON o.id = a.official_id WHERE a.owner_id IS NULL
      AND o.left_on IS NULL AND (a.state = 'planned' OR a.next_step <> '')
    """

  private func unowned(_ db: Database) throws -> [Duty: Int] {
    var counts: [Duty: Int] = [:]
    for (duty, stage) in [(Duty.youth, IntakeStage.unownedYouth), (.mentors, .unownedMentors)] {
      let count = try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM \(IntakeQueueReader.table(of: stage, scope: scope))
          WHERE \(IntakeQueueReader.condition(of: stage, scope: scope))
          """)
      counts[duty] = count == 0 ? nil : count
    }
    let running = MatchState.allCases.filter(\.needsOwner).sqlList
    let count = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM match m INDEXED BY match_unowned
        WHERE m.specialist_id IS NULL AND m.state IN (\(running)) AND \(scope.match("m"))
        """)
    counts[.matches] = count == 0 ? nil : count
    guard actor.role.may(.seeAdvocacy) else { return counts }
    for (duty, rows) in [(Duty.officials, Self.heldByNobody), (.asks, Self.askedByNobody)] {
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)")
      counts[duty] = count == 0 ? nil : count
    }
    return counts
  }
}

extension UserRow {
  /// The name of `user u` in a column of owners: who may not come in any more is told.
  static let shownName = "u.name || iif(u.disabled_at IS NULL, '', ' (disabled)')"

  /// A row of `user`.
  init(_ row: Row) throws {
    try self.init(
      id: row["id"], login: row["login"], name: row["name"], role: row["role"],
      organizationID: row["organization_id"], supervisorID: row["supervisor_id"],
      isDisabled: row["disabled_at"] != nil)
  }
}

import Domain
import GRDB

/// How far an actor sees, as SQL conditions over a table alias; every query and command goes through it.
///
/// A director sees everything. Staff see what belongs to the programs of their organization, or everything where they
/// have none. An ambassador sees the matches entrusted to them and the people in those. The conditions hold no text of
/// anybody's, only row ids, so they are safe to embed, and the statement of one actor is prepared once.
struct Scope: Equatable, Sendable {
  enum Reach: Equatable, Sendable {
    case everything
    case organization(Int64)
    case entrusted(user: Int64)
  }

  let reach: Reach

  init(of actor: Actor) {
    reach =
      switch actor.role {
      case .director: .everything
      case .ambassador: .entrusted(user: actor.id)
      case .supervisor, .matchSpecialist, .frontDesk: actor.organizationID.map(Reach.organization) ?? .everything
      }
  }

  /// Condition over `youth_profile AS alias`.
  func youth(_ alias: String) -> String {
    switch reach {
    case .everything: "1"
    case .organization(let id): programOf(alias, id)
    case .entrusted(let user):
      "\(alias).person_id IN (SELECT youth_id FROM match WHERE ambassador_id = \(user))"
    }
  }

  /// Condition over `mentor_profile AS alias`.
  func mentor(_ alias: String) -> String {
    switch reach {
    case .everything: "1"
    case .organization(let id): programOf(alias, id)
    case .entrusted(let user):
      "\(alias).person_id IN (SELECT mentor_id FROM match WHERE ambassador_id = \(user))"
    }
  }

  /// Condition over `match AS alias`.
  func match(_ alias: String) -> String {
    switch reach {
    case .everything: "1"
    case .organization(let id): programOf(alias, id)
    case .entrusted(let user): "\(alias).ambassador_id = \(user)"
    }
  }

  /// Condition over `program AS alias`.
  func program(_ alias: String) -> String {
    switch reach {
    case .everything: "1"
    case .organization(let id): "\(alias).organization_id = \(id)"
    case .entrusted(let user):
      "\(alias).id IN (SELECT program_id FROM match WHERE ambassador_id = \(user))"
    }
  }

  /// Condition over `person AS alias`: youth and mentors in reach, the families of those youth, and the staff's own
  /// organization's people.
  func person(_ alias: String) -> String {
    switch reach {
    case .everything: "1"
    case .organization(let id):
      """
      (\(alias).organization_id = \(id)
      OR EXISTS (SELECT 1 FROM youth_profile sy WHERE sy.person_id = \(alias).id AND \(youth("sy")))
      OR EXISTS (SELECT 1 FROM mentor_profile sp WHERE sp.person_id = \(alias).id AND \(mentor("sp")))
      OR EXISTS (SELECT 1 FROM relationship sr JOIN youth_profile sy ON sy.person_id = sr.person_id
        WHERE sr.related_id = \(alias).id AND \(youth("sy"))))
      """
    case .entrusted(let user):
      // Few enough to be listed once for a query.
      """
      \(alias).id IN (SELECT youth_id FROM match WHERE ambassador_id = \(user)
        UNION SELECT mentor_id FROM match WHERE ambassador_id = \(user)
        UNION SELECT sr.related_id FROM match sm JOIN relationship sr ON sr.person_id = sm.youth_id
          WHERE sm.ambassador_id = \(user))
      """
    }
  }

  /// The same as ``person(_:)``, for looking through many who are mostly out of reach: those in reach are listed once.
  func listedPerson(_ alias: String) -> String {
    guard case .organization(let id) = reach else { return person(alias) }
    return """
      \(alias).id IN (SELECT id FROM person WHERE organization_id = \(id)
        UNION SELECT sy.person_id FROM youth_profile sy WHERE \(youth("sy"))
        UNION SELECT sp.person_id FROM mentor_profile sp WHERE \(mentor("sp"))
        UNION SELECT sr.related_id FROM youth_profile sy CROSS JOIN relationship sr ON sr.person_id = sy.person_id
          WHERE \(youth("sy")))
      """
  }

  /// Whether those in reach are too many to be listed for one query, so that each who answers is looked at instead.
  func needsPersonRow(_ db: Database) throws -> Bool {
    guard case .organization(let id) = reach else { return false }
    let most = 5_000
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM person WHERE organization_id = ? LIMIT \(most + 1))")
    return try Int.fetchOne(statement, arguments: [id]) ?? 0 > most
  }

  /// Condition over `session AS alias`: entries that count for a match in reach.
  func session(_ alias: String) -> String {
    guard reach != .everything else { return "1" }
    return """
      EXISTS (SELECT 1 FROM session_match ss JOIN match sx ON sx.id = ss.match_id
        WHERE ss.session_id = \(alias).id AND \(match("sx")))
      """
  }

  /// Condition over a table's column of person ids: the person has not been voided. Found without their row, in the index
  /// of the few who have.
  static func isNotVoided(_ person: String) -> String {
    "\(person) NOT IN (SELECT id FROM person WHERE voided_at IS NOT NULL)"
  }

  /// The index by which a state's records are found: the state's own, or that of the programs in reach.
  ///
  /// - Parameter table: `youth` or `mentor`, as the indexes are called.
  func indexOfStates(_ table: String) -> String {
    switch reach {
    case .everything: "INDEXED BY \(table)_by_state"
    case .organization: "INDEXED BY \(table)_by_program_state"
    case .entrusted: ""
    }
  }

  /// Whether the actor sees the whole network, so that a list is best read along the index of its order; what others see
  /// is found by their programs or their own matches, and sorted.
  var isNetworkWide: Bool { reach == .everything }

  /// Whether the record is there and in reach; an organization is in everybody's, a user in nobody's but the director's.
  func contains(_ reference: Reference, _ db: Database) throws -> Bool {
    let (table, condition) =
      switch reference.kind {
      case .youth: ("youth_profile r", "r.person_id = ? AND \(youth("r"))")
      case .adult: ("person r", "r.id = ? AND \(person("r"))")
      case .match: ("match r", "r.id = ? AND \(match("r"))")
      case .organization: ("organization r", "r.id = ?")
      case .program: ("program r", "r.id = ? AND \(program("r"))")
      case .session: ("session r", "r.id = ? AND \(session("r"))")
      case .user: ("user r", "r.id = ? AND \(reach == .everything ? "1" : "0")")
      }
    let statement = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(condition))")
    return try Bool.fetchOne(statement, arguments: [reference.number]) ?? false
  }

  private func programOf(_ alias: String, _ organization: Int64) -> String {
    "\(alias).program_id IN (SELECT id FROM program WHERE organization_id = \(organization))"
  }
}

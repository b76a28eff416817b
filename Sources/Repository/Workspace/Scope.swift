import Domain
import GRDB

/// How far an actor sees, as SQL conditions over a table alias; every query and command goes through it.
///
/// What each role reaches is in the table of `RoleAccess`; here it is made into conditions. They hold no text of anybody's,
/// only row ids and today's date, so they are safe to embed, and the statement of one actor is prepared once a day. What
/// they look up is few and uncorrelated, or found by a primary key, so the indexes of a query stay usable.
struct Scope: Equatable, Sendable {
  enum Reach: Equatable, Sendable {
    case everything
    case organization(Int64)
    /// What `holder` has and what nobody has, of an organization or, where it is nil, of the network.
    case held(Holder, organization: Int64?)
    case entrusted(user: Int64)
    case checked(organization: Int64?)
    case nobody
  }

  /// Whose records are somebody's own.
  enum Holder: Equatable, Sendable {
    case specialist(Int64)
    /// Users without a supervisor belong to every supervisor's team.
    case team(of: Int64)
  }

  let reach: Reach
  /// Row id of the user; 0 for the system.
  let user: Int64
  let ceiling: Sensitivity
  let today: CivilDate

  init(of actor: Actor, on today: CivilDate) {
    let access = actor.role.access
    ceiling = access.ceiling
    user = actor.id
    self.today = today
    reach =
      switch access.reach {
      case .everything: .everything
      case .organization: actor.organizationID.map(Reach.organization) ?? .everything
      case .team: .held(.team(of: actor.id), organization: actor.organizationID)
      case .caseload: .held(.specialist(actor.id), organization: actor.organizationID)
      case .entrusted: .entrusted(user: actor.id)
      case .checked: .checked(organization: actor.organizationID)
      case .nobody: .nobody
      }
  }

  /// How far the register goes: for a role that reaches nobody, as far as the user's organization or the network.
  func ofRegister(in organization: Int64?) -> Scope {
    guard reach == .nobody else { return self }
    return Scope(reach: organization.map(Reach.organization) ?? .everything, user: user, ceiling: ceiling, today: today)
  }

  private init(reach: Reach, user: Int64, ceiling: Sensitivity, today: CivilDate) {
    self.reach = reach
    self.user = user
    self.ceiling = ceiling
    self.today = today
  }

  /// Whether the actor looks over the whole network, so that a list is best read along the index of its order; what others
  /// see is found by their programs or their own matches, and sorted.
  var isNetworkWide: Bool {
    switch reach {
    case .everything, .held(_, organization: nil): true
    case .organization, .held, .entrusted, .checked, .nobody: false
    }
  }

  /// Whether those in reach are too many to be listed for one query, so that each who answers is looked at instead.
  func needsPersonRow(_ db: Database) throws -> Bool {
    switch reach {
    case .everything, .entrusted, .nobody: return false
    case .held(_, organization: nil), .checked: return true
    case .organization(let id), .held(_, .some(let id)):
      let most = 5_000
      let statement = try db.cachedStatement(
        sql: "SELECT count(*) FROM (SELECT 1 FROM person WHERE organization_id = ? LIMIT \(most + 1))")
      return try Int.fetchOne(statement, arguments: [id]) ?? 0 > most
    }
  }

  /// Condition over `person AS alias`: whom an `A-` reference names. Nobody is under two references: a youth is `Y-`, but
  /// for who has become a mentor.
  func isAdult(_ alias: String) -> String {
    """
    (NOT EXISTS (SELECT 1 FROM youth_profile sq WHERE sq.person_id = \(alias).id)
      OR EXISTS (SELECT 1 FROM mentor_profile sq WHERE sq.person_id = \(alias).id))
    """
  }

  /// Whether the record is there and in reach; an organization is in everybody's, a user in nobody's but the director's.
  func contains(_ reference: Reference, _ db: Database) throws -> Bool {
    let (table, condition) =
      switch reference.kind {
      case .youth: ("youth_profile r", "r.person_id = ? AND \(youth("r"))")
      case .adult: ("person r", "r.id = ? AND \(isAdult("r")) AND \(person("r"))")
      case .match: ("match r", "r.id = ? AND \(match("r"))")
      case .organization: ("organization r", "r.id = ?")
      case .program: ("program r", "r.id = ? AND \(program("r"))")
      case .session: ("session r", "r.id = ? AND \(session("r"))")
      case .course: ("training_course r", "r.id = ?")
      case .trainingClass: ("training_class r", "r.id = ? AND \(trainingClass("r"))")
      case .run: ("match_run r", "r.id = ? AND \(matchRun("r"))")
      // Whether the actor has to do with officials at all is asked before their scope is.
      case .official: ("official r", "r.id = ?")
      case .measure: ("measure r", "r.id = ?")
      case .contact: ("advocacy_contact r", "r.id = ?")
      case .user: ("user r", "r.id = ? AND \(reach == .everything ? "1" : "0")")
      }
    let statement = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(condition))")
    return try Bool.fetchOne(statement, arguments: [reference.number]) ?? false
  }

  /// The row ids in reach among those of a ``RowIDList``, of a kind that is about people.
  func listed(_ kind: Reference.Kind) -> String {
    let (table, id, condition) =
      switch kind {
      case .youth: ("youth_profile r", "r.person_id", youth("r"))
      case .match: ("match r", "r.id", match("r"))
      default: ("person r", "r.id", "\(isAdult("r")) AND \(person("r"))")
      }
    return "SELECT \(id) FROM \(table) WHERE \(id) IN (\(RowIDList.sql)) AND \(condition)"
  }
}

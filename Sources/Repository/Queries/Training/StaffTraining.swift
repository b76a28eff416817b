import Domain
import GRDB

/// A user who is on file as a person, whose role is asked for training, and how it stands.
struct StaffTraining {
  let user: Int64
  let role: Role
  let person: Int64
  let name: PersonName
  /// The user's organization; nil for one who works for the whole network.
  let organization: String?
  let requirement: TrainingRequirement
  let standing: TrainingStanding

  /// Those in the actor's reach who answer `condition` over `user u` and `person p`, in no order. There are hundreds where
  /// there are tens of thousands of people, so all are read.
  static func read(
    _ db: Database, scope: Scope, today: CivilDate, where condition: String = "1", _ arguments: [DatabaseValue] = []
  ) throws -> [StaffTraining] {
    let asked = try RoleRequirements(db, on: today)
    guard !asked.isEmpty else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT u.id AS user_id, u.role, u.organization_id, p.id, p.given_name, p.family_name, p.preferred_name,
          o.name AS organization
        FROM user u JOIN person p ON p.id = u.person_id LEFT JOIN organization o ON o.id = u.organization_id
        WHERE u.disabled_at IS NULL AND p.voided_at IS NULL AND \(scope.staff("u", "p")) AND \(condition)
        """)
    return try Row.fetchAll(statement, arguments: StatementArguments(arguments)).compactMap { row in
      let role: Role = try row["role"]
      guard let requirement = try asked.requirement(of: role, in: row["organization_id"]) else { return nil }
      return try StaffTraining(
        user: row["user_id"], role: role, person: row["id"], name: PersonName(row), organization: row["organization"],
        requirement: requirement, standing: TrainingStanding.read(db, of: row["id"]))
    }
  }
}

/// What the open programs ask of users, by role: of who works for an organization, what any of its programs asks; of who
/// works for the whole network, what any program does.
struct RoleRequirements {
  private var ofOrganization: [Int64: [Role: TrainingRequirement]] = [:]
  private var ofNetwork: [Role: TrainingRequirement] = [:]

  init(_ db: Database, on today: CivilDate) throws {
    for (policy, asked) in try PolicyFigures.trainingByRole(db).sorted(by: { $0.key < $1.key }) {
      let statement = try db.cachedStatement(
        sql: """
          SELECT DISTINCT organization_id FROM program WHERE policy_id = ? AND (closed_on IS NULL OR closed_on > ?)
          """)
      let organizations = try Int64.fetchAll(statement, arguments: [policy, today])
      for organization in organizations {
        ofOrganization[organization, default: [:]].merge(asked) { $0.joined($1) }
      }
      if !organizations.isEmpty { ofNetwork.merge(asked) { $0.joined($1) } }
    }
  }

  var isEmpty: Bool { ofNetwork.isEmpty }

  func requirement(of role: Role, in organization: Int64?) -> TrainingRequirement? {
    guard let organization else { return ofNetwork[role] }
    return ofOrganization[organization]?[role]
  }
}

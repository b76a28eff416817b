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

  /// Those in the actor's reach who answer `condition` over `user u` and `person p`, in no order. Costs some microseconds for
  /// each; ``StaffTrainingShelf`` finds those who lack training without looking at the others.
  static func read(
    _ db: Database, scope: Scope, today: CivilDate, where condition: String = "1", _ arguments: [DatabaseValue] = []
  ) throws -> [StaffTraining] {
    var asked = try RoleRequirements(db, on: today)
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
/// works for the whole network, what any program does. An organization's programs are looked up when first asked for.
struct RoleRequirements {
  private let ofPolicy: [Int64: [Role: TrainingRequirement]]
  private let ofNetwork: [Role: TrainingRequirement]
  private var ofOrganization: [Int64: [Role: TrainingRequirement]] = [:]
  private let db: Database
  private let today: CivilDate

  init(_ db: Database, on today: CivilDate) throws {
    self.db = db
    self.today = today
    ofPolicy = try PolicyFigures.trainingByRole(db)
    let isUsed = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM program WHERE policy_id = ? AND (closed_on IS NULL OR closed_on > ?))")
    ofNetwork = try Self.joined(
      ofPolicy.keys.filter { try Bool.fetchOne(isUsed, arguments: [$0, today]) ?? false }, ofPolicy)
  }

  var isEmpty: Bool { ofNetwork.isEmpty }

  mutating func requirement(of role: Role, in organization: Int64?) throws -> TrainingRequirement? {
    guard let organization else { return ofNetwork[role] }
    if let known = ofOrganization[organization] { return known[role] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT DISTINCT policy_id FROM program WHERE organization_id = ? AND (closed_on IS NULL OR closed_on > ?)
        """)
    let asked = Self.joined(try Int64.fetchAll(statement, arguments: [organization, today]), ofPolicy)
    ofOrganization[organization] = asked
    return asked[role]
  }

  private static func joined(
    _ policies: [Int64], _ table: [Int64: [Role: TrainingRequirement]]
  ) -> [Role: TrainingRequirement] {
    policies.sorted().reduce(into: [:]) { asked, policy in asked.merge(table[policy] ?? [:]) { $0.joined($1) } }
  }
}

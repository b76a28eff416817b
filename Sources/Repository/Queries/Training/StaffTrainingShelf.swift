import Domain
import GRDB

/// The users who are asked for training with the day until which theirs is enough, kept so that those who lack it are found
/// along an index, however many users there are.
///
/// Triggers of the schema note whose line may no longer be true, whoever changed what it hangs on; the change that did so
/// writes those lines anew before it is committed. What it could not, as after an upgrade, is looked at when it is read.
enum StaffTrainingShelf {
  /// Writes the lines again that are due. A damaged value that one hangs on keeps nobody from changing something else: the
  /// line stays due, and reading it tells of the damage.
  static func settle(_ db: Database, on today: CivilDate) throws {
    guard try isBehind(db) else { return }
    do { try writeAnew(db, on: today) } catch let error where RepositoryError(error) == .damaged { return }
  }

  private static func writeAnew(_ db: Database, on today: CivilDate) throws {
    let due = try Row.fetchAll(
      db,
      sql: """
        SELECT d.user_id, u.role, u.organization_id, u.person_id
        FROM staff_training_due d LEFT JOIN user u ON u.id = d.user_id
        """)
    var asked = try RoleRequirements(db, on: today)
    let (remove, insert, done) = try (
      db.cachedStatement(sql: "DELETE FROM staff_training WHERE user_id = ?"),
      db.cachedStatement(sql: "INSERT INTO staff_training (user_id, person_id, trained_until) VALUES (?, ?, ?)"),
      db.cachedStatement(sql: "DELETE FROM staff_training_due WHERE user_id = ?")
    )
    for row in due {
      let user: Int64 = try row["user_id"]
      let line: (person: Int64, until: CivilDate?)?
      do { line = try Self.line(row, &asked, db) } catch let error where RepositoryError(error) == .damaged { continue }
      try remove.execute(arguments: [user])
      if let line { try insert.execute(arguments: [user, line.person, line.until]) }
      try done.execute(arguments: [user])
    }
  }

  /// The person and the last day of a user who is asked for training; nil for any other.
  private static func line(
    _ row: Row, _ asked: inout RoleRequirements, _ db: Database
  ) throws -> (person: Int64, until: CivilDate?)? {
    let person: Int64? = try row["person_id"]
    guard let person, let requirement = try asked.requirement(of: row["role"], in: row["organization_id"]) else {
      return nil
    }
    return (person, try TrainingStanding.read(db, of: person).lastDay(meeting: requirement))
  }

  /// The users in reach whose training ends by a day, or has, or never was enough, in the order of the training log, and
  /// how many there are.
  ///
  /// - Parameter isOwn: Only the actor's own.
  static func ending(
    _ db: Database, scope: Scope, isOwn: Bool, by last: CivilDate, limit: Int
  ) throws -> (count: Tally, users: [Int64]) {
    // Where an organization's are in reach, the actor is one of them.
    let (table, own) =
      switch scope.reach {
      case _ where isOwn, .held(.specialist, organization: nil), .entrusted, .checked, .nobody:
        ("user u CROSS JOIN staff_training s ON s.user_id = u.id", "u.id = \(scope.user) AND ")
      case .organization(let id), .held(_, .some(let id)):
        (
          "user u INDEXED BY user_by_organization CROSS JOIN staff_training s ON s.user_id = u.id",
          "u.organization_id = \(id) AND "
        )
      case .everything, .held(.team, organization: nil):
        ("staff_training s INDEXED BY staff_training_by_end CROSS JOIN user u ON u.id = s.user_id", "")
      }
    let source = """
      \(table) CROSS JOIN person p ON p.id = s.person_id
      WHERE \(own)coalesce(s.trained_until, '') <= ?
        AND u.disabled_at IS NULL AND p.voided_at IS NULL AND \(scope.staff("u", "p"))
      """
    let first = try db.cachedStatement(
      sql: "SELECT u.id FROM \(source) ORDER BY coalesce(s.trained_until, ''), s.person_id, s.user_id LIMIT ?")
    let users = try Int64.fetchAll(first, arguments: [last, limit])
    return (users.count < limit ? .exact(users.count) : try db.tally(source, [last]), users)
  }

  /// Whether lines wait to be written anew, which only the first change after an upgrade does.
  static func isBehind(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM staff_training_due)")) ?? false
  }
}

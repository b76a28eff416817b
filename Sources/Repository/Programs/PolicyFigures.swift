import Domain
import GRDB

/// Single figures of all the policies that programs work by, read where they lie: what is shown as soon as a console begins
/// does not wait until whole policies are decoded, which takes milliseconds the first time.
///
/// The paths are the names of ``PolicyDocument``.
enum PolicyFigures {
  private static let inUse = "EXISTS (SELECT 1 FROM program WHERE policy_id = policy.id)"

  /// Days of silence after which a match is quiet, by the policy's row id.
  static func quietDays(_ db: Database) throws -> [(policy: Int64, days: Int)] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, body ->> '$.attention.quietDays' AS days FROM policy WHERE \(inUse)")
    return try Row.fetchAll(statement).map { try ($0["id"], $0["days"]) }
  }

  /// What the health of a program's matches is told from.
  static func healthLimits(ofPolicy id: Int64, _ db: Database) throws -> HealthLimits {
    let statement = try db.cachedStatement(
      sql: """
        SELECT body ->> '$.doseMinutesPerMonth', body ->> '$.attention.quietDays', body ->> '$.attention.longQuietDays',
          body ->> '$.attention.checkInGraceDays'
        FROM policy WHERE id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { throw RepositoryError.damaged }
    var columns = ColumnReader(row)
    return try HealthLimits(
      doseMinutesPerMonth: columns.next(),
      attention: AttentionLimits(
        quietDays: columns.next(), longQuietDays: columns.next(), checkInGraceDays: columns.next()))
  }

  /// What is asked of users by role, by the policy's row id; a role that a policy names twice is asked for both.
  static func trainingByRole(_ db: Database) throws -> [Int64: [Role: TrainingRequirement]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT policy.id, asked.value ->> '$.role' AS role, asked.value ->> '$.minutes' AS minutes,
          (SELECT group_concat(value) FROM json_each(asked.value, '$.topics')) AS topics
        FROM policy, json_each(body, '$.trainingByRole') asked WHERE \(inUse)
        """)
    return try Row.fetchAll(statement).reduce(into: [:]) { table, row in
      let topics = try (row["topics"] as String? ?? "").split(separator: ",").map { name in
        guard let topic = TrainingTopic(rawValue: String(name)) else { throw RepositoryError.damaged }
        return topic
      }
      let asked = try TrainingRequirement(minutes: row["minutes"], topics: topics)
      try table[row["id"], default: [:]].merge([row["role"]: asked]) { $0.joined($1) }
    }
  }
}

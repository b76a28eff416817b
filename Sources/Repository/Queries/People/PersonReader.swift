import Domain
import GRDB

/// Reads what is kept of one person.
enum PersonReader {
  /// The details and the version of a person; nil where there is none. Scope is the caller's to ask.
  static func details(_ db: Database, of id: Int64) throws -> (details: PersonDetails, version: Int)? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM person WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    var details = try PersonDetails(
      name: PersonName(row))
    details.birthDate = try row["birth_date"]
    details.gender = try row["gender"]
    details.phone = try PhoneNumber(kept: row["phone"] as String)
    details.secondPhone = try PhoneNumber(kept: row["second_phone"] as String)
    details.email = try row["email"]
    details.street = try row["street"]
    details.town = try row["town"]
    details.state = try row["state"]
    details.postalCode = try row["postal_code"]
    details.latitude = try row["latitude"]
    details.longitude = try row["longitude"]
    details.languages = try languages(db, of: id)
    details.interests = try interests(db, of: id)
    return try (details, row["version"])
  }

  static func languages(_ db: Database, of id: Int64) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: "SELECT language FROM person_language WHERE person_id = ? ORDER BY language")
    return try String.fetchAll(statement, arguments: [id])
  }

  static func interests(_ db: Database, of id: Int64) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.name FROM person_interest x JOIN interest i ON i.id = x.interest_id
        WHERE x.person_id = ? ORDER BY i.name
        """)
    return try String.fetchAll(statement, arguments: [id])
  }

  /// Whether a person is voided or beyond what the actor may see.
  static func isHidden(_ db: Database, _ id: Int64, scope: Scope) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM person p WHERE p.id = ? AND p.voided_at IS NULL AND \(scope.person("p"))")
    return try Row.fetchOne(statement, arguments: [id]) == nil
  }
}

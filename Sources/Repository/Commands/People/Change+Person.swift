import Domain
import GRDB

extension Change {
  /// Adds a person with languages and interests.
  ///
  /// - Parameters:
  ///   - role: What they are here, for what is unlikely about them.
  ///   - prefix: What the names of the fields begin with in the form.
  ///   - organization: Whose record it is, where no role of the person says so.
  mutating func createPerson(
    _ details: PersonDetails, as role: PersonDoubts.Role = .other, prefix: String = "", organization: Int64? = nil
  ) throws -> Int64 {
    try details.check(today: today)
    try ask(try details.doubts(PersonDoubts(role: role, today: today, prefix: prefix)))
    var values = details.columns
    let owner = organization ?? actor.organizationID
    values["organization_id"] = owner
    let id = try insert("person", values)
    for language in Self.distinct(details.languages) {
      try insert("person_language", ["person_id": id, "language": language])
    }
    for interest in Self.distinct(details.interests) {
      try insert("person_interest", ["person_id": id, "interest_id": try interestID(interest)])
    }
    return id
  }

  /// Saves what a form holds of a person.
  ///
  /// What is on file already is not asked about again.
  ///
  /// - Parameters:
  ///   - role: What they are here, for what is unlikely about them.
  ///   - version: The version the user saw; nil where nobody can have changed it since.
  mutating func savePerson(
    _ id: Int64, _ details: PersonDetails, as role: PersonDoubts.Role = .other, expecting version: Int?,
    object: Reference
  ) throws {
    let stored = try PersonReader.details(db, of: id)?.details
    try details.check(today: today)
    try ask(try details.doubts(PersonDoubts(role: role, today: today), stored: stored))
    try update("person", id: id, expecting: version, set: details.columns, object: object)
    let languages = Set(try PersonReader.languages(db, of: id))
    let interests = Set(try PersonReader.interests(db, of: id))
    for language in languages.subtracting(details.languages).sorted() {
      try delete("person_language", key: ["person_id": id, "language": language])
    }
    for language in Self.distinct(details.languages) where !languages.contains(language) {
      try insert("person_language", ["person_id": id, "language": language])
    }
    for interest in interests.subtracting(details.interests).sorted() {
      try delete("person_interest", key: ["person_id": id, "interest_id": try interestID(interest)])
    }
    for interest in Self.distinct(details.interests) where !interests.contains(interest) {
      try insert("person_interest", ["person_id": id, "interest_id": try interestID(interest)])
    }
  }

  /// The row of an interest, made where it is new; upper and lower case are one.
  private mutating func interestID(_ name: String) throws -> Int64 {
    let statement = try db.cachedStatement(sql: "SELECT id FROM interest WHERE name = ?")
    if let id = try statement.firstInteger([name.databaseValue]) { return id }
    return try insert("interest", ["name": name])
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }
}

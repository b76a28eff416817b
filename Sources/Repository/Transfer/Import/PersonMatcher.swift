import CSQLiteShims
import Domain
import GRDB

/// Finds people on file that a row of an import may be about, along indexes alone: each costs some microseconds.
struct PersonMatcher {
  let change: Change

  /// Somebody who sounds the same and has the same birth date or telephone.
  func similar(to person: PersonDetails) throws -> Reference? {
    let sound = SoundKey.of(person.name)
    if let birthDate = person.birthDate,
      let found = try first("p.birth_date = ? AND p.sound_key = ?", [birthDate.databaseValue, sound.databaseValue])
    {
      return found
    }
    guard let phone = person.phone, !PhoneNumber.isPlaceholder(phone.digits) else { return nil }
    return try first(
      "p.phone = ? AND p.phone <> '' AND p.sound_key = ?", [phone.stored.databaseValue, sound.databaseValue])
  }

  /// The guardian of an earlier row or record: the same name with the same telephone or e-mail address, unless that is one
  /// of those that people type where they have none.
  func known(_ person: PersonDetails) throws -> Int64? {
    let name = person.name.sortName
    // The extension may have been left out in one of the two.
    let phone = person.phone.flatMap { PhoneNumber.isPlaceholder($0.digits) ? nil : $0 }
    for number in Set([phone?.stored, phone?.digits].compactMap { $0 }).sorted().reversed() {
      let found = try first(
        "p.phone = ? AND p.phone <> '' AND p.sort_name = ?", [number.databaseValue, name.databaseValue])
      if let found { return found.number }
    }
    guard !person.email.isEmpty, !PlaceholderEmail.matches(person.email) else { return nil }
    return try first(
      "p.email = ? COLLATE NOCASE AND p.email <> '' AND p.sort_name = ?",
      [person.email.databaseValue, name.databaseValue])?.number
  }

  private func first(_ condition: String, _ values: [DatabaseValue]) throws -> Reference? {
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT p.id, EXISTS (SELECT 1 FROM youth_profile y WHERE y.person_id = p.id) AS is_youth FROM person p
        WHERE \(condition) AND p.voided_at IS NULL AND \(change.scope.person("p")) LIMIT 1
        """)
    return try statement.step(values) { row in
      Reference(sqlite3_column_int(row, 1) != 0 ? .youth : .adult, sqlite3_column_int64(row, 0))
    }
  }
}

import Domain
import GRDB

/// Finds people on file who may be somebody described.
struct DuplicateReader {
  let db: Database
  let scope: Scope

  func candidates(of traits: DuplicateTraits, excluding: Int64?, limit: Int) throws -> [DuplicateCandidate] {
    let ids = try ids(near: traits).subtracting(excluding.map { [$0] } ?? [])
    guard !ids.isEmpty else { return [] }
    // Asked at every letter of a name: compiled once.
    let statement = try db.cachedStatement(
      sql: """
        SELECT p.id, p.given_name, p.family_name, p.preferred_name, p.birth_date, p.phone, p.second_phone, p.email,
          p.postal_code, p.town, p.sort_name, y.state AS youth_state, m.state AS mentor_state
        FROM person p LEFT JOIN youth_profile y ON y.person_id = p.id LEFT JOIN mentor_profile m ON m.person_id = p.id
        WHERE p.id IN (\(RowIDList.sql)) AND p.voided_at IS NULL AND \(scope.person("p"))
        """)
    let rows = try Row.fetchAll(statement, arguments: [RowIDList.json(ids)])
    let families = try guardians(of: rows.map { try $0["id"] })
    let ranked = try rows.map { row -> (row: Row, likelihood: DuplicateLikelihood) in
      var other = try Self.traits(row)
      for guardian in try families[row["id"]] ?? [] {
        other.guardians.append(guardian.name)
        other.phones.formUnion(guardian.phones)
      }
      return (row, .between(traits, other))
    }
    .filter { try $0.likelihood.hasTraceOfPerson || traits.name.mayBecome(PersonName($0.row)) }
    .sorted { left, right in
      if left.likelihood.percent != right.likelihood.percent {
        return left.likelihood.percent > right.likelihood.percent
      }
      return try (left.row["sort_name"] as String, left.row["id"] as Int64)
        < (right.row["sort_name"] as String, right.row["id"] as Int64)
    }
    return try ranked.prefix(limit).map { try candidate($0.row, $0.likelihood) }
  }

  /// Each way of looking ends after so many; a name borne by more is told apart by what else is known.
  private static let most = 120

  private func ids(near traits: DuplicateTraits) throws -> Set<Int64> {
    var ids: Set<Int64> = []
    func find(_ condition: String, _ arguments: StatementArguments) throws {
      let statement = try db.cachedStatement(sql: "SELECT id FROM person WHERE \(condition) LIMIT \(Self.most)")
      ids.formUnion(try Int64.fetchAll(statement, arguments: arguments))
    }
    let sortName = traits.name.sortName
    let family = NameFolding.letters(traits.name.family)
    if family.count >= 2 {
      try find("sort_name >= ? AND sort_name < ?", [family, family + "\u{10FFFF}"])
      // With a given name, those beside it in the alphabet.
      if sortName != family { try find("sort_name >= ? AND sort_name < ?", [sortName, sortName + "\u{10FFFF}"]) }
      let sound = SoundKey.of(traits.name)
      try find("sound_key = ?", [sound])
      let swapped = PersonName(given: traits.name.family, family: traits.name.given)
      if !traits.name.given.isEmpty { try find("sound_key = ?", [SoundKey.of(swapped)]) }
      let familySound = SoundKey.code(family)
      try find("sound_key >= ? AND sound_key < ?", [familySound + " ", familySound + "!"])
    }
    if let only = traits.name.only.map({ NameFolding.letters($0) }), only.count >= 2 {
      // Who has one name may be on file with it as either; a longer one in the alphabet is still being typed.
      try find("sort_name >= ? AND sort_name < ?", [only, only + "\u{10FFFF}"])
      let (family, given) = (PersonName(given: "", family: only), PersonName(given: only, family: ""))
      try find("sound_key IN (?, ?)", [SoundKey.of(family), SoundKey.of(given)])
    }
    for phone in traits.phones {
      for column in ["phone", "second_phone"] {
        try find("\(column) = ? AND \(column) <> ''", [phone])
        try find("\(column) > ? AND \(column) < ? AND \(column) <> ''", ["\(phone)x", "\(phone)y"])
      }
    }
    if !traits.phones.isEmpty {
      // The telephone of a youth is often the guardian's.
      let statement = try db.cachedStatement(
        sql: """
          SELECT r.person_id FROM relationship r JOIN person g ON g.id = r.related_id
          WHERE r.voided_at IS NULL AND g.phone <> '' AND g.phone IN (SELECT value FROM json_each(?)) LIMIT \(Self.most)
          """)
      let phones = "[" + traits.phones.sorted().map { "\"\($0)\"" }.joined(separator: ",") + "]"
      ids.formUnion(try Int64.fetchAll(statement, arguments: [phones]))
    }
    for email in traits.emails { try find("email = ? COLLATE NOCASE AND email <> ''", [email]) }
    if let birthDate = traits.birthDate {
      try find("birth_date = ?", [birthDate])
      let (year, month, day) = birthDate.components
      if month != day, let turned = CivilDate(year: year, month: day, day: month) {
        try find("birth_date = ?", [turned])
      }
    }
    return ids
  }

  private func guardians(of ids: [Int64]) throws -> [Int64: [DuplicateTraits]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.person_id AS youth, p.* FROM relationship r JOIN person p ON p.id = r.related_id
        WHERE r.person_id IN (\(RowIDList.sql)) AND r.kind = 'guardian' AND r.voided_at IS NULL
        """)
    let rows = try Row.fetchAll(statement, arguments: [RowIDList.json(ids)])
    return try Dictionary(grouping: rows) { try $0["youth"] as Int64 }.mapValues { try $0.map(Self.traits) }
  }

  private func candidate(_ row: Row, _ likelihood: DuplicateLikelihood) throws -> DuplicateCandidate {
    let id: Int64 = try row["id"]
    let youthState: YouthState? = try row["youth_state"]
    let ward = try Int64.fetchOne(
      try db.cachedStatement(
        sql: """
          SELECT r.person_id FROM relationship r JOIN youth_profile y ON y.person_id = r.person_id
          WHERE r.related_id = ? AND r.kind = 'guardian' AND r.voided_at IS NULL AND \(Scope.isNotVoided("r.person_id"))
            AND \(scope.youth("y")) ORDER BY r.id LIMIT 1
          """),
      arguments: [id])
    return try DuplicateCandidate(
      reference: Reference(youthState == nil ? .adult : .youth, id),
      name: PersonName(row),
      birthDate: row["birth_date"], town: row["town"], youthState: youthState, mentorState: row["mentor_state"],
      guardianOf: ward.map { Reference(.youth, $0) }, likelihood: likelihood)
  }

  private static func traits(_ row: Row) throws -> DuplicateTraits {
    let email: String = try row["email"]
    let phones = try [row["phone"] as String, row["second_phone"] as String].filter { !$0.isEmpty }
      .map(PhoneNumber.digits(ofStored:))
    return try DuplicateTraits(
      name: PersonName(row),
      birthDate: row["birth_date"], phones: Set(phones), emails: email.isEmpty ? [] : [email.lowercased()],
      postalCode: row["postal_code"])
  }
}

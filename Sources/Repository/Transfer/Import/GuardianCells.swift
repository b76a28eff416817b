import Domain
import GRDB

/// A guardian a row of youth tells of, or somebody else whom it names in a guardian's place.
struct GuardianCells {
  /// What the names of the fields begin with, the first guardian's first.
  static let prefixes = ["guardian", "guardian2", "guardian3"]

  /// What the names of the fields begin with.
  let prefix: String
  var person: PersonDetails
  /// What the child calls them: mother, uncle.
  var label: String
  /// What the label says they are: a sister isn't a guardian.
  var kind: RelationshipKind { RelationshipWords.kind(of: label) ?? .guardian }
  /// What the row says of their rights; where it says nothing, nobody has asked.
  var rights: RelativeRights

  /// The guardians of a row, and why one is handed back where it doesn't say who they are.
  static func all(_ cells: inout CellReader, child: PersonDetails) -> (guardians: [GuardianCells], problem: RowProblem?)
  {
    var (guardians, problem): ([GuardianCells], RowProblem?) = ([], nil)
    for prefix in prefixes where cells.columns.indices.keys.contains(where: { $0.hasPrefix(prefix) }) {
      let (found, why) = read(&cells, prefix, child: child)
      guardians += found
      problem = problem ?? why
    }
    return (guardians, problem)
  }

  private static func read(
    _ cells: inout CellReader, _ prefix: String, child: PersonDetails
  ) -> (guardians: [GuardianCells], problem: RowProblem?) {
    let rights = RelativeRights(
      mayConsent: cells.answer("\(prefix)MayConsent"), mayPickUp: cells.answer("\(prefix)MayPickUp"),
      hasCustody: cells.answer("\(prefix)HasCustody"))
    let phone = cells.phone("\(prefix)Phone")
    let email = cells.email("\(prefix)Email")
    let (given, family) = (cells.text("\(prefix)GivenName"), cells.text("\(prefix)FamilyName"))
    let reader = NameReader(likely: child.name.family)
    let written =
      given.isEmpty && family.isEmpty
      ? reader.guardians(cells.text("\(prefix)Name")) : reader.guardians(given: given, family: family)
    let told = cells.text("\(prefix)Relationship")
    let label = told.isEmpty ? written.relationship : told
    if written.names.isEmpty {
      let isNamed = phone == nil && email.isEmpty && label.isEmpty && rights == RelativeRights()
      return ([], isNamed ? nil : .namelessGuardian)
    }
    let whole = cells.text("\(prefix)Name")
    let text = given.isEmpty && family.isEmpty ? whole : "\(given) \(family)".trimmingBlanks()
    if EmptyCell.isNoPerson(text) || EmptyCell.isNoPerson(given) || EmptyCell.isNoPerson(family)
      || written.names.contains(where: { EmptyCell.isNoPerson($0.full) })
    {
      return ([], .noPerson(text: text))
    }
    // One answer, or one "mother", isn't that of two people.
    let isOfOne = !(label.isEmpty || label.hasSuffix("s")) || rights != RelativeRights()
    if written.isUnclear || (written.names.count > 1 && isOfOne) {
      return ([], .severalGuardians(text: given.isEmpty && family.isEmpty ? whole : given))
    }
    return (
      written.names.map { name in
        GuardianCells(prefix: prefix, person: child.guardian(name, phone, email), label: label, rights: rights)
      }, nil
    )
  }

  /// As a child gets the guardian: somebody on file where name and telephone or e-mail address are theirs, else somebody
  /// new.
  func intake(_ change: Change) throws -> RelativeIntake {
    let known = try PersonMatcher(change: change).known(person)
    var relative = RelativeIntake(known.map(RelativeIntake.Person.known) ?? .new(person))
    (relative.kind, relative.label, relative.rights) = (kind, label, rights)
    return relative
  }

  /// Keeps what a row about a youth on file says of the guardian it names: somebody the child doesn't have yet, what nobody
  /// had asked or filled in, and each no.
  ///
  /// - Parameter isCorrection: Whether the row may change what is on file, as one with an id may.
  /// - Returns: The fields in which the row differs from what is on file, and that stay as they are there.
  /// - Throws: ``RowRefusal`` where the row grants what is refused on file; a file takes no "may not" back.
  func store(for youth: Int64, isCorrection: Bool, in change: inout Change) throws -> [String] {
    guard let row = try onFile(person.name, of: youth, change) else {
      if try wasRemoved(person.name, from: youth, change) { return ["\(prefix)Name"] }
      _ = try change.addRelative(try intake(change), to: youth, prefix: "guardian_")
      return []
    }
    return try answer(row, of: youth, isCorrection, &change) + reach(row, of: youth, isCorrection, &change)
  }

  /// Takes over what the row answers of the three questions.
  private func answer(
    _ row: Row, of youth: Int64, _ isCorrection: Bool, _ change: inout Change
  ) throws -> [String] {
    var stored = try RelativeRights(row)
    var differing: [String] = []
    for (name, right) in Self.rights where rights[keyPath: right] != .notAsked {
      if stored[keyPath: right] == .no, rights[keyPath: right] == .yes {
        guard isCorrection else {
          differing.append(prefix + name)
          continue
        }
        throw RowRefusal(problem: .grantsAgainstFile(field: prefix + name))
      }
      stored[keyPath: right] = rights[keyPath: right]
    }
    let known: String = try row["label"]
    if !label.isEmpty, label != known, !known.isEmpty, !isCorrection { differing.append("\(prefix)Relationship") }
    let kept = label.isEmpty || (!known.isEmpty && !isCorrection) ? known : label
    let kind: RelationshipKind = try row["kind"]
    if kept != known { try change.askAboutLabel(kept, of: kind) }
    try change.checkRelative(kind, kept, stored, person: row["related_id"])
    try change.update(
      "relationship", id: row["id"], set: stored.columns.merging(["label": kept]), object: Reference(.youth, youth))
    return differing
  }

  /// Takes over how they are reached: what is empty on file, and of a correction what is otherwise there, unless they have a
  /// record of their own.
  private func reach(
    _ row: Row, of youth: Int64, _ isCorrection: Bool, _ change: inout Change
  ) throws -> [String] {
    let id: Int64 = try row["related_id"]
    guard var stored = try PersonReader.details(change.db, of: id)?.details else { return [] }
    let mayChange = try isCorrection && !(row["has_own_form"] as Bool)
    var differing: [String] = []
    if let phone = person.phone, ![stored.phone?.digits, stored.secondPhone?.digits].contains(phone.digits) {
      if stored.phone == nil || mayChange { stored.phone = phone } else { differing.append("\(prefix)Phone") }
    }
    if !person.email.isEmpty, person.email.lowercased() != stored.email.lowercased() {
      if stored.email.isEmpty || mayChange { stored.email = person.email } else { differing.append("\(prefix)Email") }
    }
    if NameFolding.words(person.name.full) != NameFolding.words(stored.name.full) { differing.append("\(prefix)Name") }
    try change.savePerson(id, stored, expecting: nil, object: Reference(.adult, id))
    return differing
  }

  /// The guardian of this name, or of one that is likely the same; before them somebody who is what the row says.
  private func onFile(_ name: PersonName, of youth: Int64, _ change: Change) throws -> Row? {
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT r.*, p.given_name, p.family_name, p.preferred_name, p.sort_name,
          EXISTS (SELECT 1 FROM youth_profile y WHERE y.person_id = p.id)
            OR EXISTS (SELECT 1 FROM mentor_profile m WHERE m.person_id = p.id) AS has_own_form
        FROM relationship r JOIN person p ON p.id = r.related_id
        WHERE r.person_id = ?1 AND r.kind IN ('guardian', ?2) AND r.voided_at IS NULL AND p.voided_at IS NULL
        ORDER BY r.kind <> ?2, r.id
        """)
    let rows = try Row.fetchAll(statement, arguments: [youth, kind])
    return try rows.first { try $0["sort_name"] == name.sortName }
      ?? rows.first { try Sameness.isSameAdult(name, bornOn: nil, as: PersonName($0), bornOn: nil) }
  }

  /// Whether somebody took a guardian of this name off the child's record: a file doesn't bring them back.
  private func wasRemoved(_ name: PersonName, from youth: Int64, _ change: Change) throws -> Bool {
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT 1 FROM relationship r JOIN person p ON p.id = r.related_id
        WHERE r.person_id = ? AND r.kind IN ('guardian', ?) AND p.sort_name = ?
        """)
    return try Row.fetchOne(statement, arguments: [youth, kind, name.sortName]) != nil
  }

  private static var rights: [(String, WritableKeyPath<RelativeRights, Answer>)] {
    [("MayConsent", \.mayConsent), ("MayPickUp", \.mayPickUp), ("HasCustody", \.hasCustody)]
  }
}

extension PersonDetails {
  /// A guardian of this child, who lives where the child does.
  fileprivate func guardian(_ name: PersonName, _ phone: PhoneNumber?, _ email: String) -> PersonDetails {
    var guardian = PersonDetails(name: name)
    guardian.phone = phone
    guardian.email = email
    guardian.street = street
    guardian.town = town
    guardian.state = state
    guardian.postalCode = postalCode
    guardian.latitude = latitude
    guardian.longitude = longitude
    guardian.languages = languages
    return guardian
  }
}

package import Domain
import GRDB

extension AuditAction {
  package static let addRelative = AuditAction("add relative")
}

extension Workspace {
  /// Adds a guardian, or another person about a youth; of a brother or sister on file, both records have the other.
  ///
  /// - Returns: The row id of the person added.
  /// - Throws: ``RepositoryError/signing(_:)`` where somebody who isn't an adult guardian is said to sign.
  @discardableResult
  package func addRelative(_ relative: RelativeIntake, to youth: Reference) throws(RepositoryError) -> Int64 {
    try write(.addRelative, .editPerson) { change in
      _ = try change.youth(youth)
      return try change.addRelative(relative, to: youth.number)
    }
  }
}

extension Change {
  /// Adds a relative of a youth, and the person where they are new.
  ///
  /// - Parameter prefix: What the names of the person's fields begin with in the form.
  mutating func addRelative(_ relative: RelativeIntake, to youth: Int64, prefix: String = "") throws -> Int64 {
    about(Reference(.youth, youth))
    let id: Int64
    switch relative.person {
    case .new(let details):
      id = try createPerson(details, as: relative.kind == .guardian ? .other : .relative, prefix: prefix)
    case .known(let known):
      guard try !PersonReader.isHidden(db, known, scope: scope) else {
        throw RepositoryError.notFound(Reference(.adult, known).description)
      }
      guard known != youth else { throw RepositoryError.invalid(field: "related_id", .oneself) }
      id = known
    }
    try askAboutFamily(of: youth, adding: id, as: relative.kind, field: prefix + "given_name")
    try askAboutLabel(relative.label, of: relative.kind, field: prefix + "label")
    try checkRelative(relative.kind, relative.label, relative.rights, person: id)
    if case .known = relative.person {
      let field = prefix.isEmpty ? "related_id" : prefix + "is_known"
      try askAboutMentor(id, as: relative.kind, of: youth, field: field)
      try askAboutBars(of: id, as: relative.kind, field: field) { relative.rights[$0] != .no }
    }
    guard try relationship(relative.kind, of: id, to: youth) == nil else {
      throw RepositoryError.duplicate("relationship.person")
    }
    let values: Values = [
      "person_id": youth, "related_id": id, "kind": relative.kind, "label": relative.label,
    ]
    try insert("relationship", values.merging(relative.rights.columns))
    if relative.kind == .sibling { try addSibling(youth, to: id) }
    return id
  }

  /// Asks about somebody who is in the family already, under the same name or as something else: a second entry would get
  /// round what the first one refuses.
  private func askAboutFamily(of youth: Int64, adding person: Int64, as kind: RelationshipKind, field: String) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.*, p.given_name, p.family_name, p.preferred_name,
          EXISTS (SELECT 1 FROM youth_profile y WHERE y.person_id = p.id) AS is_youth
        FROM relationship r JOIN person p ON p.id = r.related_id WHERE r.person_id = ? AND r.voided_at IS NULL ORDER BY r.id
        """)
    let family = try Row.fetchAll(statement, arguments: [youth])
    guard !family.isEmpty, let name = try PersonReader.details(db, of: person)?.details.name else { return }
    for row in family {
      let (stored, id): (PersonName, Int64) = try (PersonName(row), row["related_id"])
      // The same entry once more is refused as such.
      if try id == person && kind == (row["kind"] as RelationshipKind) { continue }
      guard id == person || Sameness.isSameAdult(name, bornOn: nil, as: stored, bornOn: nil) else { continue }
      let reference = try Reference(row["is_youth"] ? .youth : .adult, id)
      let refused = try RelativeRights(row).refused
      try ask([Doubt(field, .inFamily(stored, reference, row["kind"], refused: refused))])
    }
  }

  /// Asks about a mentor on file who is to be in a child's family: they can't be matched with that child, or go on as the
  /// mentor.
  func askAboutMentor(_ person: Int64, as kind: RelationshipKind, of youth: Int64, field: String) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT (SELECT m.id FROM match m WHERE m.youth_id = ?2 AND m.mentor_id = a.person_id
          AND m.state NOT IN ('closed', 'declined', 'expired')) AS match
        FROM mentor_profile a WHERE a.person_id = ?1
        """)
    guard kind.isFamily, let row = try Row.fetchOne(statement, arguments: [person, youth]) else { return }
    let match: Int64? = try row["match"]
    let doubt = match.map { Doubt.Kind.mentorOfMatch(Reference(.match, $0), kind) }
    try ask([Doubt(field, doubt ?? .mentorInFamily(Reference(.adult, person), kind))])
  }

  /// Asks about somebody who is refused something about another child, or was about this one, and isn't refused it here.
  ///
  /// - Parameters:
  ///   - relationship: The row that is changed, where it is on file.
  ///   - isOpen: Whether a question is to be asked about.
  func askAboutBars(
    of person: Int64, as kind: RelationshipKind, field: String, except relationship: Int64? = nil,
    _ isOpen: (RelativeRight) -> Bool
  ) throws {
    guard kind != .sibling else { return }
    let bars = try BarReader(db: db, scope: scope).bars(of: person, except: relationship).open(as: kind, isOpen)
    try ask(bars.map { Doubt(field, .barred($0)) })
  }

  /// Asks about a guardian whose label says somebody else, such as a sister or a caseworker.
  func askAboutLabel(_ label: String, of kind: RelationshipKind, field: String = "label") throws {
    guard kind == .guardian, let said = RelationshipWords.kind(of: label) else { return }
    try ask([Doubt(field, .labelOf(said, label))])
  }

  /// Checks what one person is to be to another: only an adult guardian may be said to sign.
  func checkRelative(_ kind: RelationshipKind, _ label: String, _ rights: RelativeRights, person: Int64) throws {
    try TextCheck.line(label, field: "label", maximum: 60)
    guard rights.mayConsent == .yes else { return }
    let statement = try db.cachedStatement(sql: "SELECT birth_date FROM person WHERE id = ?")
    let born = try CivilDate.fetchOne(statement, arguments: [person])
    try Signer(kind: kind, mayConsent: .yes, birthDate: born).checkMayBeAsked(on: today)
  }

  /// The row of what one person is to another now; nil where they are not.
  func relationship(_ kind: RelationshipKind, of related: Int64, to person: Int64) throws -> Int64? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id FROM relationship WHERE person_id = ? AND related_id = ? AND kind = ? AND voided_at IS NULL
        """)
    return try statement.firstInteger([person.databaseValue, related.databaseValue, kind.databaseValue])
  }

  /// Puts a brother or sister on the record of the other too, where the other is a youth on file.
  mutating func addSibling(_ sibling: Int64, to other: Int64) throws {
    let isYouth = try Row.fetchOne(db, sql: "SELECT 1 FROM youth_profile WHERE person_id = ?", arguments: [other])
    guard isYouth != nil, try relationship(.sibling, of: sibling, to: other) == nil else { return }
    about(Reference(.youth, other))
    try insert("relationship", ["person_id": other, "related_id": sibling, "kind": RelationshipKind.sibling])
  }

  /// Takes a brother or sister off the record of the other.
  mutating func removeSibling(_ sibling: Int64, from other: Int64, reason: String) throws {
    guard let id = try relationship(.sibling, of: sibling, to: other) else { return }
    try update(
      "relationship", id: id, set: ["voided_at": now, "void_reason": reason], object: Reference(.youth, other))
  }
}

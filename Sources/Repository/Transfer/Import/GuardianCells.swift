import Domain
import GRDB

/// The guardian a row of youth tells of.
struct GuardianCells {
  var person: PersonDetails?
  /// What the child calls them: mother, uncle.
  var label: String
  /// What the row says of their rights; where it says nothing, nobody has asked.
  var rights: RelativeRights

  /// - Parameter child: Gets the telephone and e-mail address of a guardian without a name.
  init(_ cells: inout CellReader, child: inout PersonDetails) {
    label = cells.text("guardianRelationship")
    rights = RelativeRights(
      mayConsent: cells.answer("guardianMayConsent"), mayPickUp: cells.answer("guardianMayPickUp"),
      hasCustody: cells.answer("guardianHasCustody"))
    let phone = cells.phone("guardianPhone")
    let email = cells.email("guardianEmail")
    var name = PersonName(given: cells.text("guardianGivenName"), family: cells.text("guardianFamilyName"))
    if name.full.isEmpty { name = NameCell.name(cells.text("guardianName"), likely: child.name.family) }
    guard !name.full.isEmpty else {
      if child.phone == nil { child.phone = phone } else if child.secondPhone == nil { child.secondPhone = phone }
      if child.email.isEmpty { child.email = email }
      return
    }
    var guardian = PersonDetails(name: name)
    guardian.phone = phone
    guardian.email = email
    guardian.street = child.street
    guardian.town = child.town
    guardian.state = child.state
    guardian.postalCode = child.postalCode
    guardian.latitude = child.latitude
    guardian.longitude = child.longitude
    guardian.languages = child.languages
    person = guardian
  }

  /// Keeps what a row about a youth on file answers of the guardian it names: what nobody had asked, and each no.
  ///
  /// - Throws: ``RowRefusal`` where the row grants what is refused on file; a file takes no "may not" back.
  func answer(for youth: Int64, in change: inout Change) throws {
    guard let person, rights != RelativeRights() else { return }
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT r.* FROM relationship r JOIN person p ON p.id = r.related_id
        WHERE r.person_id = ? AND r.kind = 'guardian' AND r.voided_at IS NULL AND p.voided_at IS NULL
          AND p.sort_name = ? ORDER BY r.id LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [youth, person.name.sortName]) else { return }
    var stored = try RelativeRights(row)
    for (field, right) in Self.fields where rights[keyPath: right] != .notAsked {
      if stored[keyPath: right] == .no, rights[keyPath: right] == .yes {
        throw RowRefusal(problem: .grantsAgainstFile(field: field))
      }
      stored[keyPath: right] = rights[keyPath: right]
    }
    try change.checkRelative(.guardian, row["label"], stored, person: row["related_id"])
    try change.update("relationship", id: row["id"], set: stored.columns, object: Reference(.youth, youth))
  }

  private static var fields: [(String, WritableKeyPath<RelativeRights, Answer>)] {
    [
      ("guardianMayConsent", \.mayConsent), ("guardianMayPickUp", \.mayPickUp), ("guardianHasCustody", \.hasCustody),
    ]
  }
}

import Domain

/// The guardian a row of youth tells of.
struct GuardianCells {
  var person: PersonDetails?
  /// What the child calls them: mother, uncle.
  var label: String

  /// - Parameter child: Gets the telephone and e-mail address of a guardian without a name.
  init(_ cells: inout CellReader, child: inout PersonDetails) {
    label = cells.text("guardianRelationship")
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
}

import Domain

extension PersonDetails {
  /// What a row holds of a person, youth or mentor; problems are reported to `cells`.
  init(_ cells: inout CellReader, options: ImportOptions) {
    var name = NameReader.name(given: cells.text("givenName"), family: cells.text("familyName"))
    if name.given.isEmpty, name.family.isEmpty {
      name = NameReader().name(cells.text("name"))
      if name.full.isEmpty { cells.report(cells.columns.indices["name"] == nil ? "givenName" : "name", "", .required) }
    }
    if EmptyCell.isNoPerson(name.full) {
      cells.report(cells.text("name").isEmpty ? "givenName" : "name", name.full, .required)
    }
    let preferred = cells.text("preferredName")
    name.preferred = preferred.isEmpty || preferred == name.given ? nil : preferred
    self.init(name: name)
    birthDate = Self.birthDate(&cells)
    gender = cells.choice("gender", Gender.self, synonyms: Self.genders)
    phone = cells.phone("phone")
    secondPhone = cells.phone("secondPhone")
    email = cells.email("email")
    let address = AddressCells(&cells, places: options.places)
    street = address.street
    town = address.town
    state = address.state
    postalCode = address.postalCode
    latitude = address.latitude
    longitude = address.longitude
    languages = ListCell.languages(cells.text("languages"))
    interests = ListCell.interests(cells.text("interests"))
  }

  static let genders: [String: Gender] = [
    "f": .female, "girl": .female, "girls": .female, "woman": .female, "women": .female, "females": .female,
    "ciswoman": .female, "transwoman": .female,
    "m": .male, "boy": .male, "boys": .male, "man": .male, "men": .male, "males": .male,
    "cisman": .male, "transman": .male,
    "x": .nonbinary, "nonbinary": .nonbinary, "nb": .nonbinary, "enby": .nonbinary, "genderqueer": .nonbinary,
    "genderfluid": .nonbinary, "genderqueernonbinary": .nonbinary,
    "other": .selfDescribed, "selfdescribe": .selfDescribed, "prefertoselfdescribe": .selfDescribed,
    "anotheridentity": .selfDescribed,
  ]

  private static func birthDate(_ cells: inout CellReader) -> CivilDate? {
    guard let day = cells.birthDate("birthDate") else { return nil }
    if day > cells.today { cells.report("birthDate", cells.text("birthDate"), .inTheFuture) }
    return day
  }

  /// Takes over what a row tells of somebody on file; what it leaves empty stays.
  mutating func take(_ row: PersonDetails) {
    // A row with one of two names leaves the other.
    // Text that lost its letters isn't a correction.
    func told(_ text: String) -> Bool { !text.isEmpty && !Mojibake.isBroken(text) }
    if told(row.name.given) { name.given = row.name.given }
    if told(row.name.family) { name.family = row.name.family }
    if let preferred = row.name.preferred, told(preferred) { name.preferred = preferred }
    birthDate = row.birthDate ?? birthDate
    gender = row.gender ?? gender
    phone = row.phone ?? phone
    secondPhone = row.secondPhone ?? secondPhone
    if !row.email.isEmpty { email = row.email }
    if !row.street.isEmpty { street = row.street }
    if !row.town.isEmpty { town = row.town }
    if !row.state.isEmpty { state = row.state }
    if !row.postalCode.isEmpty, row.postalCode != postalCode {
      postalCode = row.postalCode
      latitude = row.latitude
      longitude = row.longitude
    }
    if !row.languages.isEmpty { languages = Self.spelled(row.languages, like: languages) }
    if !row.interests.isEmpty { interests = Self.spelled(row.interests, like: interests) }
  }

  /// The fields in which a row says something else than what is on file.
  func differences(from stored: PersonDetails) -> [String] {
    func differs(_ text: String, _ known: String) -> Bool { !text.isEmpty && text.lowercased() != known.lowercased() }
    func differs(_ names: [String], _ known: [String]) -> Bool {
      !names.isEmpty && Set(names.map { $0.lowercased() }) != Set(known.map { $0.lowercased() })
    }
    let known = Set([stored.phone?.digits, stored.secondPhone?.digits].compactMap(\.self))
    func differs(_ phone: PhoneNumber?) -> Bool { phone.map { !known.contains($0.digits) } ?? false }
    let found: [(String, Bool)] = [
      ("preferredName", differs(name.preferred ?? "", stored.name.preferred ?? "")),
      ("gender", gender != nil && gender != stored.gender), ("phone", differs(phone)),
      ("secondPhone", differs(secondPhone)), ("email", differs(email, stored.email)),
      ("street", differs(street, stored.street)), ("town", differs(town, stored.town)),
      ("state", differs(USState.normalized(state), stored.state)),
      ("postalCode", differs(postalCode, stored.postalCode)), ("languages", differs(languages, stored.languages)),
      ("interests", differs(interests, stored.interests)),
    ]
    return found.filter(\.1).map(\.0)
  }

  /// Spelled as they are on file, so that another case is no change.
  private static func spelled(_ names: [String], like known: [String]) -> [String] {
    names.map { name in known.first { $0.lowercased() == name.lowercased() } ?? name }
  }
}

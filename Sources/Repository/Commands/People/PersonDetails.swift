package import Domain

/// What is kept of a person, whatever roles they have.
package struct PersonDetails: Equatable, Sendable {
  package var name: PersonName
  package var birthDate: CivilDate?
  package var gender: Gender?
  package var phone: PhoneNumber?
  package var secondPhone: PhoneNumber?
  package var email = ""
  package var street = ""
  package var town = ""
  /// Two letters.
  package var state = ""
  /// Five digits, or empty.
  package var postalCode = ""
  /// Degrees; of the ZIP code, not of the door.
  package var latitude: Double?
  package var longitude: Double?
  package var languages: [String] = []
  package var interests: [String] = []

  package init(name: PersonName) { self.name = name }

  /// What a search for duplicates compares.
  package var duplicateTraits: DuplicateTraits {
    DuplicateTraits(
      name: name, birthDate: birthDate, phones: Set([phone, secondPhone].compactMap { $0?.digits }),
      emails: email.isEmpty ? [] : [email.lowercased()], postalCode: postalCode)
  }
}

extension PersonDetails {
  /// Columns of `person`; languages and interests stand in tables of their own.
  var columns: Change.Values {
    [
      "given_name": name.given, "family_name": name.family, "preferred_name": name.preferred,
      "birth_date": birthDate, "gender": gender, "phone": phone?.stored ?? "",
      "second_phone": secondPhone?.stored ?? "", "email": email, "street": street, "town": town,
      "state": USState.normalized(state),
      "postal_code": postalCode, "latitude": latitude, "longitude": longitude, "sort_name": name.sortName,
      "sound_key": SoundKey.of(name),
    ]
  }

  /// What is unlikely about the person.
  ///
  /// - Parameter stored: What is on file, which is not asked about again.
  /// - Throws: ``RepositoryError/invalid(field:_:)`` for an age that nobody of the role can have.
  func doubts(_ doubts: PersonDoubts, stored: PersonDetails? = nil) throws -> [Doubt] {
    if let birthDate, birthDate != stored?.birthDate, let age = doubts.impossibleAge(bornOn: birthDate) {
      throw RepositoryError.invalid(field: doubts.prefix + "birth_date", .impossibleAge(age))
    }
    let found = doubts.doubts(name: name, birthDate: birthDate, state: state)
    guard !found.isEmpty, let stored else { return found }
    let known = doubts.doubts(name: stored.name, birthDate: stored.birthDate, state: stored.state)
    return found.filter { !known.contains($0) }
  }

  /// Refuses what cannot be kept.
  ///
  /// - Throws: ``RepositoryError/invalid(field:_:)`` with the column's name.
  func check(today: CivilDate) throws {
    if NameFolding.letters(name.given + name.family).isEmpty {
      throw RepositoryError.invalid(field: "family_name", .required)
    }
    try TextCheck.line(name.given, field: "given_name", maximum: 100)
    try TextCheck.line(name.family, field: "family_name", maximum: 100)
    try TextCheck.line(name.preferred ?? "", field: "preferred_name", maximum: 100)
    for (field, text) in [("email", email), ("street", street), ("town", town), ("state", state)] {
      try TextCheck.line(text, field: field, maximum: 200)
    }
    if let birthDate {
      guard birthDate <= today else { throw RepositoryError.invalid(field: "birth_date", .inTheFuture) }
      guard birthDate.years(until: today) <= 120 else { throw RepositoryError.invalid(field: "birth_date", .tooEarly) }
    }
    if !email.isEmpty, !TextCheck.isEmail(email) { throw RepositoryError.invalid(field: "email", .notAnEmail) }
    if !postalCode.isEmpty, !TextCheck.isPostalCode(postalCode) {
      throw RepositoryError.invalid(field: "postal_code", .notAPostalCode)
    }
    for language in languages { try TextCheck.line(language, field: "languages", maximum: 60) }
    for interest in interests { try TextCheck.line(interest, field: "interests", maximum: 60) }
  }
}

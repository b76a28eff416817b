import Domain
import Localization
import Repository

/// The fields of a person, the same in every form, and the way from them to what is kept and back.
struct PersonFields {
  let reader: FieldReader
  let places: PlaceLookup?
  /// Interests in use, to complete what is typed.
  let interests: [String]

  init(workspace: Workspace, places: PlaceLookup?) {
    reader = FieldReader(today: workspace.clock.today())
    self.places = places
    interests = workspace.reading(or: []) { try workspace.interests() }
  }

  typealias Words = English.PersonForm

  func name(heading: String, needsBirthDate: Bool) -> [RecordField] {
    [
      RecordField("given_name", Words.givenName, isRequired: true, heading: heading),
      RecordField("family_name", Words.familyName),
      RecordField(
        "birth_date", Words.birthDate, kind: .line(width: 16), isRequired: needsBirthDate, hint: Words.birthDateHint
      ) { text, _ in reader.birthDate(text) },
    ]
  }

  /// How to speak of somebody.
  func address(heading: String = "") -> [RecordField] {
    [
      RecordField("preferred_name", Words.preferredName, hint: Words.preferredNameHint, heading: heading),
      RecordField("gender", Words.gender, kind: .pick(Self.genders), hint: Words.genderHint),
    ]
  }

  func contact(heading: String, needsPhone: Bool) -> [RecordField] {
    [
      RecordField("phone", Words.phone, kind: .line(width: 18), isRequired: needsPhone, heading: heading) { text, _ in
        reader.phone(text)
      },
      RecordField("second_phone", Words.secondPhone, kind: .line(width: 18)) { text, _ in reader.phone(text) },
      RecordField("email", Words.email) { text, _ in reader.email(text) },
      RecordField("postal_code", Words.postalCode, kind: .line(width: 10), hint: Words.postalCodeHint) { text, _ in
        reader.postalCode(text, places: places)
      },
      RecordField("town", Words.town, kind: .line(width: 28)),
      RecordField("state", Words.state, kind: .line(width: 4)) { text, _ in reader.state(text) },
      RecordField("street", Words.street),
    ]
  }

  func matters() -> [RecordField] {
    [
      RecordField("languages", Words.languages, hint: Words.listHint) { text, _ in
        reader.names(text, known: CommonLanguages.all)
      },
      RecordField("interests", Words.interests, hint: Words.listHint) { text, _ in
        reader.names(text, known: interests)
      },
      RecordField("availability", Words.availability, kind: .availability, hint: Words.availabilityHint),
    ]
  }

  static let genders = Gender.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }

  static func values(of person: PersonDetails) -> [String: String] {
    [
      "given_name": person.name.given, "family_name": person.name.family,
      "preferred_name": person.name.preferred ?? "", "birth_date": person.birthDate?.description ?? "",
      "gender": person.gender?.rawValue ?? "", "phone": person.phone?.description ?? "",
      "second_phone": person.secondPhone?.description ?? "", "email": person.email, "street": person.street,
      "town": person.town, "state": person.state, "postal_code": person.postalCode,
      "languages": person.languages.joined(separator: ", "), "interests": person.interests.joined(separator: ", "),
    ]
  }

  /// What a validated form holds of a person.
  ///
  /// - Parameter base: What was on file, for what the form does not ask; nil for a new person.
  func details(_ values: [String: String], base: PersonDetails? = nil) -> PersonDetails {
    func text(_ id: String) -> String { values[id] ?? "" }
    let name = PersonName(
      given: text("given_name"), family: text("family_name"), preferred: values["preferred_name"])
    var person = base ?? PersonDetails(name: name)
    person.name = name
    person.birthDate = CivilDate(iso: text("birth_date"))
    person.gender = Gender(rawValue: text("gender"))
    person.phone = PhoneNumber(kept: text("phone"))
    person.secondPhone = PhoneNumber(kept: text("second_phone"))
    (person.email, person.street, person.town) = (text("email"), text("street"), text("town"))
    person.state = text("state")
    if text("postal_code") != person.postalCode || person.latitude == nil {
      person.postalCode = text("postal_code")
      let place = places?(person.postalCode)
      (person.latitude, person.longitude) = (place?.latitude, place?.longitude)
    }
    person.languages = FieldReader.list(text("languages"))
    person.interests = FieldReader.list(text("interests"))
    return person
  }

  /// What is known so far of the person being typed, unread fields included, for the duplicate panel.
  func traits(_ values: [String: String]) -> DuplicateTraits {
    func text(_ id: String) -> String { values[id] ?? "" }
    let phones = [text("phone"), text("second_phone"), text("guardian_phone")].compactMap { PhoneNumber($0)?.digits }
    let emails = [text("email"), text("guardian_email")].filter { TextCheck.isEmail($0) }
    let guardian = PersonName(given: text("guardian_given_name"), family: text("guardian_family_name"))
    return DuplicateTraits(
      name: PersonName(given: text("given_name"), family: text("family_name"), preferred: values["preferred_name"]),
      birthDate: DateReader.birthDate(today: reader.today).day(text("birth_date")), phones: Set(phones),
      emails: Set(emails.map { $0.lowercased() }),
      postalCode: TextCheck.isPostalCode(text("postal_code")) ? text("postal_code") : "",
      guardians: guardian.given.isEmpty ? [] : [guardian])
  }
}

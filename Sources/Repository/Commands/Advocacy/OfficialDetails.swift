package import Domain

/// A committee an official sits on.
package struct OfficialCommittee: Hashable, Sendable {
  package var name: String
  /// `chair`, `vice chair`; empty for a member.
  package var role: String

  package init(name: String, role: String = "") {
    self.name = name
    self.role = role
  }

  /// Reads `Ways and Means (vice chair)`; nil where that names no committee.
  package init?(text: String) {
    let text = text.trimmingBlanks()
    let open = text.hasSuffix(")") ? text.lastIndex(of: "(") : nil
    name = (open.map { text[..<$0] } ?? text[...]).trimmingBlanks()
    role = open.map { text[text.index(after: $0)...].dropLast().trimmingBlanks() } ?? ""
    if name.isEmpty { return nil }
  }

  package var text: String { role.isEmpty ? name : "\(name) (\(role))" }
}

/// What is kept of an official and can be edited.
package struct OfficialDetails: Equatable, Sendable {
  package var name: PersonName
  package var chamber: Chamber
  package var district: String
  /// Two letters, or empty.
  package var state = ""
  package var party = ""
  /// As published, with an extension where there is one.
  package var phone = ""
  package var email = ""
  package var address = ""
  package var districtPhone = ""
  package var districtAddress = ""
  package var website = ""
  package var note = ""
  /// Who of us holds the relationship.
  package var holderID: Int64?
  /// First day in office.
  package var since: CivilDate?
  package var committees: [OfficialCommittee] = []
  /// The key of the person in the list it came from, such as an Open States id.
  package var externalID: String?

  package init(name: PersonName, chamber: Chamber, district: String) {
    self.name = name
    self.chamber = chamber
    self.district = district
  }
}

extension OfficialDetails {
  /// Columns of `official`; committees stand in a table of their own.
  var columns: Change.Values {
    [
      "given_name": name.given, "family_name": name.family, "chamber": chamber, "district": district,
      "state": USState.normalized(state),
      "party": party, "phone": phone, "email": email, "address": address, "district_phone": districtPhone,
      "district_address": districtAddress, "website": website, "note": note, "holder_id": holderID, "since": since,
      "external_id": externalID, "sort_name": name.sortName, "words": words,
    ]
  }

  private var words: String {
    OfficialWords.of(name: name, chamber: chamber, district: district).map { " " + $0 }.joined() + " "
  }

  /// What history tells of, by its part.
  func text(of part: OfficialPart) -> String {
    switch part {
    case .name: name.full
    case .chamber: chamber.rawValue
    case .district: district
    case .state: state
    case .party: party
    case .phone: phone
    case .email: email
    case .address: address
    case .districtPhone: districtPhone
    case .districtAddress: districtAddress
    case .website: website
    case .office, .holder: ""
    }
  }

  /// What is unlikely about an official.
  ///
  /// - Parameter stored: What is on file, which is not asked about again.
  func doubts(today: CivilDate, stored: OfficialDetails? = nil) -> [Doubt] {
    let people = PersonDoubts(role: .other, today: today)
    let known = stored.map { people.doubts(name: $0.name, birthDate: nil, state: $0.state) } ?? []
    return people.doubts(name: name, birthDate: nil, state: state).filter { !known.contains($0) }
  }

  /// Refuses what cannot be kept.
  ///
  /// - Parameter stored: What is on file: what a list brought as it was published stays.
  /// - Throws: ``RepositoryError/invalid(field:_:)`` with the column's name.
  func check(stored: OfficialDetails? = nil) throws {
    if NameFolding.letters(name.given + name.family).isEmpty {
      throw RepositoryError.invalid(field: "family_name", .required)
    }
    let texts = [
      ("given_name", name.given), ("family_name", name.family), ("district", district), ("party", party),
      ("phone", phone), ("email", email), ("district_phone", districtPhone), ("website", website),
    ]
    for (field, text) in texts { try TextCheck.line(text, field: field, maximum: 200) }
    for (field, text) in [("address", address), ("district_address", districtAddress)] {
      try TextCheck.line(text, field: field, maximum: 500)
    }
    try TextCheck.note(note, field: "note")
    if !email.isEmpty, !TextCheck.isEmail(email) { throw RepositoryError.invalid(field: "email", .notAnEmail) }
    try TextCheck.line(state, field: "state", maximum: 200)
    if phone != stored?.phone { try TextCheck.phone(phone, field: "phone") }
    if districtPhone != stored?.districtPhone { try TextCheck.phone(districtPhone, field: "district_phone") }
    if !website.isEmpty, website != stored?.website, !TextCheck.isWebsite(website) {
      throw RepositoryError.invalid(field: "website", .notAWebsite)
    }
    for committee in committees {
      try TextCheck.line(committee.name, field: "committees", maximum: 200)
      try TextCheck.line(committee.role, field: "committees", maximum: 60)
    }
  }
}

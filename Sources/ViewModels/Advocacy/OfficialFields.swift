import Domain
import Localization
import Repository

/// The fields of an official's form, and the bridge between their values and what is kept.
struct OfficialFields {
  let today: CivilDate
  let users: [ContactVocabulary.User]
  private typealias Words = English.Officials

  init(_ workspace: Workspace) {
    today = workspace.clock.today()
    users = workspace.reading(or: []) { try workspace.contactVocabulary().users }
  }

  /// - Parameter isNew: Nobody is added who has left.
  func fields(isNew: Bool) -> [RecordField] {
    let reader = FieldReader(today: today)
    let chambers = Chamber.allCases.map {
      RecordField.Choice($0.rawValue, English.Advocacy.chamber($0, state: ""), detail: $0.rawValue)
    }
    let holders = users.map { RecordField.Choice("\($0.id)", $0.name, detail: $0.login) }
    let leaving =
      isNew
      ? []
      : [
        RecordField("left_on", Words.leftOn, kind: .line(width: 16)) { text, _ in reader.pastDay(text) }
      ]
    return [
      RecordField("given_name", Words.givenName, isRequired: true),
      RecordField("family_name", Words.familyName, isRequired: true),
      RecordField("chamber", Words.chamber, kind: .pick(chambers), isRequired: true),
      RecordField("district", Words.district, hint: Words.districtHint),
      RecordField("state", Words.state, kind: .line(width: 4), hint: Words.stateHint) { text, _ in reader.state(text) },
      RecordField("party", Words.party),
      RecordField("holder_id", Words.holderLong, kind: .pick(holders)),
      RecordField("committees", Words.committees, kind: .lines(rows: 3), hint: Words.committeesHint),
      RecordField("phone", Words.phone, kind: .line(width: 20)) { text, _ in reader.phone(text) },
      RecordField("email", Words.email) { text, _ in reader.email(text) },
      RecordField("address", Words.address, kind: .line(width: 44)),
      RecordField("district_phone", Words.districtPhone, kind: .line(width: 20)) { text, _ in reader.phone(text) },
      RecordField("district_address", Words.districtAddress, kind: .line(width: 44)),
      RecordField("website", Words.website, kind: .line(width: 44)) { text, _ in reader.website(text) },
      RecordField("since", Words.since, kind: .line(width: 16)) { text, _ in reader.pastDay(text) },
    ] + leaving + [RecordField("note", Words.note, kind: .lines(rows: 3))]
  }

  static func values(of details: OfficialDetails, leftOn: CivilDate?) -> [String: String] {
    [
      "given_name": details.name.given, "family_name": details.name.family, "chamber": details.chamber.rawValue,
      "district": details.district, "state": details.state, "party": details.party,
      "holder_id": details.holderID.map { "\($0)" } ?? "",
      "committees": details.committees.map(\.text).joined(separator: "\n"),
      "phone": details.phone, "email": details.email, "address": details.address,
      "district_phone": details.districtPhone, "district_address": details.districtAddress,
      "website": details.website, "since": details.since.map { "\($0)" } ?? "",
      "left_on": leftOn.map { "\($0)" } ?? "", "note": details.note,
    ]
  }

  /// What validated values say of an official; what the form does not hold stays as in `details`.
  static func details(_ form: RecordForm, over details: OfficialDetails? = nil) -> OfficialDetails {
    let name = PersonName(given: form["given_name"], family: form["family_name"])
    var new = OfficialDetails(
      name: name, chamber: Chamber(rawValue: form["chamber"]) ?? .lower, district: form["district"])
    new.externalID = details?.externalID
    new.state = form["state"]
    new.party = form["party"]
    new.holderID = Int64(form["holder_id"])
    new.committees = committees(form["committees"])
    new.phone = form["phone"]
    new.email = form["email"]
    new.address = form["address"]
    new.districtPhone = form["district_phone"]
    new.districtAddress = form["district_address"]
    new.website = form["website"]
    new.since = CivilDate(iso: form["since"])
    new.note = form["note"]
    return new
  }

  /// `Ways and Means (vice chair)`, one a line.
  private static func committees(_ text: String) -> [OfficialCommittee] {
    var seen: Set<String> = []
    return text.split(whereSeparator: \.isNewline).compactMap { OfficialCommittee(text: String($0)) }
      .filter { seen.insert($0.name.lowercased()).inserted }
  }
}

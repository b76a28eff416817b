import Domain
import GRDB

extension OfficialExporter {
  func card(_ row: Row) throws -> [UInt8] {
    let externalID: String? = try row["external_id"]
    let reference = Reference(.official, try row["id"])
    let (given, family): (String, String) = try (row["given_name"], row["family_name"])
    let (chamber, state, district): (Chamber, String, String) = try (row["chamber"], row["state"], row["district"])
    // An id of the list is the person's wherever the card is read; ours is of this house alone.
    var card = VCardWriter(uid: externalID ?? "matchbook:\(reference)", kind: "individual")
    card.text("FN", PersonName(given: given, family: family).full)
    card.parts("N", [family, given, "", "", ""])
    card.parts("ORG", [Self.body(chamber), state].filter { !$0.isEmpty })
    card.text("ROLE", district)
    card.phone(try row["phone"], type: "work,voice")
    card.phone(try row["district_phone"], type: "work,voice")
    card.text("EMAIL", try row["email"], parameters: "TYPE=work")
    for address in [try row["address"] as String, try row["district_address"]] where !address.isEmpty {
      // The list has an address in one piece, and so it stands in the part that takes any text.
      card.parts("ADR", ["", "", address, "", "", "", ""], parameters: "TYPE=work")
    }
    card.text("URL", try row["website"])
    card.text("CATEGORIES", try row["party"])
    card.text("X-MATCHBOOK-REFERENCE", reference.description)
    card.finish()
    return card.bytes
  }

  /// The body's name in the words of Open States, which a reader anywhere knows.
  private static func body(_ chamber: Chamber) -> String {
    switch chamber {
    case .lower: "House"
    case .upper: "Senate"
    case .legislature: "Legislature"
    case .executive: "Executive"
    case .local: "Local government"
    }
  }
}

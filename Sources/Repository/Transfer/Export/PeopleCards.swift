import Domain
import GRDB

/// Reads people as vCard 4: of officials each with the aides they have, of contacts each official and aide who was met, once.
///
/// A contact is a meeting, a call or a letter, and no card tells of one; its card is that of the person.
struct PeopleCards: RecordExporter {
  /// Only those who were met, and of these only at contacts added or changed since then.
  let wereMet: Bool

  // An official comes before their aides, of whom no state has two thousand million.
  let key = "(p.official_id << 31) + p.aide_id"

  var source: String {
    """
    FROM (SELECT id AS official_id, 0 AS aide_id FROM official
      UNION ALL SELECT official_id, id FROM official_aide WHERE voided_at IS NULL) p
    JOIN official o ON o.id = p.official_id LEFT JOIN official_aide a ON a.id = p.aide_id
    WHERE \(wereMet ? Self.met : "coalesce(a.updated_at, o.updated_at) >= :since")
    """
  }

  let columns = "o.*, a.id AS aide_id, a.name AS aide, a.title, a.phone AS aide_phone, a.email AS aide_email"

  private static let met = """
    EXISTS (SELECT 1 FROM advocacy_contact c WHERE c.voided_at IS NULL AND c.updated_at >= :since AND iif(p.aide_id = 0,
      EXISTS (SELECT 1 FROM advocacy_contact_official x WHERE x.official_id = p.official_id AND x.contact_id = c.id),
      EXISTS (SELECT 1 FROM advocacy_contact_aide x WHERE x.aide_id = p.aide_id AND x.contact_id = c.id)))
    """

  func write(_ row: Row, to writer: inout ExportWriter) throws { writer.write(made: try card(row)) }

  private func card(_ row: Row) throws -> [UInt8] {
    let official = try OfficialCard(row)
    guard let aide = try row["aide_id"] as Int64? else { return try official.bytes(row) }
    let name = NameReader().name(try row["aide"] as String)
    var card = VCardWriter(uid: "matchbook:aide-\(aide)")
    card.name(name)
    card.parts("ORG", official.body + [official.name.full])
    card.text("TITLE", try row["title"])
    card.phone(try row["aide_phone"], type: "work,voice")
    card.text("EMAIL", try row["aide_email"], parameters: "TYPE=work")
    card.text("RELATED", official.uid, parameters: "VALUE=text;TYPE=co-worker")
    card.finish()
    return card.bytes
  }
}

/// An official as a card, and as the card of an aide names them.
private struct OfficialCard {
  let reference: Reference
  let name: PersonName
  /// An id of the list is the person's wherever the card is read; ours is of this house alone.
  let uid: String
  /// The body and its state, the larger first.
  let body: [String]

  init(_ row: Row) throws {
    reference = Reference(.official, try row["id"])
    name = try PersonName(given: row["given_name"], family: row["family_name"])
    uid = try row["external_id"] ?? "matchbook:\(reference)"
    body = try [Self.words(for: row["chamber"]), row["state"]].filter { !$0.isEmpty }
  }

  func bytes(_ row: Row) throws -> [UInt8] {
    var card = VCardWriter(uid: uid)
    card.name(name)
    card.parts("ORG", body)
    card.text("ROLE", try row["district"])
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
  private static func words(for chamber: Chamber) -> String {
    switch chamber {
    case .lower: "House"
    case .upper: "Senate"
    case .legislature: "Legislature"
    case .executive: "Executive"
    case .local: "Local government"
    }
  }
}

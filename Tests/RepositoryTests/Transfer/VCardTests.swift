import Domain
import TestSupport
import Testing

@testable import Repository

/// What the export writes for a state's officials was read once by the PyPI package vobject 0.9.9: version, name and UID of each card.
@Suite("Officials as vCard 4")
struct VCardTests {
  private func cards(
    _ network: Network, of kind: TransferKind = .officials, since: CivilDate? = nil
  ) throws -> String {
    var options = ExportOptions()
    options.format = .vcf
    options.since = since
    return try network.exporting(kind, as: .advocacyLead, options: options)
  }

  @Test func `a card has the name, the office, and how to reach it`() throws {
    let network = try Network.inMemory()
    try network.addOfficials()
    let expected = """
      BEGIN:VCARD
      VERSION:4.0
      UID;VALUE=text:ocd-person/2
      KIND:individual
      FN:José Núñez
      N:Núñez;José;;;
      ORG:House;MA
      ROLE:17th Bristol
      TEL;VALUE=uri;TYPE="work,voice":tel:+1-617-446-0002
      EMAIL;TYPE=work:jose.nunez@house.example
      ADR;TYPE=work:;;Room 2\\, State House\\, Boston\\, MA 02133;;;;
      URL:https://house.example/nunez
      CATEGORIES:Republican
      X-MATCHBOOK-REFERENCE:L-2
      END:VCARD

      """
    let cards = try cards(network)
    #expect(cards.contains(expected.replacing("\n", with: "\r\n")))
    #expect(cards.components(of: "BEGIN:VCARD") == 7, "six officials and an aide")
  }

  @Test func `marks what has a meaning of its own, and leaves control characters out`() {
    #expect(ContentLineWriter.escaped("a,b;c\\d\r\ne\u{1B}[2J\u{7}") == "a\\,b\\;c\\\\d\\ne[2J")
  }

  @Test func `no line is longer than 75 octets, and none is cut within a character`() {
    var card = VCardWriter(uid: "x")
    let note = String(repeating: "日本語 é ", count: 60)
    card.text("NOTE", note)
    card.finish()
    let text = String(decoding: card.bytes, as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains { $0.utf8.count > 70 })
    #expect(text.replacing("\r\n ", with: "").contains("NOTE:\(note)\r\n"))
  }

  @Test func `an aide's card names the official, after whose card it stands`() throws {
    let network = try Network.inMemory()
    try network.addOfficials()
    let expected = """
      X-MATCHBOOK-REFERENCE:L-1
      END:VCARD
      BEGIN:VCARD
      VERSION:4.0
      UID;VALUE=text:matchbook:aide-1
      KIND:individual
      FN:Pat Diaz
      N:Diaz;Pat;;;
      ORG:House;MA;Ann Berg
      TITLE:chief of staff
      RELATED;VALUE=text;TYPE=co-worker:ocd-person/1
      END:VCARD
      BEGIN:VCARD

      """
    #expect(try cards(network).contains(expected.replacing("\n", with: "\r\n")))
  }

  @Test func `of contacts it makes the cards of those who were met, each once`() throws {
    let network = try Network.inMemory()
    try network.addOfficials()
    let lead = network.workspace(.advocacyLead)
    #expect(try names(cards(network, of: .contacts)) == ["Ann Berg"])
    var entry = Network.contactEntry
    entry.officials.append(Reference(.official, 3))
    entry.aides = [1]
    entry.minutes = Minutes(50) ?? .zero
    let contact = try lead.logContact(entry)
    #expect(try names(cards(network, of: .contacts)) == ["Ann Berg", "Pat Diaz", "Kim Moor"])
    #expect(try cards(network, of: .contacts, since: Network.today + 1).isEmpty)
    try lead.voidContact(contact, because: "logged twice")
    #expect(try names(cards(network, of: .contacts)) == ["Ann Berg"])
  }

  @Test func `who has gone has no card`() throws {
    let network = try Network.inMemory()
    try network.addOfficials()
    try network.workspace().removeAide(1, of: Network.official, reason: "moved on")
    #expect(try !names(cards(network)).contains("Pat Diaz"))
  }

  @Test func `of sessions no card is made`() throws {
    let network = try Network.inMemory()
    #expect(throws: TransferError.noCards(.sessions)) {
      var options = ExportOptions()
      options.format = .vcf
      _ = try network.exporting(.sessions, as: .director, options: options)
    }
  }

  private func names(_ cards: String) -> [String] {
    cards.split(separator: "\r\n").filter { $0.hasPrefix("FN:") }.map { String($0.dropFirst(3)) }
  }
}

extension String {
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

import Domain
import TestSupport
import Testing

@testable import Repository

/// What the export writes for a state's officials was read once by the PyPI package vobject 0.9.9: version, name and UID of each card.
@Suite("Officials as vCard 4")
struct VCardTests {
  private func cards(_ network: Network) throws -> String {
    var options = ExportOptions()
    options.format = .vcf
    return try network.exporting(.officials, as: .advocacyLead, options: options)
  }

  @Test func `a card has the name, the office, and how to reach it`() throws {
    let network = try Network.inMemory()
    try network.addOfficials()
    let expected = """
      BEGIN:VCARD
      VERSION:4.0
      UID:ocd-person/2
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
    #expect(cards.components(of: "BEGIN:VCARD") == 6)
  }

  @Test func `marks what has a meaning of its own, and leaves control characters out`() {
    #expect(VCardWriter.escaped("a,b;c\\d\r\ne\u{1B}[2J\u{7}") == "a\\,b\\;c\\\\d\\ne[2J")
  }

  @Test func `no line is longer than 75 octets, and none is cut within a character`() {
    var card = VCardWriter(uid: "x", kind: "individual")
    let note = String(repeating: "日本語 é ", count: 60)
    card.text("NOTE", note)
    card.finish()
    let text = String(decoding: card.bytes, as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains { $0.utf8.count > 70 })
    #expect(text.replacing("\r\n ", with: "").contains("NOTE:\(note)\r\n"))
  }

  @Test func `of contacts no card is made`() throws {
    let network = try Network.inMemory()
    var options = ExportOptions()
    options.format = .vcf
    #expect(throws: TransferError.noCards(.contacts)) {
      try network.exporting(.contacts, as: .advocacyLead, options: options)
    }
  }
}

extension String {
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

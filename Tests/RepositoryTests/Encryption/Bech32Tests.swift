import Testing

@testable import Repository

/// Vectors of Bitcoin Improvement Proposal 173.
@Suite("The text of a key")
struct Bech32Tests {
  @Test func `is read in lower or in upper case, and written as it was`() throws {
    let text = "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"
    let bytes: [UInt8] = [
      0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf, 0x84, 0x65, 0x3a, 0x56, 0xd7, 0xc6, 0x75, 0xbe, 0x77,
      0xdf,
    ]
    #expect(Bech32(text) == Bech32(prefix: "abcdef", bytes: bytes))
    #expect(Bech32(text.uppercased()) == Bech32(prefix: "abcdef", bytes: bytes))
    #expect(Bech32(prefix: "abcdef", bytes: bytes).text == text)
    #expect(Bech32("A12UEL5L") == Bech32(prefix: "a", bytes: []))
  }

  @Test(arguments: [
    "", "1", "A12UEL5Lx", "A12uEL5L", "A1G7SGD8", "x1b4n0q5v", "pzry9x0s0muk", "1pzry9x0s0muk", "li1dgmt3", "10a06t8",
    "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxv", "abcdef1pqzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
  ])
  func `is refused where a letter, the checksum or the case is wrong`(text: String) {
    #expect(Bech32(text) == nil)
  }
}

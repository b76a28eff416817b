import Domain
import Repository
import Testing

@Suite("Finding a file's encoding")
struct TextEncodingTests {
  private static let text = "Name,Town\r\nZoë Nguyễn,Łódź 🙂\r\n"
  private static let expected = [["Name", "Town"], ["Zoë Nguyễn", "Łódź 🙂"]]

  private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test func `reads UTF-8 with and without a mark`() throws {
    #expect(try rows(of: Array(Self.text.utf8)).map(\.fields) == Self.expected)
    #expect(try rows(of: [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)).map(\.fields) == Self.expected)
  }

  @Test(arguments: [false, true], [false, true])
  func `reads UTF-16 in both orders`(bigEndian: Bool, mark: Bool) throws {
    let bytes = utf16(Self.text, bigEndian: bigEndian, mark: mark)
    #expect(try rows(of: bytes, piece: 3).map(\.fields) == Self.expected)
  }

  @Test func `falls back to Windows-1252`() throws {
    let bytes =
      Array("Name,Note\nJos".utf8) + [0xE9] + Array(",".utf8) + [0x93] + Array("so".utf8) + [0x94, 0x80, 0x8D]
    #expect(try rows(of: bytes).map(\.fields) == [["Name", "Note"], ["José", "“so”€\u{8D}"]])
  }

  @Test func `reads what an old Macintosh wrote`() throws {
    let bytes =
      Array("First,Last\nJos".utf8) + [0x8E] + Array(",N".utf8) + [0x9C, 0x96] + Array("ez\nMar".utf8) + [0x92]
      + Array("a,Mu".utf8) + [0x96] + Array("oz\n".utf8)
    #expect(try rows(of: bytes).map(\.fields) == [["First", "Last"], ["José", "Núñez"], ["María", "Muñoz"]])
  }

  @Test func `names with quotes, and letters of middle Europe, stay Windows-1252`() throws {
    let bytes = Array("Name\nO".utf8) + [0x92] + Array("Brien\nMilo".utf8) + [0x9A, 0x0A]
    #expect(try rows(of: bytes).map(\.fields) == [["Name"], ["O’Brien"], ["Miloš"]])
  }

  @Test func `tells the encodings apart far into a plain file`() throws {
    let plain = Array(String(repeating: "Ann,Smith\n", count: 20_000).utf8)
    #expect(try rows(of: plain + Array("José,Łuk\n".utf8)).last?.fields == ["José", "Łuk"])
    #expect(try rows(of: plain + Array("Jos".utf8) + [0xE9]).last?.fields == ["José"])
  }

  @Test func `reports bytes that are no text in a UTF-8 file`() throws {
    let read = try rows(of: Array("José,Zoë\n".utf8) + [0x61, 0xFF, 0x0A] + Array("b\n".utf8))
    #expect(read.map(\.problem) == [nil, .notText, nil])
  }

  @Test func `reports half a surrogate pair`() throws {
    let bytes = [0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8, 0x0A, 0x00, 0x62, 0x00] as [UInt8]
    #expect(try rows(of: bytes).map(\.problem) == [.notText, nil])
  }
}

import Domain
import Repository
import TestSupport
import Testing

@Suite("Writing comma-separated values and reading them back")
struct CSVRoundTripTests {
  private static let awkward: [String] = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "\"", ",", ";", " ", "\u{FEFF}", "\u{1B}[31m", "\u{202E}",
    "\u{301}", "\u{7F}", "\u{85}", "\u{2028}", "🙂", "👩‍👧", "e\u{301}",
  ]

  /// A field of a few pieces: what trips readers, or a scalar of any plane but NUL.
  private func field(_ random: inout SeededGenerator) -> String {
    var field = ""
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      if Bool.random(using: &random), let piece = Self.awkward.randomElement(using: &random) {
        field += piece
      } else {
        let plane = UInt32.random(in: 0...16, using: &random) << 16
        if let scalar = Unicode.Scalar(plane | UInt32.random(in: 1...0xFFFF, using: &random)) {
          field.unicodeScalars.append(scalar)
        }
      }
    }
    return field
  }

  @Test(arguments: [true, false])
  func `gives back exactly the bytes that were written`(guards: Bool) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let columns = Int.random(in: 1...6, using: &random)
      let table = [(0..<columns).map { "column\($0)" }] + (0..<8).map { _ in (0..<columns).map { _ in field(&random) } }
      var bytes: [UInt8] = []
      for row in table { CSVWriter(guardsFormulas: guards).write(row, to: &bytes) }
      let read = try rows(of: bytes, piece: Int.random(in: 1...50, using: &random), unguarding: guards)
      #expect(read.map { $0.fields.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } }, "seed \(seed)")
    }
  }

  @Test func `writes no field that a spreadsheet would run`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      // Behind a header: a byte-order mark at the very start would be the file's.
      for row in [["name", "note"], [field(&random), "x"]] { CSVWriter().write(row, to: &bytes) }
      let first = try #require(rows(of: bytes, unguarding: false).last?.fields.first?.utf8)
      #expect(first.first.map { !Array("=+-@\t\r".utf8).contains($0) } ?? true, "seed \(seed)")
    }
  }

  @Test func `writes formulas as they are when asked to`() {
    var bytes: [UInt8] = []
    CSVWriter(guardsFormulas: false).write(["=1+1", "a,b"], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "=1+1,\"a,b\"\r\n")
  }
}

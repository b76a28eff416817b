import Domain
import Repository
import TestSupport
import Testing

@Suite("Reading bytes at random")
struct CSVReaderFuzzTests {
  private static let pieces: [[UInt8]] =
    [",", ";", "\t", "\"", "\"\"", "\r", "\n", "\r\n", "'", "=", "é", "漢", "🙂", "a", "\u{0}", "\u{FEFF}", "name"]
    .map { Array($0.utf8) } + [[0xFF, 0xFE], [0xFE, 0xFF], [0xE9], [0xC3], [0x80], [0xD8, 0x00], [0x61, 0x00]]

  private func input(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      bytes += Self.pieces.randomElement(using: &random) ?? []
      if Int.random(in: 0..<8, using: &random) == 0 { bytes.append(UInt8.random(in: 0...255, using: &random)) }
    }
    return bytes
  }

  @Test func `gives the same rows however the bytes are cut`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let bytes = input(&random)
      let whole = try rows(of: bytes)
      #expect(try rows(of: bytes, piece: 1) == whole, "seed \(seed)")
      #expect(try rows(of: bytes, piece: Int.random(in: 2...17, using: &random)) == whole, "seed \(seed)")
    }
  }

  @Test func `gives the same rows across the limits of its samples`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    while bytes.count < 150_000 { bytes += Self.pieces.randomElement(using: &random) ?? [] }
    let whole = try rows(of: bytes)
    for piece in [999, 4095, 4097, 65_535, 65_537] {
      #expect(try rows(of: bytes, piece: piece) == whole, "seed \(seed), pieces of \(piece)")
    }
  }
}

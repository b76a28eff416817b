import Foundation
import TestSupport

/// What disks, other programs and ill will make of a file.
nonisolated struct FileDamage {
  var random: SeededGenerator

  private static let pieces: [[UInt8]] =
    [
      "\"", "\0", "\r", ",", "\"\"\"\"", "[", "{", "- ", ": ", "99999999999999999999", "-9223372036854775808",
      "9223372036854775807", "1e309", "0000-00-00", "10000-01-01", "\u{1B}[2J", "\u{202E}",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xF0, 0x9F], [0x1F, 0x8B, 8, 0], [0x50, 0x4B, 3, 4],
    ]

  mutating func damaged(_ whole: [UInt8]) -> [UInt8] {
    var bytes = whole.isEmpty ? [0x78] : whole
    for _ in 0..<(1 + below(3)) {
      let place = below(bytes.count)
      switch below(8) {
      case 0: bytes.removeSubrange(place...)
      case 1: for _ in 0..<(1 + below(50)) { bytes[below(bytes.count)] = UInt8(truncatingIfNeeded: random.next()) }
      case 2: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: place)
      case 3:
        let piece = Self.pieces[below(Self.pieces.count)]
        bytes.insert(contentsOf: repeatElement(piece, count: 3_000).joined(), at: place)
      case 4: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(200)))
      case 5: bytes.reverse()
      case 6: bytes.insert(contentsOf: bytes.prefix(2_000), at: place)
      default: bytes = numbersChanged(bytes)
      }
      if bytes.isEmpty { return [] }
    }
    return bytes
  }

  /// Pages of zeros, of noise and of another place, and flipped bits; the first page too.
  mutating func damagedPages(_ whole: [UInt8], size: Int = 4_096) -> [UInt8] {
    var bytes = whole
    let pages = bytes.count / size
    let (page, other) = (below(pages) * size, below(pages) * size)
    switch below(5) {
    case 0: bytes.removeSubrange(below(bytes.count)...)
    case 1: for _ in 0..<(1 + below(200)) { bytes[below(bytes.count)] ^= 1 << UInt8(below(8)) }
    case 2: for index in page..<(page + size) { bytes[index] = UInt8(truncatingIfNeeded: random.next()) }
    case 3: for index in page..<(page + size) { bytes[index] = 0 }
    default: bytes.replaceSubrange(page..<(page + size), with: whole[other..<(other + size)])
    }
    return bytes
  }

  /// From 0 up to, but not, `limit`.
  mutating func below(_ limit: Int) -> Int { Int(truncatingIfNeeded: random.next() % UInt64(max(1, limit))) }

  private mutating func numbersChanged(_ bytes: [UInt8]) -> [UInt8] {
    var changed: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      guard (0x30...0x39).contains(byte) else {
        changed.append(byte)
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      let others = ["99999999999999999999", "-1", "9223372036854775807", ""]
      changed += below(2) == 0 ? Array(digits) : Array(others[below(others.count)].utf8)
    }
    return changed
  }
}

import Foundation

/// The bytes of `places.bin`, mapped and not loaded; `Resources/Places/README.md` describes them.
///
/// Reading is checked against the length of the file, so a damaged one gives empty names and never a trap.
struct PlaceFile: Sendable {
  /// One place, still as numbers.
  struct Record {
    let zip: Int
    let kind: UInt8
    let county: Int
    let town: Int
    /// Ten-thousandths of a degree.
    let latitude: Int
    let longitude: Int
  }

  private static let headerSize = 24
  private static let recordSize = 12
  private static let version: UInt32 = 1

  let count: Int
  let townCount: Int
  let countyCount: Int
  private let data: Data
  private let offsetsStart: Int
  private let textStart: Int

  init(path: String) throws(PlaceFileError) {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
      throw .unreadable(path: path)
    }
    guard data.count >= Self.headerSize, data.prefix(4).elementsEqual("MBPL".utf8) else { throw .damaged(path: path) }
    self.data = data
    let header = data.withUnsafeBytes { bytes in (1...5).map { Self.number(bytes, at: $0 * 4) } }
    guard header[0] == Self.version else { throw .unknownVersion(header[0], path: path) }
    count = Int(header[1])
    townCount = Int(header[2])
    countyCount = Int(header[3])
    offsetsStart = Self.headerSize + count * Self.recordSize
    textStart = offsetsStart + (townCount + countyCount + 1) * 4
    guard textStart + Int(header[4]) == data.count else { throw .damaged(path: path) }
  }

  /// - Precondition: `index` is below ``count``.
  func record(_ index: Int) -> Record {
    precondition(index >= 0 && index < count)
    return data.withUnsafeBytes { Self.record($0, index) }
  }

  /// Calls `body` with every place in order of ZIP, until it has all been said.
  func forEach(_ body: (Int, Record) -> Void) {
    data.withUnsafeBytes { bytes in
      for index in 0..<count { body(index, Self.record(bytes, index)) }
    }
  }

  func town(_ number: Int) -> String { text(number) }

  /// The state's two letters, then the county's name, which may be empty.
  func county(_ number: Int) -> String { text(townCount + number) }

  private func text(_ number: Int) -> String {
    guard number >= 0, number < townCount + countyCount else { return "" }
    return data.withUnsafeBytes { bytes in
      let start = textStart + Int(Self.number(bytes, at: offsetsStart + number * 4))
      let end = textStart + Int(Self.number(bytes, at: offsetsStart + number * 4 + 4))
      guard start <= end, end <= bytes.count else { return "" }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  private static func record(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Record {
    let start = headerSize + index * recordSize
    let packed = number(bytes, at: start)
    return Record(
      zip: Int(packed & 0x1FFFF), kind: UInt8(packed >> 17 & 3), county: Int(packed >> 19),
      town: Int(bytes[start + 4]) | Int(bytes[start + 5]) << 8,
      latitude: degrees(bytes, at: start + 6), longitude: degrees(bytes, at: start + 9))
  }

  private static func degrees(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    let unsigned = Int(bytes[start]) | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2]) << 16
    return unsigned >= 1 << 23 ? unsigned - 1 << 24 : unsigned
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, at start: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
  }
}

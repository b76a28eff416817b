/// Finds which character separates the fields, from the first lines that hold something.
///
/// Comma, semicolon (spreadsheets where the comma is the decimal sign) or tab: the one that is most often in the first line
/// outside quotes, unless the next line has none of it, as below a title; the comma where none does. A first line `sep=;`
/// says it, with any character.
struct DelimiterFinder {
  private static let candidates: [UInt8] = [.comma, .semicolon, .tab]
  /// Bytes looked at before it decides without having seen whole lines.
  private static let window = 1 << 16

  /// How often each candidate is in each of the first lines.
  private var lines: [[Int]] = [[0, 0, 0]]
  /// The beginning of the file, as long as it may say which character it is.
  private var opening: [UInt8] = []
  private var seen = 0
  private var inQuotes = false
  private var hasText = false

  /// Looks at further bytes; true when enough has been seen.
  mutating func look(at bytes: some Collection<UInt8>) -> Bool {
    for byte in bytes {
      seen += 1
      if seen > Self.window { return true }
      if opening.count < 8 { opening.append(byte) }
      if byte == .quote { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == .lineFeed || byte == .carriageReturn {
        guard hasText else { continue }
        if said != nil || lines.count == 2 { return true }
        lines.append([0, 0, 0])
        hasText = false
      } else {
        hasText = true
        if let index = Self.candidates.firstIndex(of: byte) { lines[lines.count - 1][index] += 1 }
      }
    }
    return false
  }

  var delimiter: UInt8 {
    if let said { return said }
    guard let first = Self.most(in: lines[0]) else { return lines.count > 1 ? Self.best(lines[1]) : .comma }
    guard lines.count > 1, lines[1][first] == 0, lines[1].contains(where: { $0 > 0 }) else {
      return Self.candidates[first]
    }
    return Self.best(lines[1])
  }

  /// The character that a first line `sep=;` names.
  private var said: UInt8? {
    let bytes = opening.filter { $0 != .quote }
    guard bytes.count > 4, bytes.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }),
      bytes[4] != .lineFeed, bytes[4] != .carriageReturn
    else { return nil }
    return bytes[4]
  }

  private static func best(_ counts: [Int]) -> UInt8 { most(in: counts).map { candidates[$0] } ?? .comma }

  private static func most(in counts: [Int]) -> Int? {
    let most = counts.max() ?? 0
    return most > 0 ? counts.firstIndex(of: most) : nil
  }
}

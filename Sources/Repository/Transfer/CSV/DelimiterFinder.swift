/// Finds which character separates the fields, from the first line that holds something.
///
/// Comma, semicolon (spreadsheets where the comma is the decimal sign) or tab: the one that stands there most often
/// outside quotes, the comma where none does.
struct DelimiterFinder {
  private static let candidates: [UInt8] = [.comma, .semicolon, .tab]
  /// Bytes looked at before it decides without having seen a whole line.
  private static let window = 1 << 16

  private var counts = [0, 0, 0]
  private var seen = 0
  private var inQuotes = false
  private var hasText = false

  /// Looks at further bytes; true when enough has been seen.
  mutating func look(at bytes: some Collection<UInt8>) -> Bool {
    for byte in bytes {
      seen += 1
      if seen > Self.window { return true }
      if byte == .quote { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == .lineFeed || byte == .carriageReturn {
        if hasText { return true }
      } else {
        hasText = true
        if let index = Self.candidates.firstIndex(of: byte) { counts[index] += 1 }
      }
    }
    return false
  }

  var delimiter: UInt8 {
    let most = counts.max() ?? 0
    guard most > 0, let index = counts.firstIndex(of: most) else { return .comma }
    return Self.candidates[index]
  }
}

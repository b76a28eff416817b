/// How far a time zone is ahead of UTC at every moment, as a file of the zone database (TZif, RFC 9636) says it.
///
/// The file's own changes hold as far as they go, and its footer's yearly rule after them, so that a day in fifty years
/// is right too. Looking an offset up costs a search among some 240 changes.
package struct ZoneRules: Equatable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z at which the offset changes, ascending.
  private var changes: [Int64] = []
  /// Seconds east of UTC from each change on.
  private var offsets: [Int] = []
  /// Seconds east of UTC before the first change.
  private var first = 0
  /// What holds from the last change on; nil where the last offset stays.
  private var rule: YearlyZoneRule?

  package static let utc = ZoneRules(offset: 0)

  /// A zone whose clocks are never changed.
  package init(offset seconds: Int) { first = seconds }

  /// Rules without a file, such as `EST5EDT,M3.2.0,M11.1.0` (POSIX); nil for anything else.
  package init?(posix text: String) {
    guard let rule = YearlyZoneRule(text) else { return nil }
    self.rule = rule
  }

  /// Reads a file of the zone database.
  ///
  /// - Returns: nil for another kind of file, for one that is cut short, and for one that counts leap seconds.
  package init?(file bytes: [UInt8]) {
    guard let head = Head(bytes, at: 0) else { return nil }
    guard head.version >= UInt8(ascii: "2") else {
      self.init(bytes, head, at: Head.size, width: 4)
      return
    }
    let start = Head.size + head.length(width: 4)
    guard let long = Head(bytes, at: start) else { return nil }
    self.init(bytes, long, at: start + Head.size, width: 8)
    let footer = start + Head.size + long.length(width: 8)
    guard footer < bytes.count, bytes[footer] == 0x0A, let end = bytes[(footer + 1)...].firstIndex(of: 0x0A) else {
      return nil
    }
    let text = String(decoding: bytes[(footer + 1)..<end], as: UTF8.self)
    guard !text.isEmpty else { return }
    guard let rule = YearlyZoneRule(text) else { return nil }
    self.rule = rule
  }

  /// Seconds east of UTC at a moment.
  package func offset(at moment: Instant) -> Int {
    let milliseconds = moment.milliseconds
    let second = milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    // The number of changes up to that second.
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= second { low = middle + 1 } else { high = middle }
    }
    if low == changes.count, let rule { return rule.offset(atSecond: second) }
    return low == 0 ? first : offsets[low - 1]
  }

  private init?(_ bytes: [UInt8], _ head: Head, at start: Int, width: Int) {
    guard start + head.length(width: width) <= bytes.count else { return nil }
    func number(_ place: Int, _ width: Int) -> Int64 {
      let value = bytes[place..<(place + width)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return width == 8 ? Int64(bitPattern: value) : Int64(Int32(truncatingIfNeeded: value))
    }
    let kinds = start + head.changes * width
    let types = kinds + head.changes
    func offset(ofType type: Int) -> Int? {
      guard type < head.types else { return nil }
      let seconds = Int(number(types + type * 6, 4))
      return abs(seconds) <= Self.farthest ? seconds : nil
    }
    guard let first = offset(ofType: 0) else { return nil }
    self.first = first
    for index in 0..<head.changes {
      let at = number(start + index * width, width)
      guard let offset = offset(ofType: Int(bytes[kinds + index])), changes.last.map({ $0 < at }) ?? true else {
        return nil
      }
      changes.append(at)
      offsets.append(offset)
    }
  }

  /// Seconds; RFC 9636 wants offsets between -25 and 26 hours.
  private static let farthest = 26 * 3600

  /// The counts before a block of data.
  private struct Head {
    static let size = 44
    /// More is in no file of the zone database.
    private static let limit = 10_000

    let version: UInt8
    let changes: Int
    let types: Int
    private let rest: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start + Self.size <= bytes.count, bytes[start...].starts(with: Array("TZif".utf8)) else { return nil }
      version = bytes[start + 4]
      let counts = (0..<6).map { index in
        bytes[(start + 20 + index * 4)..<(start + 24 + index * 4)].reduce(0) { $0 << 8 | Int($1) }
      }
      // UT and standard indicators, leap seconds, changes, types, characters of names.
      guard counts.allSatisfy({ $0 <= Self.limit }), counts[2] == 0, counts[4] > 0 else { return nil }
      changes = counts[3]
      types = counts[4]
      rest = counts[5] + counts[0] + counts[1]
    }

    /// Bytes of the block, whose moments take `width` bytes each.
    func length(width: Int) -> Int { changes * (width + 1) + types * 6 + rest }
  }
}

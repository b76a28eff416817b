/// A length of time in whole minutes, never negative.
package struct Minutes: Hashable, Comparable, Sendable {
  package let count: Int

  package static let zero = Minutes(whole: 0)

  private init(whole count: Int) { self.count = count }

  package init?(_ count: Int) {
    guard count >= 0 else { return nil }
    self.count = count
  }

  /// Reads `90m`, `90min`, `1h30`, `1h30m`, `1.5h`, `1:30`, `2h` or `90` (minutes); nil for anything else and above 24 hours.
  package init?(text: some StringProtocol) {
    let text = text.lowercased().filter { $0 != " " }
    guard let minutes = Self.minutes(in: text), (0...1440).contains(minutes) else { return nil }
    count = minutes
  }

  package static func < (left: Self, right: Self) -> Bool { left.count < right.count }

  private static func minutes(in text: String) -> Int? {
    if let plain = number(text) { return plain }
    let text = text.hasSuffix("min") ? String(text.dropLast(2)) : text
    let parts = text.split(separator: "h", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      let tail = parts[1].hasSuffix("m") ? parts[1].dropLast() : parts[1]
      if tail.isEmpty { return hours(parts[0]) }
      guard let hours = number(parts[0]), let minutes = number(tail), minutes < 60 else { return nil }
      return hours * 60 + minutes
    }
    if text.hasSuffix("m") { return number(text.dropLast()) }
    let clock = text.split(separator: ":", omittingEmptySubsequences: false)
    if clock.count == 2, clock[1].utf8.count == 2, let hours = number(clock[0]), let minutes = number(clock[1]),
      minutes < 60
    {
      return hours * 60 + minutes
    }
    return nil
  }

  /// Whole or decimal hours, `1`, `1.5`, `1,25`, `.5`, to the nearest minute.
  private static func hours(_ text: some StringProtocol) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    if parts.count == 1 { return number(text).map { $0 * 60 } }
    guard parts.count == 2, (1...3).contains(parts[1].utf8.count), let fraction = number(parts[1]),
      let whole = parts[0].isEmpty ? 0 : number(parts[0])
    else { return nil }
    let scale = [10, 100, 1000][parts[1].utf8.count - 1]
    return whole * 60 + (fraction * 60 + scale / 2) / scale
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

extension Minutes: CustomStringConvertible {
  /// `45m`, `1h`, `1h30`.
  package var description: String {
    let (hours, minutes) = (count / 60, count % 60)
    if hours == 0 { return "\(minutes)m" }
    if minutes == 0 { return "\(hours)h" }
    return "\(hours)h\(minutes < 10 ? "0" : "")\(minutes)"
  }
}

/// A length of time in whole minutes, never negative.
package struct Minutes: Hashable, Comparable, Sendable {
  package let count: Int

  package static let zero = Minutes(whole: 0)
  /// The minutes of a day, the longest that anything here lasts.
  package static let ofADay = 1_440

  private init(whole count: Int) { self.count = count }

  package init?(_ count: Int) {
    guard count >= 0 else { return nil }
    self.count = count
  }

  /// What ``read(_:bareNumbersAre:)`` makes of a text; nil where it makes nothing of it.
  package init?(text: some StringProtocol) {
    guard let minutes = try? Self.read(text) else { return nil }
    self = minutes
  }

  package static func < (left: Self, right: Self) -> Bool { left.count < right.count }
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

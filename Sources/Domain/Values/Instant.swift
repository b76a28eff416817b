/// A moment in time: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The UTC day this moment falls on.
  package var utcDay: CivilDate {
    let perDay: Int64 = 86_400_000
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: perDay)
    return CivilDate(dayNumber: Int(remainder < 0 ? quotient - 1 : quotient))
  }

  package func advanced(bySeconds seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC with milliseconds, `2026-03-05T14:07:09.120Z`.
  package var description: String {
    let inDay = milliseconds - Int64(utcDay.dayNumber) * 86_400_000
    func padded(_ number: Int64, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (hours, minutes) = (inDay / 3_600_000, inDay / 60_000 % 60)
    let (seconds, thousandths) = (inDay / 1000 % 60, inDay % 1000)
    return "\(utcDay)T\(padded(hours, to: 2)):\(padded(minutes, to: 2)):\(padded(seconds, to: 2))"
      + ".\(padded(thousandths, to: 3))Z"
  }
}

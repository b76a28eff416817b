import Domain

/// A moment as a form writes it: a day, the seconds since its midnight, and the zone where the text names one.
struct LocalTime: Equatable, Sendable {
  var day: CivilDate
  var second: Int
  /// Seconds east of UTC; nil for the organization's own zone.
  var offset: Int?

  /// The same for every spelling of the same time.
  var identity: String { "\(day) \(second)" }

  /// The day of the organization that it falls on. A midnight stands for the day that is written: programs write a day
  /// alone so (`2014-03-05T00:00:00Z`).
  func day(_ clock: Clock) -> CivilDate { offset == nil || second == 0 ? day : clock.day(of: instant(clock)) }

  /// - Parameter clock: Of the organization's zone.
  func instant(_ clock: Clock) -> Instant {
    guard let offset else { return clock.moment(on: day, second: second) }
    let local = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000 + Int64(second) * 1000)
    return local.advanced(bySeconds: -offset)
  }
}

/// Reads `11/2/2026 9:52:00`, `2026-11-02T09:52:00.000Z`, `11/2/2026, 9:52 AM`, `2026-11-02 09:52:00-05:00`, or a day alone.
struct TimestampReader {
  let days: DateReader

  init(days: DateReader) { self.days = days }
  init(today: CivilDate) { self.init(days: DateReader(today: today)) }

  func time(_ text: String) -> LocalTime? {
    guard text.utf8.count <= 50, let first = text.first, first.isNumber || first.isLetter else { return nil }
    guard let colon = text.firstIndex(of: ":") else {
      return text.contains(where: \.isNumber) ? days.day(text).map { LocalTime(day: $0, second: 0) } : nil
    }
    // The hour is the one or two figures before the first colon; before it, a blank or a T.
    var start = colon
    while start > text.startIndex, text[text.index(before: start)].isNumber { start = text.index(before: start) }
    let date = text[..<start].trimmingBlanks()
    guard date.contains(where: \.isNumber),
      let day = days.day(date.hasSuffix("T") ? String(date.dropLast()) : date),
      let (second, offset) = Self.clock(text[start...].lowercased())
    else { return nil }
    return LocalTime(day: day, second: second, offset: offset)
  }

  /// `9:52`, `09:52:00`, `9:52:00.120`, each with `am`, `pm`, `z`, `utc`, `+01:00` after it or nothing.
  private static func clock(_ text: String) -> (second: Int, offset: Int?)? {
    let end = text.firstIndex { !($0.isNumber || $0 == ":" || $0 == ".") } ?? text.endIndex
    let parts = text[..<end].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), var hour = number(parts[0]), let minute = number(parts[1]), minute < 60,
      let second = parts.count == 3 ? number(parts[2].prefix { $0 != "." }) : 0, second < 61
    else { return nil }
    var suffix = text[end...].trimmingBlanks()
    if let half = ["am", "pm", "a.m.", "p.m."].first(where: { suffix.hasPrefix($0) }) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half.hasPrefix("p") ? 12 : 0)
      suffix = suffix.dropFirst(half.count).trimmingBlanks()
    }
    guard hour < 24 else { return nil }
    let total = hour * 3600 + minute * 60 + min(second, 59)
    switch suffix {
    case "": return (total, nil)
    case "z", "utc", "gmt": return (total, 0)
    default: return offset(suffix).map { (total, $0) }
    }
  }

  /// `+01:00`, `-0500`, `+01`.
  private static func offset(_ text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.utf8.count == 2 || digits.utf8.count == 4, let hours = number(digits.prefix(2)), hours < 15,
      let minutes = digits.utf8.count == 4 ? number(digits.suffix(2)) : 0, minutes < 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

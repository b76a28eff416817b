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

/// Reads `11/2/2026 9:52:00`, `2026-11-02T09:52:00.000Z`, `2026/11/02 9:52:00 AM EST`,
/// `Mon Nov 02 2026 09:52:00 GMT-0500 (Eastern Standard Time)`, `Monday, November 2, 2026 at 9:52 AM`, a spreadsheet's
/// number of days such as `46328.411`, or a day alone.
struct TimestampReader {
  let days: DateReader

  init(days: DateReader) { self.days = days }
  init(today: CivilDate) { self.init(days: DateReader(today: today)) }

  func time(_ text: String) -> LocalTime? {
    guard text.utf8.count <= 100, let first = text.first, first.isNumber || first.isLetter else { return nil }
    guard let colon = text.firstIndex(of: ":") else {
      if let number = SerialDay(text) { return LocalTime(day: number.day, second: number.second) }
      return text.contains(where: \.isNumber) ? days.day(text).map { LocalTime(day: $0, second: 0) } : nil
    }
    // The hour is the one or two figures before the first colon; before it, a blank or a T.
    var start = colon
    while start > text.startIndex, text[text.index(before: start)].isNumber { start = text.index(before: start) }
    let date = Self.date(text[..<start])
    guard date.contains(where: \.isNumber), let day = days.day(date),
      let (second, zone) = Self.clock(text[start...].lowercased())
    else { return nil }
    switch zone {
    case .none: return LocalTime(day: day, second: second)
    case .offset(let offset): return LocalTime(day: day, second: second, offset: offset)
    case .named(let rules):
      let moment = Clock(now: { Instant(milliseconds: 0) }, zone: rules).moment(on: day, second: second)
      return LocalTime(day: day, second: second, offset: rules.offset(at: moment))
    }
  }

  /// The day before the time, without what leads over to it: `Nov 2, 2026 at`, `2026-11-02T`.
  private static func date(_ text: Substring) -> String {
    var date = text.trimmingBlanks()
    for word in [" at", " AT", "@", ",", " -"] where date.hasSuffix(word) {
      date = date.dropLast(word.count).trimmingBlanks()
    }
    let isISO = date.hasSuffix("T") && date.dropLast().last?.isNumber == true
    return isISO ? String(date.dropLast()) : date
  }

  private enum Zone {
    case none
    /// Seconds east of UTC.
    case offset(Int)
    case named(ZoneRules)
  }

  /// `9:52`, `09:52:00`, `9:52:00.120`, each with `am` or `pm` and a zone after it, or nothing.
  private static func clock(_ text: String) -> (second: Int, zone: Zone)? {
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
    guard hour < 24, let zone = zone(suffix) else { return nil }
    return (hour * 3600 + minute * 60 + min(second, 59), zone)
  }

  /// `+01:00`, `z`, `gmt-4`, `-0500 (eastern standard time)`, `est`, `et`, `[america/new_york]`; nil for anything else.
  private static func zone(_ text: String) -> Zone? {
    // A remark explains an offset; alone it is what tells the zone.
    let bare = text.prefix { $0 != "(" && $0 != "[" }.trimmingBlanks()
    if bare.isEmpty, bare.utf8.count < text.utf8.count {
      let remark = text.dropFirst().prefix { $0 != ")" && $0 != "]" }.trimmingBlanks()
      return remark.isEmpty ? Zone.none : zone(remark)
    }
    if bare.isEmpty { return Zone.none }
    if let hours = hoursEast[bare] { return .offset(hours * 3600) }
    if let offset = offset(bare.first.map { $0.isLetter } == true ? String(bare.dropFirst(3)) : bare) {
      guard bare.first?.isLetter != true || bare.hasPrefix("gmt") || bare.hasPrefix("utc") else { return nil }
      return .offset(offset)
    }
    let name = bare.hasSuffix(" time") ? String(bare.dropLast(5)) : bare
    return ZoneFiles.name(meantBy: name).flatMap(ZoneFiles.rules).map(Zone.named)
  }

  /// Zones by the letters that say their season, too.
  private static let hoursEast = [
    "z": 0, "utc": 0, "gmt": 0, "ast": -4, "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7, "pdt": -7,
    "pst": -8, "akdt": -8, "akst": -9, "hst": -10, "+0000 utc": 0,
  ]

  /// `+01:00`, `-0500`, `+01`, `-4`.
  private static func offset(_ text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    let hour = digits.utf8.count % 2 == 0 ? digits.prefix(2) : digits.prefix(1)
    guard (1...4).contains(digits.utf8.count), let hours = number(hour), hours < 15 else { return nil }
    let rest = digits.dropFirst(hour.count)
    guard let minutes = rest.isEmpty ? 0 : number(rest), minutes < 60 else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

/// A day as a spreadsheet keeps it: days since December 30, 1899, and the time as their fraction.
///
/// Source: ECMA-376, part 1, section 18.17.4.1, the 1900 date system.
struct SerialDay {
  let day: CivilDate
  let second: Int

  /// Reads `41703` or `46328.411`; nil where that would be no day between 1927 and 2091.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count == 5, let days = Int(parts[0]),
      (10_000..<70_000).contains(days), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let fraction = parts.count == 2 ? Double("0." + parts[1]) ?? 0 : 0
    let seconds = min(Int((fraction * 86_400).rounded()), 86_399)
    day = CivilDate(dayNumber: -25_569 + days)
    second = seconds
  }
}

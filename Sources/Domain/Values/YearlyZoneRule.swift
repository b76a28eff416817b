/// A time zone's offset by a rule that is the same every year, as POSIX writes it in `TZ` and TZif in its footer:
/// `EST5EDT,M3.2.0,M11.1.0`, `<+1030>-10:30<+11>-11,M10.1.0,M4.1.0`, `IST-1GMT0,M10.5.0,M3.5.0/1`.
struct YearlyZoneRule: Equatable, Sendable {
  /// Seconds east of UTC.
  private let standard: Int
  private let saving: Saving?

  private struct Saving: Equatable {
    /// Seconds east of UTC; less than the standard offset where winter is what is counted off (Ireland).
    var offset: Int
    var start: Turn
    var end: Turn
  }

  /// Reads the text; nil where it isn't such a rule.
  init?(_ text: String) {
    var reader = Reader(text)
    guard reader.skipName(), let standard = reader.offset() else { return nil }
    self.standard = -standard
    guard !reader.isAtEnd else {
      saving = nil
      return
    }
    guard reader.skipName() else { return nil }
    var offset = -standard + 3600
    if !reader.isAtEnd, reader.next != UInt8(ascii: ",") {
      guard let written = reader.offset() else { return nil }
      offset = -written
    }
    // POSIX leaves open when clocks are changed where nothing is said; the zone database takes the rule of the United
    // States.
    var rules = reader
    if reader.isAtEnd { rules = Reader(",M3.2.0,M11.1.0") }
    guard let start = rules.turn(), let end = rules.turn(), rules.isAtEnd else { return nil }
    saving = Saving(offset: offset, start: start, end: end)
  }

  /// Seconds east of UTC at a second since 1970-01-01T00:00:00Z.
  func offset(atSecond second: Int64) -> Int {
    guard let saving else { return standard }
    let local = second + Int64(standard)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let year = CivilDate(dayNumber: Int(day)).year
    let start = saving.start.second(in: year) - Int64(standard)
    let end = saving.end.second(in: year) - Int64(saving.offset)
    let isSaving = start < end ? start <= second && second < end : !(end <= second && second < start)
    return isSaving ? saving.offset : standard
  }
}

extension YearlyZoneRule {
  /// When clocks are changed: a day of the year, and seconds from its midnight, which may be days before or after it.
  private struct Turn: Equatable {
    enum Day: Equatable {
      /// Month, week (5 is the last) and day of the week, from Sunday as 0.
      case weekday(month: Int, week: Int, day: Int)
      /// From 1; a leap day is not counted.
      case julian(Int)
      /// From 0; a leap day is counted.
      case ordinal(Int)
    }

    var day: Day
    var time: Int

    /// Seconds since 1970, as if the clocks showed UTC.
    func second(in year: Int) -> Int64 { Int64(dayNumber(in: min(max(year, 1), 9998))) * 86_400 + Int64(time) }

    private func dayNumber(in year: Int) -> Int {
      func first(_ month: Int, _ year: Int) -> Int {
        CivilDate(year: year, month: month, day: 1)?.dayNumber ?? 0
      }
      switch day {
      case .ordinal(let number): return first(1, year) + number
      case .julian(let number):
        let isLeap = first(3, year) - first(1, year) == 60
        return first(1, year) + number - 1 + (isLeap && number >= 60 ? 1 : 0)
      case .weekday(let month, let week, let day):
        let start = first(month, year)
        // 1970-01-01 was a Thursday.
        let weekday = ((start + 4) % 7 + 7) % 7
        let found = start + (day - weekday + 7) % 7 + (week - 1) * 7
        return found < (month == 12 ? first(1, year + 1) : first(month + 1, year)) ? found : found - 7
      }
    }
  }

  private struct Reader {
    private var bytes: ArraySlice<UInt8>

    init(_ text: String) { bytes = Array(text.utf8.prefix(100))[...] }

    var isAtEnd: Bool { bytes.isEmpty }
    var next: UInt8? { bytes.first }

    /// Passes over an abbreviation: three letters or more, or anything between angle brackets.
    mutating func skipName() -> Bool {
      if take("<") {
        guard let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return false }
        bytes = bytes[(end + 1)...]
        return true
      }
      let letters = bytes.prefix { (65...90).contains($0) || (97...122).contains($0) }.count
      bytes = bytes.dropFirst(letters)
      return letters >= 3
    }

    /// `5`, `-10:30`, `+4:30:15`, in seconds.
    mutating func offset() -> Int? {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      guard let hours = number(), hours <= 167 else { return nil }
      var seconds = hours * 3600
      for unit in [60, 1] where take(":") {
        guard let part = number(), part < 60 else { return nil }
        seconds += part * unit
      }
      return isNegative ? -seconds : seconds
    }

    /// `,M3.2.0`, `,J60/-1`, `,59/2:30`.
    mutating func turn() -> Turn? {
      guard take(",") else { return nil }
      let day: Turn.Day
      if take("M") {
        guard let month = number(), take("."), let week = number(), take("."), let weekday = number(),
          (1...12).contains(month), (1...5).contains(week), weekday <= 6
        else { return nil }
        day = .weekday(month: month, week: week, day: weekday)
      } else if take("J") {
        guard let number = number(), (1...365).contains(number) else { return nil }
        day = .julian(number)
      } else {
        guard let number = number(), number <= 365 else { return nil }
        day = .ordinal(number)
      }
      guard take("/") else { return Turn(day: day, time: 7200) }
      return offset().map { Turn(day: day, time: $0) }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard let first = bytes.first, UInt32(first) == sign.value else { return false }
      bytes = bytes.dropFirst()
      return true
    }

    /// One to three figures.
    private mutating func number() -> Int? {
      let digits = bytes.prefix { (48...57).contains($0) }
      guard (1...3).contains(digits.count) else { return nil }
      bytes = bytes.dropFirst(digits.count)
      return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
  }
}

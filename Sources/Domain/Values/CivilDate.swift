/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Stored as days since 1970-01-01, so comparing and adding days cost one instruction. Conversion to and from year,
/// month and day follows H. Hinnant, "chrono-Compatible Low-Level Date Algorithms". Valid from year 1 to 9999, the
/// range that `YYYY-MM-DD` can write.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  package let dayNumber: Int

  package init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// The day, or nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.length(ofMonth: month, in: year) else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads exactly `YYYY-MM-DD`; nil for anything else. For what people type, see ``DateReader``.
  package init?(iso text: some StringProtocol) {
    var (numbers, place) = ([0, 0, 0] as InlineArray, 0)
    for byte in text.utf8 {
      switch place {
      case 4, 7: guard byte == 45 else { return nil }
      case 0..<10:
        guard (48...57).contains(byte) else { return nil }
        let field = place < 4 ? 0 : place < 7 ? 1 : 2
        numbers[field] = numbers[field] * 10 + Int(byte - 48)
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  package var year: Int { components.year }
  package var month: Int { components.month }
  package var day: Int { components.day }

  package var weekday: Weekday {
    let index = (dayNumber + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// Year, month (1–12) and day (1–31).
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Whole years from this day to `other`, as people count age; a 29 February birthday falls on 1 March in other years.
  package func years(until other: CivilDate) -> Int {
    let (start, end) = (components, other.components)
    let hadBirthday = (end.month, end.day) >= (start.month, start.day)
    return end.year - start.year - (hadBirthday ? 0 : 1)
  }

  /// Whole months from this day to another.
  package func months(until other: CivilDate) -> Int {
    let (start, end) = (components, other.components)
    return (end.year - start.year) * 12 + end.month - start.month - (end.day >= start.day ? 0 : 1)
  }

  /// The same day `count` months later, or the last day of that month where it is shorter; this day where the calendar
  /// ends before.
  package func adding(months count: Int) -> CivilDate {
    let start = components
    let months = start.year * 12 + start.month - 1 + count.within(120_000)
    let year = months >= 0 ? months / 12 : (months - 11) / 12
    let month = months - year * 12 + 1
    let day = min(start.day, Self.length(ofMonth: month, in: year))
    return CivilDate(year: year, month: month, day: day) ?? self
  }

  package static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }
  package static func + (day: Self, days: Int) -> Self { Self(dayNumber: day.dayNumber + days.within(3_652_500)) }
  package static func - (day: Self, days: Int) -> Self { Self(dayNumber: day.dayNumber - days.within(3_652_500)) }
  /// Days from `right` to `left`.
  package static func - (left: Self, right: Self) -> Int { left.dayNumber - right.dayNumber }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`, the form that is stored and shown.
  package var description: String {
    let (year, month, day) = components
    guard (1...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
    return String(unsafeUninitializedCapacity: 10) { text in
      func put(_ number: Int, _ places: Range<Int>) {
        var rest = number
        for place in places.reversed() {
          text[place] = UInt8(48 + rest % 10)
          rest /= 10
        }
      }
      put(year, 0..<4)
      put(month, 5..<7)
      put(day, 8..<10)
      (text[4], text[7]) = (45, 45)
      return 10
    }
  }
}

extension Int {
  /// The nearest number no further from 0 than `limit`: a count of days or months, whatever a file holds, as long as the
  /// calendar at most.
  fileprivate func within(_ limit: Int) -> Int { Swift.min(limit, Swift.max(-limit, self)) }
}

/// A day of the week; weeks begin on Monday (ISO 8601).
package enum Weekday: Int, CaseIterable, Sendable, Codable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// `monday`.
  package var name: String { Self.names[rawValue] }

  private static let names = allCases.map { "\($0)" }
}

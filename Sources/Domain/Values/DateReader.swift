/// Reads the many ways in which people write a day.
///
/// Understood: `2026-03-05`, `2026/3/5`, `20260305`, `3/5/2026`, `3-5-26`, `03.05.2026`, `03052026`, `3/5`, `5 Mar 2026`,
/// `Mar 5, 2026`, `March 5`, `today`, `yesterday`, `tomorrow`, `mon`, `last friday`, `-3d`, `+2w`, `t`. Month comes before
/// day in figures, as in the United States, unless ``isDayFirst``. A weekday is today or the last one before (`last tue`
/// is never today, `next tue` the first after), or the first to come; ``Direction`` says which day one without a year is.
package struct DateReader: Sendable {
  /// Where a day lies that is written without its year.
  package enum Direction: Sendable {
    /// The one nearest to today.
    case nearest
    /// Today or before: only what has happened can be meant.
    case past
    /// Today or after, and weekdays after today, as for what is still to be done.
    case coming
    /// Nowhere: the year has to be written, as for a birth date.
    case needsYear
  }

  package let today: CivilDate
  /// Two-digit years up to this many years ahead of today are of this century; otherwise of the last.
  package var yearsAhead = 1
  package var direction = Direction.nearest
  /// The day comes before the month in figures, as in most of the world.
  package var isDayFirst = false

  package init(today: CivilDate, _ direction: Direction = .nearest) {
    self.today = today
    self.direction = direction
  }

  /// The reader of a birth date: with its year, and never to come.
  package static func birthDate(today: CivilDate) -> DateReader {
    var reader = DateReader(today: today, .needsYear)
    reader.yearsAhead = 0
    return reader
  }

  /// The day `text` means, or nil where it means none; an impossible day such as 2/30 is nil, never another day.
  package func day(_ text: some StringProtocol) -> CivilDate? {
    guard text.utf8.count <= 40 else { return nil }
    let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "\u{a0}" || $0 == "\t" }.map(String.init)
    guard let first = words.first, words.count <= 4 else { return nil }
    if words.count == 1, let day = relative(first) ?? figures(first) { return day }
    if words.count == 2, first == "last" || first == "next", let weekday = Self.weekday(words[1]) {
      return first == "next" ? latest(weekday, by: today + 7) : latest(weekday, by: today - 1)
    }
    return named(words)
  }

  private func relative(_ word: String) -> CivilDate? {
    switch word {
    case "today", "t", "now": return today
    case "yesterday", "y": return today - 1
    case "tomorrow": return today + 1
    default: break
    }
    if let weekday = Self.weekday(word) { return latest(weekday, by: direction == .coming ? today + 7 : today) }
    guard let sign = word.first, sign == "-" || sign == "+", let unit = word.last,
      let count = Self.number(word.dropFirst().dropLast(unit.isNumber ? 0 : 1)), count <= (unit == "y" ? 150 : 1800)
    else { return nil }
    let signed = sign == "-" ? -count : count
    return switch unit {
    case "d", "0"..."9": today + signed
    case "w": today + signed * 7
    case "m": today.adding(months: signed)
    case "y": today.adding(months: signed * 12)
    default: nil
    }
  }

  /// The last such weekday up to and including `day`.
  private func latest(_ weekday: Weekday, by day: CivilDate) -> CivilDate {
    day - (day.weekday.rawValue - weekday.rawValue + 7) % 7
  }

  /// Figures with one kind of separator, or eight or none.
  private func figures(_ word: String) -> CivilDate? {
    if word.utf8.count == 8, let all = Self.number(word) {
      let (year, rest) = (all / 10_000, all % 10_000)
      // No year of anybody here reads as a month and a day.
      if year >= 1_800, year < 2_200 { return CivilDate(year: year, month: rest / 100, day: rest % 100) }
      return figures(year / 100, year % 100, year: rest)
    }
    guard let separator = word.first(where: { $0 == "/" || $0 == "-" || $0 == "." }) else { return nil }
    let parts = word.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Self.number($0) }
    guard numbers.count == parts.count else {
      return parts.count == 3 || parts.count == 2 ? named(parts.map(String.init)) : nil
    }
    if numbers.count == 2 { return figures(numbers[0], numbers[1], year: nil) }
    guard numbers.count == 3 else { return nil }
    if parts[0].utf8.count == 4 { return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
    guard let year = year(numbers[2], digits: parts[2].utf8.count) else { return nil }
    return figures(numbers[0], numbers[1], year: year)
  }

  /// The two figures of which one is the month and one the day, where a day is written in figures that don't begin with
  /// the year: `31/12/2013`, `31-12`, `31122013`.
  package static func monthAndDay(_ text: some StringProtocol) -> (first: Int, second: Int)? {
    guard let word = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\u{a0}" || $0 == "\t" }).first,
      let date = word.split(separator: "T", omittingEmptySubsequences: false).first, date.utf8.count <= 10
    else { return nil }
    if date.utf8.count == 8, let all = number(date) {
      return (1_800..<2_200).contains(all / 10_000) ? nil : (all / 1_000_000, all / 10_000 % 100)
    }
    guard let separator = date.first(where: { $0 == "/" || $0 == "-" || $0 == "." }) else { return nil }
    let parts = date.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, (1...2).contains(parts[0].utf8.count), let first = number(parts[0]),
      let second = number(parts[1])
    else { return nil }
    return (first, second)
  }

  /// Month and day in the order in which they are written.
  private func figures(_ first: Int, _ second: Int, year: Int?) -> CivilDate? {
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    return year.map { CivilDate(year: $0, month: month, day: day) } ?? withoutYear(month: month, day: day)
  }

  /// Words with a month's name among them.
  private func named(_ words: [String]) -> CivilDate? {
    var words = words
    if words.count >= 3, let first = words.first, Self.weekday(first) != nil { words.removeFirst() }
    words.removeAll { $0 == "of" }
    guard (2...3).contains(words.count), let monthAt = words.firstIndex(where: { Self.month($0) != nil }),
      monthAt < 2, let month = Self.month(words[monthAt]), let day = Self.ordinal(words[1 - monthAt])
    else { return nil }
    guard words.count == 3 else { return withoutYear(month: month, day: day) }
    guard let number = Self.number(words[2]), let year = year(number, digits: words[2].utf8.count) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private func withoutYear(month: Int, day: Int) -> CivilDate? {
    let year = today.year
    // Feb 29 may be four years off.
    func candidates(_ years: ClosedRange<Int>) -> [CivilDate] {
      years.compactMap { CivilDate(year: $0, month: month, day: day) }
    }
    return switch direction {
    case .nearest: candidates(year - 1...year + 1).min { abs($0 - today) < abs($1 - today) }
    case .past: candidates(year - 4...year).last { $0 <= today }
    case .coming: candidates(year...year + 4).first { $0 >= today }
    case .needsYear: nil
    }
  }

  private func year(_ number: Int, digits: Int) -> Int? {
    if digits == 4 { return number }
    guard digits == 2 else { return nil }
    let century = today.year / 100 * 100
    return century + number <= today.year + yearsAhead ? century + number : century - 100 + number
  }

  private static func month(_ word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) || (word == "sept" && $0 == "september") }.map { $0 + 1 }
  }

  private static func weekday(_ word: String) -> Weekday? {
    guard word.utf8.count >= 3 else { return nil }
    return Weekday.allCases.first { $0.name.hasPrefix(word) || (word == "thurs" && $0 == .thursday) }
  }

  private static func ordinal(_ word: String) -> Int? {
    for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) { return number(word.dropLast(2)) }
    return number(word)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 8, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}

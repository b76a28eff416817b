import Domain

/// When somebody can meet, in words: `Sat`, `Mon, Wed`, `Tue/Thu afternoons`, `weekday evenings; Sat morning`, `any`.
enum AvailabilityCell {
  /// The times, or nil where a word is no day and no part of a day.
  ///
  /// A day without a part means the whole day, a part without a day every day. A part counts for the days before it, back
  /// to the last part; a semicolon or line break ends a group.
  static func availability(_ text: String) -> Availability? {
    var result = Availability.none
    for group in text.split(whereSeparator: { $0 == ";" || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }) {
      guard let times = times(ofGroup: group.lowercased()) else { return nil }
      result.formUnion(times)
    }
    return result
  }

  /// The same in words, so that reading it gives the same times: `Mon afternoon; Sat`.
  static func text(_ availability: Availability) -> String {
    if availability == .all { return "any" }
    let days = Weekday.allCases.compactMap { day -> String? in
      let parts = Availability.DayPart.allCases.filter { availability.contains(Availability(day, $0)) }
      guard !parts.isEmpty else { return nil }
      let name = day.name.prefix(3).capitalizedFirst()
      return parts.count == 3 ? name : "\(name) " + parts.map { "\($0)" }.joined(separator: " ")
    }
    return days.joined(separator: "; ")
  }

  private static func times(ofGroup text: String) -> Availability? {
    var times = Availability.none
    var days: Set<Weekday> = []
    var daysHavePart = false
    var rangeStart: Weekday?
    var last: Weekday?
    var isAny = false
    for word in words(hours(text)) {
      // "Any weekday" is a weekday, "any" alone is every day.
      if anyDay.contains(word) {
        isAny = true
      } else if word == "-" || word == "to" || word == "through" || word == "thru" {
        rangeStart = last
        guard last != nil else { return nil }
      } else if let found = Self.days(word) {
        if daysHavePart { days = [] }
        daysHavePart = false
        if let start = rangeStart, let end = found.first, found.count == 1 {
          days.formUnion(range(start, end))
        } else {
          days.formUnion(found)
        }
        rangeStart = nil
        last = found.count == 1 ? found.first : nil
      } else if let part = part(word) {
        for day in days.isEmpty ? Set(Weekday.allCases) : days { times.insert(Availability(day, part)) }
        daysHavePart = true
      } else if word == "afterschool" {
        for day in days.isEmpty ? weekdays : days { times.insert(Availability(day, .afternoon)) }
        daysHavePart = true
      } else if !fillers.contains(word) {
        return nil
      }
    }
    if isAny, days.isEmpty, !daysHavePart { days = Set(Weekday.allCases) }
    if !daysHavePart {
      for day in days { Availability.DayPart.allCases.forEach { times.insert(Availability(day, $0)) } }
    }
    return rangeStart == nil ? times : nil
  }

  private static func words(_ text: String) -> [Substring] {
    let text = text.replacing("after-school", with: "afterschool").replacing("after school", with: "afterschool")
    let hasDash = text.unicodeScalars.contains { $0 == "-" || $0 == "–" }
    let apart = hasDash ? text.replacing("-", with: " - ").replacing("–", with: " - ") : text
    return apart.split { character in
      switch character {
      case ",", " ", "/", "&", "+", "|", ".", "\t", "(", ")", "\u{A0}": true
      default: false
      }
    }
  }

  /// The text with the hours in it as the parts of the day that they lie in: `10-12`, `3pm to 5pm`, `after 6`.
  private static func hours(_ text: String) -> String {
    guard text.contains(where: \.isNumber) else { return text }
    let hourRange = /(\d{1,2})(:\d{2})? ?([ap])?\.?m?\.? ?(?:-|–|to|until) ?(\d{1,2})(:\d{2})? ?([ap])?\.?m?\.?/
    let openHours = /(after|before|from|past) (\d{1,2})(:\d{2})? ?([ap])?\.?m?\.?/
    return text.replacing(hourRange) { match -> String in
      guard let last = hour(match.output.4, match.output.6 ?? ""),
        let first = hour(match.output.1, match.output.3 ?? match.output.6 ?? ""), first < last || match.output.3 == nil
      else { return String(match.output.0) }
      // "10-2" goes from morning on, "3-5" is the afternoon of a school day.
      let start = first < last ? first : first - 12
      let parts = [("morning", 0..<12), ("afternoon", 12..<17), ("evening", 17..<24)]
      return parts.filter { $0.1.overlaps(max(0, start)..<max(start + 1, last)) }.map(\.0).joined(separator: " ")
    }.replacing(openHours) { match -> String in
      guard let hour = hour(match.output.2, match.output.4 ?? "") else { return String(match.output.0) }
      return match.output.1 == "before"
        ? (hour <= 12 ? "morning" : "morning afternoon") : hour >= 17 ? "evening" : "afternoon evening"
    }
  }

  /// The hour of a day; without am or pm one up to 7 is in the afternoon, as nobody meets a child at night.
  private static func hour(_ digits: Substring, _ half: Substring) -> Int? {
    guard let hour = Int(digits), (1...12).contains(hour) || (half.isEmpty && hour < 24) else { return nil }
    if half.isEmpty { return hour < 8 ? hour + 12 : hour }
    return hour % 12 + (half == "p" ? 12 : 0)
  }

  private static let anyDay: Set<Substring> = [
    "any", "anytime", "flexible", "all", "daily", "everyday", "always", "every",
  ]

  private static func days(_ word: Substring) -> Set<Weekday>? {
    switch word {
    case "weekend", "weekends": return [.saturday, .sunday]
    case "weekday", "weekdays": return weekdays
    default: break
    }
    let name = word.hasSuffix("s") && word.utf8.count > 4 ? word.dropLast() : word
    let named = Weekday.allCases.first { $0.name.hasPrefix(name) || (name == "weds" && $0 == .wednesday) }
    if word.utf8.count >= 2, let named { return [named] }
    return lettered(word)
  }

  /// `m`, `mwf`, `tth`, `mtwrf`; nil for anything else.
  private static func lettered(_ word: Substring) -> Set<Weekday>? {
    let letters: [(Substring, Weekday)] = [
      ("th", .thursday), ("tu", .tuesday), ("sa", .saturday), ("su", .sunday), ("m", .monday), ("t", .tuesday),
      ("w", .wednesday), ("r", .thursday), ("f", .friday),
    ]
    var (rest, days) = (word, Set<Weekday>())
    while !rest.isEmpty {
      guard let (letter, day) = letters.first(where: { rest.hasPrefix($0.0) }), days.insert(day).inserted else {
        return nil
      }
      rest = rest.dropFirst(letter.count)
    }
    return days
  }

  private static func part(_ word: Substring) -> Availability.DayPart? {
    switch word {
    case "morning", "mornings", "am", "morn": .morning
    case "afternoon", "afternoons", "pm", "aft", "noon", "lunch", "lunchtime": .afternoon
    case "evening", "evenings", "night", "nights", "eve", "eves", "dinner", "evng": .evening
    default: nil
    }
  }

  private static func range(_ start: Weekday, _ end: Weekday) -> Set<Weekday> {
    let length = (end.rawValue - start.rawValue + 7) % 7
    return Set((0...length).compactMap { Weekday(rawValue: (start.rawValue + $0) % 7) })
  }

  private static let weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
  /// Words that add nothing: "any day", "every weekend", "none".
  private static let fillers: Set<Substring> = [
    "day", "days", "and", "on", "time", "times", "none", "n", "a", "na", "the", "in", "at", "most", "works", "ok",
    "best",
    "or", "only", "week", "of", "anything", "good", "fine",
  ]
}

extension StringProtocol {
  /// `mon` → `Mon`.
  func capitalizedFirst() -> String { prefix(1).uppercased() + dropFirst() }
}

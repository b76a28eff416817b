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
    for word in words(text) {
      if word == "-" || word == "to" || word == "through" || word == "thru" {
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
      } else if word == "after" || word == "school" {
        // "after school": weekday afternoons; the word school completes it.
        guard word == "school" else { continue }
        for day in days.isEmpty ? weekdays : days { times.insert(Availability(day, .afternoon)) }
        daysHavePart = true
      } else if !fillers.contains(word) {
        return nil
      }
    }
    if !daysHavePart {
      for day in days { Availability.DayPart.allCases.forEach { times.insert(Availability(day, $0)) } }
    }
    return rangeStart == nil ? times : nil
  }

  private static func words(_ text: String) -> [Substring] {
    let hasDash = text.unicodeScalars.contains { $0 == "-" || $0 == "–" }
    let apart = hasDash ? text.replacing("-", with: " - ").replacing("–", with: " - ") : text
    return apart.split { character in
      switch character {
      case ",", " ", "/", "&", "+", "|", ".", "\t", "(", ")", "\u{A0}": true
      default: false
      }
    }
  }

  private static func days(_ word: Substring) -> Set<Weekday>? {
    switch word {
    case "any", "anytime", "flexible", "all", "daily", "everyday", "always": return Set(Weekday.allCases)
    case "weekend", "weekends": return [.saturday, .sunday]
    case "weekday", "weekdays": return weekdays
    default: break
    }
    guard word.utf8.count >= 2 else { return nil }
    let name = word.hasSuffix("s") && word.utf8.count > 4 ? word.dropLast() : word
    return Weekday.allCases.first { $0.name.hasPrefix(name) || (name == "weds" && $0 == .wednesday) }.map { [$0] }
  }

  private static func part(_ word: Substring) -> Availability.DayPart? {
    switch word {
    case "morning", "mornings", "am": .morning
    case "afternoon", "afternoons", "pm": .afternoon
    case "evening", "evenings", "night", "nights": .evening
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
    "day", "days", "every", "and", "on", "time", "times", "none", "n", "a", "na",
  ]
}

extension StringProtocol {
  /// `mon` → `Mon`.
  func capitalizedFirst() -> String { prefix(1).uppercased() + dropFirst() }
}

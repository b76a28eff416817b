/// The parts of the week in which somebody can meet: seven days by three parts of the day.
package struct Availability: OptionSet, Hashable, Sendable {
  /// Bit `day × 3 + part`; Monday morning is bit 0, Sunday evening bit 20.
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue & 0x1F_FFFF }

  package enum DayPart: Int, CaseIterable, Sendable, Codable {
    case morning, afternoon, evening
  }

  package init(_ day: Weekday, _ part: DayPart) {
    self.init(rawValue: 1 << (day.rawValue * 3 + part.rawValue))
  }

  package static let none = Availability([])
  package static let all = Availability(rawValue: 0x1F_FFFF)

  /// Each time in the set, Monday morning first.
  package var times: [(day: Weekday, part: DayPart)] {
    Weekday.allCases.flatMap { day in
      DayPart.allCases.compactMap { contains(Availability(day, $0)) ? (day, $0) : nil }
    }
  }

  package var count: Int { rawValue.nonzeroBitCount }

  // Said here as well, as a set's own are many times slower where thousands of pairs are held against each other.
  package var isEmpty: Bool { rawValue == 0 }
  package func intersection(_ other: Availability) -> Availability { Availability(rawValue: rawValue & other.rawValue) }
  package func isDisjoint(with other: Availability) -> Bool { rawValue & other.rawValue == 0 }
}

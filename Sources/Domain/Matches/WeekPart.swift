/// A part of the week as people say when they have time.
package enum WeekPart: String, CaseIterable, Hashable, Sendable {
  case weekdayMornings = "weekday mornings"
  case weekdayAfternoons = "weekday afternoons"
  case weekdayEvenings = "weekday evenings"
  case weekendMornings = "weekend mornings"
  case weekendAfternoons = "weekend afternoons"
  case weekendEvenings = "weekend evenings"

  /// The times it stands for.
  package var availability: Availability {
    let (isWeekend, part): (Bool, Availability.DayPart) =
      switch self {
      case .weekdayMornings: (false, .morning)
      case .weekdayAfternoons: (false, .afternoon)
      case .weekdayEvenings: (false, .evening)
      case .weekendMornings: (true, .morning)
      case .weekendAfternoons: (true, .afternoon)
      case .weekendEvenings: (true, .evening)
      }
    return Weekday.allCases.filter { ($0 == .saturday || $0 == .sunday) == isWeekend }
      .reduce(into: Availability.none) { $0.insert(Availability($1, part)) }
  }
}

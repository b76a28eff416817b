/// What a youth or a guardian would like of a mentor where it can be had: weighed, and never a reason to rule anybody out.
///
/// Stored as bits of a set: cases are only ever appended.
package enum MentorPreference: String, CaseIterable, Hashable, Sendable {
  case female, male, nonbinary
  case homeLanguage = "home language"
  case nearby
  case weekdayAfternoons = "weekday afternoons"
  case weekdayEvenings = "weekday evenings"
  case weekends
}

/// What a mentor would like of a youth where it can be had; weighed in the same way.
///
/// Stored as bits of a set: cases are only ever appended.
package enum YouthPreference: String, CaseIterable, Hashable, Sendable {
  case female, male, nonbinary
  case upToTen = "ages up to 10"
  case elevenToThirteen = "ages 11 to 13"
  case fromFourteen = "ages 14 and up"
  case nearby
}

/// What a preference is about. Several that are about one trait are alternatives: either will do.
package enum PreferenceTrait: Int, CaseIterable, Hashable, Sendable {
  case gender, age, language, place, times
}

extension MentorPreference {
  package var trait: PreferenceTrait {
    switch self {
    case .female, .male, .nonbinary: .gender
    case .homeLanguage: .language
    case .nearby: .place
    case .weekdayAfternoons, .weekdayEvenings, .weekends: .times
    }
  }

  package var gender: Gender? { Gender(rawValue: rawValue) }

  /// The times it stands for.
  var times: Availability {
    switch self {
    case .weekdayAfternoons: WeekPart.weekdayAfternoons.availability
    case .weekdayEvenings: WeekPart.weekdayEvenings.availability
    case .weekends:
      [WeekPart.weekendMornings, .weekendAfternoons, .weekendEvenings]
        .reduce(into: Availability.none) { $0.formUnion($1.availability) }
    case .female, .male, .nonbinary, .homeLanguage, .nearby: .none
    }
  }
}

extension YouthPreference {
  package var trait: PreferenceTrait {
    switch self {
    case .female, .male, .nonbinary: .gender
    case .upToTen, .elevenToThirteen, .fromFourteen: .age
    case .nearby: .place
    }
  }

  package var gender: Gender? { Gender(rawValue: rawValue) }

  var ages: ClosedRange<Int>? {
    switch self {
    case .upToTen: 0...10
    case .elevenToThirteen: 11...13
    case .fromFourteen: 14...63
    case .female, .male, .nonbinary, .nearby: nil
    }
  }
}

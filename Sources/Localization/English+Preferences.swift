package import Domain

extension English.Matching {
  /// What became of one preference: `the guardian would like a mentor who speaks Khmer: yes`.
  ///
  /// - Parameter wanted: As ``wanted(_:_:languages:)`` and ``wanted(_:_:)`` word it.
  package static func preference(
    of party: MatchParty, for wanted: String, _ answer: PreferenceFindings.Answer
  ) -> String {
    let verdict =
      switch answer {
      case .met: "yes"
      case .notMet: "no"
      case .notKnown: "not on file, so not counted"
      }
    return "the \(party.rawValue) would like \(wanted): \(verdict)"
  }

  /// `… (5 of 10 points)`.
  package static func preferences(_ sentences: [String], points: Int, of most: Int) -> String {
    "\(sentences.joined(separator: "; ")) (\(points) of \(English.Mentoring.count(most, "point", "points")))"
  }

  /// What a youth or guardian would like as to one trait: `a mentor who is female or nonbinary`.
  ///
  /// - Parameter languages: Those of the home; empty where none is on file.
  package static func wanted(
    _ preferences: [MentorPreference], _ trait: PreferenceTrait, languages: [String]
  ) -> String {
    let about = preferences.filter { $0.trait == trait }
    switch trait {
    case .gender: return "a mentor who is \(English.choice(of: about.map(\.rawValue)))"
    case .age: return ""
    case .language:
      return "a mentor who speaks \(languages.isEmpty ? "a language of the home" : English.choice(of: languages))"
    case .place: return "a mentor who lives nearby"
    case .times: return "to meet on \(English.choice(of: about.map(\.rawValue)))"
    }
  }

  /// What a mentor would like as to one trait: `a youth of 11 to 13 years`.
  package static func wanted(_ preferences: [YouthPreference], _ trait: PreferenceTrait) -> String {
    let about = preferences.filter { $0.trait == trait }
    switch trait {
    case .gender: return "a youth who is \(English.choice(of: about.map(\.rawValue)))"
    case .age: return "a youth of \(English.choice(of: about.map(Self.years)))"
    case .place: return "a youth who lives nearby"
    case .language, .times: return ""
    }
  }

  private static func years(_ preference: YouthPreference) -> String {
    switch preference {
    case .upToTen: "up to 10 years"
    case .elevenToThirteen: "11 to 13 years"
    case .fromFourteen: "14 years and up"
    case .female, .male, .nonbinary, .nearby: ""
    }
  }
}

/// A youth as matching sees them on one day.
package struct MatchSeeker: Equatable, Sendable, Identifiable {
  /// A closed match of this youth with a mentor, so that the two are not proposed as if they were new to each other.
  package struct Past: Equatable, Sendable {
    package var mentorID: Int64
    package var reason: ClosureReason?

    package init(mentorID: Int64, reason: ClosureReason?) {
      self.mentorID = mentorID
      self.reason = reason
    }
  }

  /// A party that has declined this youth's match with a mentor, so that it is not proposed again.
  package struct Veto: Equatable, Sendable {
    package var mentorID: Int64
    package var party: MatchParty

    package init(mentorID: Int64, party: MatchParty) {
      self.mentorID = mentorID
      self.party = party
    }
  }

  /// A mentor who is in this youth's own family, and is never their mentor.
  package struct Kin: Equatable, Sendable {
    package var mentorID: Int64
    package var relationship: RelationshipKind

    package init(mentorID: Int64, relationship: RelationshipKind) {
      self.mentorID = mentorID
      self.relationship = relationship
    }
  }

  /// The person's row id.
  package var id: Int64
  package var programID: Int64
  package var setting: ProgramSetting
  package var state: YouthState
  /// nil where the birth date is not known.
  package var age: Int?
  package var gender: Gender?
  /// The gender of mentor the youth or family has asked for; nil where they have not.
  package var mentorGender: Gender?
  /// Ascending terms; see ``CandidateList``.
  package var languages: [Int32]
  /// A language the mentor must speak.
  package var mentorLanguage: Int32?
  /// Ascending terms.
  package var interests: [Int32]
  /// Empty where it is not known.
  package var availability: Availability
  package var location: GeoLocation?
  /// Kilometers the family accepts.
  package var maximumDistance: Int?
  /// Kilometers the program accepts where nobody has said otherwise.
  package var programDistance: Int
  package var vetoes: [Veto]
  /// The newest of each mentor's first.
  package var past: [Past] = []
  /// Empty for almost everybody.
  package var kin: [Kin] = []
  /// First day of the present wait; nil for a youth who does not wait.
  package var waitingSince: CivilDate?
  /// When the youth was referred: who waits equally long is served in this order.
  package var referredAt: Instant?
  /// Empty where it is not on file.
  package var town: String
  /// Completed months; nil where the birth date is not known.
  package var ageInMonths: Int?
  /// The last age that the program serves; nil where it is of no matter.
  package var programMaximumAge: Int?
  /// Months that mentor and youth promise each other.
  package var commitmentMonths: Int
  /// What goals and needs speak of; nil where they speak of nothing that is weighed.
  package var themes: Int64?
  /// What the youth, and what the guardian, would like of a mentor.
  package var preferences: PreferenceSet
  package var guardianPreferences: PreferenceSet
  /// Ascending terms: what a preference for a language of the home is about.
  package var homeLanguages: [Int32]
  /// How the youth's program weighs.
  package var figures: MatchingFigures
  /// What must be in force for any match of the youth and is not; empty for almost everybody who waits.
  package var unmet: [MatchBlocker] = []

  package init(
    id: Int64, programID: Int64, setting: ProgramSetting = .communityBased, state: YouthState = .waiting,
    age: Int? = nil, gender: Gender? = nil, mentorGender: Gender? = nil, languages: [Int32] = [],
    mentorLanguage: Int32? = nil, interests: [Int32] = [], availability: Availability = .none,
    location: GeoLocation? = nil, maximumDistance: Int? = nil, programDistance: Int, vetoes: [Veto] = [],
    waitingSince: CivilDate? = nil, referredAt: Instant? = nil, town: String = "",
    ageInMonths: Int? = nil, programMaximumAge: Int? = nil, commitmentMonths: Int = 12, themes: Int64? = nil,
    preferences: PreferenceSet = PreferenceSet(), guardianPreferences: PreferenceSet = PreferenceSet(),
    homeLanguages: [Int32] = [], figures: MatchingFigures = .standard
  ) {
    self.id = id
    self.programID = programID
    self.setting = setting
    self.state = state
    self.age = age
    self.gender = gender
    self.mentorGender = mentorGender
    self.languages = languages.sorted()
    self.mentorLanguage = mentorLanguage
    self.interests = interests.sorted()
    self.availability = availability
    self.location = location
    self.maximumDistance = maximumDistance
    self.programDistance = programDistance
    self.vetoes = vetoes
    self.waitingSince = waitingSince
    self.referredAt = referredAt
    self.town = town
    self.ageInMonths = ageInMonths
    self.programMaximumAge = programMaximumAge
    self.commitmentMonths = commitmentMonths
    self.themes = themes
    self.preferences = preferences
    self.guardianPreferences = guardianPreferences
    self.homeLanguages = homeLanguages.sorted()
    self.figures = figures
  }

  /// Days of waiting up to a day.
  package func daysWaited(until today: CivilDate) -> Int { waitingSince.map { max(0, today - $0) } ?? 0 }

  /// Youth in the order of the queue: longer wait, then earlier referral, then lower row id.
  package static func queue(_ youth: [MatchSeeker]) -> [MatchSeeker] {
    let places = youth.map { ($0.waitingSince?.dayNumber ?? .max, $0.referredAt?.milliseconds ?? .max, $0.id) }
    return youth.indices.sorted { places[$0] < places[$1] }.map { youth[$0] }
  }
}

/// A youth as matching sees them on one day.
package struct MatchSeeker: Equatable, Sendable, Identifiable {
  /// A party that has declined this youth's match with a mentor, so that it is not proposed again.
  package struct Veto: Equatable, Sendable {
    package var mentorID: Int64
    package var party: MatchParty

    package init(mentorID: Int64, party: MatchParty) {
      self.mentorID = mentorID
      self.party = party
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

  package init(
    id: Int64, programID: Int64, setting: ProgramSetting = .communityBased, state: YouthState = .waiting,
    age: Int? = nil, gender: Gender? = nil, mentorGender: Gender? = nil, languages: [Int32] = [],
    mentorLanguage: Int32? = nil, interests: [Int32] = [], availability: Availability = .none,
    location: GeoLocation? = nil, maximumDistance: Int? = nil, programDistance: Int, vetoes: [Veto] = []
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
  }
}

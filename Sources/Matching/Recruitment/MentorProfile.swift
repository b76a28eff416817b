package import Domain

/// A kind of mentor who could be looked for: where they live, when they have time, and what families have asked for.
package struct MentorProfile: Hashable, Sendable {
  package var programID: Int64
  /// Empty where distance does not matter, or no town is on file.
  package var town: String
  package var part: WeekPart
  /// A language that families of the program require; nil for none in particular.
  package var language: Int32?
  /// A gender that families of the program have asked for; nil for none in particular.
  package var gender: Gender?

  /// How much it asks for beyond place and time.
  var demands: Int { (language == nil ? 0 : 1) + (gender == nil ? 0 : 1) }

  /// The mentor it stands for, ready to begin.
  func candidate(at place: GeoLocation?) -> Candidate {
    Candidate(
      id: .max, programID: programID, state: .waiting, waitingSince: CivilDate(dayNumber: 0), gender: gender,
      availability: part.availability, location: place)
  }
}

/// A kind of mentor whose arrival would help, and how much.
package struct RecruitmentGap: Equatable, Sendable {
  package let profile: MentorProfile
  /// Who would be served, a youth for each mentor of this kind; rows of the match day.
  package internal(set) var unlocked: [Int]
  /// How many of those left out could be matched with such a mentor.
  package let fitting: Int

  /// How many such mentors are meant.
  package var mentors: Int { unlocked.count }
}

/// A mentor as matching sees them on one day: facts for the rules, nothing about anybody's traits beyond what they or
/// the youth have stated a wish about.
///
/// Holds no list, so that thousands stand in one piece of memory; languages and interests are beside it in
/// ``CandidateList``.
package struct Candidate: Equatable, Sendable, Identifiable {
  /// The person's row id.
  package var id: Int64
  package var programID: Int64
  package var state: MentorState
  /// First day of the present wait, which goes on through a proposal that fails; of the present state where a mentor with
  /// a match has a free seat.
  package var waitingSince: CivilDate
  package var isSuspended: Bool
  /// What a closed match has left open about them, for which they are suspended.
  package var question: MentorQuestion?
  /// The last day of a required screening item that has run out.
  package var screeningEndedOn: CivilDate?
  /// What else must be in force for any match of the mentor and is not.
  package var lack: Lack?
  package var capacity: Int
  package var seatsTaken: Int
  package var gender: Gender?
  /// The gender of youth the mentor has asked for; nil where they have not.
  package var youthGender: Gender?
  package var youthMinimumAge: Int?
  package var youthMaximumAge: Int?
  /// Empty where it is not known.
  package var availability: Availability
  package var location: GeoLocation?
  /// Kilometers the mentor is ready to go.
  package var maximumDistance: Int?
  /// What the strengths speak of; nil where they speak of nothing that is weighed.
  package var themes: Int64?
  /// What the mentor would like of a youth.
  package var preferences: PreferenceSet

  /// Something that keeps a mentor from every match.
  package enum Lack: Equatable, Sendable {
    case screening
    /// `endedOn`: the last day it was enough; nil where it never was.
    case training(endedOn: CivilDate?)
    case age(minimum: Int)
    /// The program asks for an age, and no birth date is on file.
    case birthDate
  }

  package var freeSeats: Int { max(0, capacity - seatsTaken) }

  package init(
    id: Int64, programID: Int64, state: MentorState, waitingSince: CivilDate, isSuspended: Bool = false,
    screeningEndedOn: CivilDate? = nil, capacity: Int = 1, seatsTaken: Int = 0, gender: Gender? = nil,
    youthGender: Gender? = nil, youthMinimumAge: Int? = nil, youthMaximumAge: Int? = nil,
    availability: Availability = .none, location: GeoLocation? = nil, maximumDistance: Int? = nil,
    themes: Int64? = nil, preferences: PreferenceSet = PreferenceSet()
  ) {
    self.id = id
    self.programID = programID
    self.state = state
    self.waitingSince = waitingSince
    self.isSuspended = isSuspended
    self.screeningEndedOn = screeningEndedOn
    self.capacity = capacity
    self.seatsTaken = seatsTaken
    self.gender = gender
    self.youthGender = youthGender
    self.youthMinimumAge = youthMinimumAge
    self.youthMaximumAge = youthMaximumAge
    self.availability = availability
    self.location = location
    self.maximumDistance = maximumDistance
    self.themes = themes
    self.preferences = preferences
  }
}

/// A place on the earth, in degrees.
package struct GeoLocation: Hashable, Sendable {
  package var latitude: Double
  package var longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

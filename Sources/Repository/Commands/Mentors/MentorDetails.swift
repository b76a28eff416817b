package import Domain

/// What a form holds of a mentor beyond the person.
package struct MentorDetails: Equatable, Sendable {
  package var programID: Int64
  /// Youth they can mentor at a time, 1 to 3.
  package var capacity = 1
  package var occupation = ""
  package var employerID: Int64?
  package var strengths = ""
  /// Case notes, for those who may see them; nil leaves what is stored.
  package var notes: String? = ""
  package var availability = Availability.none
  package var youthGender: Gender?
  package var youthMinimumAge: Int?
  package var youthMaximumAge: Int?
  /// What the mentor would like of a youth where it can be had.
  package var preferences = PackedSet<YouthPreference>()
  /// Kilometers; nil leaves it to the program.
  package var maximumDistance: Int?
  /// The identity the record has where it came from.
  package var externalID: String?

  package init(programID: Int64) { self.programID = programID }
}

extension MentorDetails {
  /// What somebody may change who does not see case notes: what is stored of them stays, and no clash tells it.
  var withoutCaseNotes: MentorDetails {
    var details = self
    details.notes = nil
    return details
  }

  /// Columns of `mentor_profile`.
  var columns: Change.Values {
    var columns: Change.Values = [
      "program_id": programID, "capacity": capacity, "occupation": occupation, "employer_id": employerID,
      "strengths": strengths, "availability": availability, "youth_gender": youthGender,
      "youth_minimum_age": youthMinimumAge, "youth_maximum_age": youthMaximumAge, "maximum_distance": maximumDistance,
      "mentor_preferences": preferences.bits, "external_id": externalID,
    ]
    if let notes { columns["notes"] = notes }
    return columns
  }

  func check(policy: ProgramPolicy, seatsTaken: Int) throws {
    try check(policy: policy, seatsTaken: seatsTaken, capacity: capacity)
  }

  /// - Parameter capacity: nil where the capacity on file stays.
  func check(policy: ProgramPolicy, seatsTaken: Int, capacity: Int?) throws {
    let most = min(3, max(1, policy.mentorMaximumCapacity))
    if let capacity, !(max(1, seatsTaken)...max(most, seatsTaken)).contains(capacity) {
      throw RepositoryError.invalid(field: "capacity", .seats(needed: max(1, seatsTaken), most: most))
    }
    try TextCheck.line(occupation, field: "occupation", maximum: 200)
    try TextCheck.note(strengths, field: "strengths")
    try TextCheck.note(notes ?? "", field: "notes")
    for (field, age) in [("youth_minimum_age", youthMinimumAge), ("youth_maximum_age", youthMaximumAge)] {
      if let age, !(0...25).contains(age) { throw RepositoryError.invalid(field: field, .outOfRange(0, 25)) }
    }
    if let low = youthMinimumAge, let high = youthMaximumAge, low > high {
      throw RepositoryError.invalid(field: "youth_maximum_age", .outOfRange(low, 25))
    }
    if let maximumDistance, !(1...1_000).contains(maximumDistance) {
      throw RepositoryError.invalid(field: "maximum_distance", .outOfRange(1, 1_000))
    }
  }
}

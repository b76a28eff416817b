package import Domain

/// What a form holds of a youth beyond the person.
package struct YouthDetails: Equatable, Sendable {
  package var programID: Int64
  package var grade = ""
  package var school = ""
  package var goals = ""
  /// Case notes, for those who may see them; nil leaves what is stored.
  package var needs: String? = ""
  package var notes: String? = ""
  package var availability = Availability.none
  package var mentorGender: Gender?
  package var mentorLanguage: String?
  /// What the youth, and what the guardian, would like of a mentor where it can be had.
  package var preferences = PackedSet<MentorPreference>()
  package var guardianPreferences = PackedSet<MentorPreference>()
  /// Kilometers; nil leaves it to the program.
  package var maximumDistance: Int?
  /// The identity the record has where it came from.
  package var externalID: String?

  package init(programID: Int64) { self.programID = programID }
}

extension YouthDetails {
  /// What somebody may change who does not see case notes: what is stored of them stays, and no clash tells it.
  var withoutCaseNotes: YouthDetails {
    var details = self
    (details.needs, details.notes) = (nil, nil)
    return details
  }

  /// Columns of `youth_profile`.
  var columns: Change.Values {
    var columns: Change.Values = [
      "program_id": programID, "grade": grade, "school": school, "goals": goals, "availability": availability,
      "mentor_gender": mentorGender, "mentor_language": mentorLanguage, "maximum_distance": maximumDistance,
      "youth_preferences": preferences.bits, "guardian_preferences": guardianPreferences.bits,
      "external_id": externalID,
    ]
    if let needs { columns["needs"] = needs }
    if let notes { columns["notes"] = notes }
    return columns
  }

  func check() throws {
    try TextCheck.line(grade, field: "grade", maximum: 40)
    try TextCheck.line(school, field: "school", maximum: 200)
    try TextCheck.note(goals, field: "goals")
    try TextCheck.note(needs ?? "", field: "needs")
    try TextCheck.note(notes ?? "", field: "notes")
    if let maximumDistance, !(1...1_000).contains(maximumDistance) {
      throw RepositoryError.invalid(field: "maximum_distance", .outOfRange(1, 1_000))
    }
  }
}

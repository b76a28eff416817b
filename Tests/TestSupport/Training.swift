package import Domain
import Repository

extension Network {
  /// A course of an hour that holds so many months.
  package func course(
    _ title: String = "Reporting abuse", minutes: Int = 60, months: Int? = nil
  ) throws -> Reference {
    try workspace().addCourse(
      TrainingCourseDetails(title: title, topic: .abuseReporting, minutes: minutes, validMonths: months))
  }

  /// A class of a course, today in the evening.
  package func trainingClass(
    of course: Reference, on day: CivilDate? = nil, minutes: Int = 60, seats: Int? = nil
  ) throws -> Reference {
    var details = TrainingClassDetails(
      course: course, heldOn: day ?? clock.today(), startMinute: 1_080, minutes: minutes)
    details.place = "Town Hall"
    details.trainer = "Tess Trainer"
    details.seats = seats
    details.organizationID = organization
    return try workspace().planClass(details)
  }

  /// Mentors who have applied, by name.
  package func applicants(_ names: [String]) throws -> [Reference] {
    try names.map { name in
      let words = name.split(separator: " ")
      return try workspace().addMentor(mentorIntake(given: String(words[0]), family: String(words[1])))
    }
  }
}

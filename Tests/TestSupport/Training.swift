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

  /// A class of a course, today in the morning, which is over by now, or on another day in the evening.
  package func trainingClass(
    of course: Reference, on day: CivilDate? = nil, minutes: Int = 60, seats: Int? = nil
  ) throws -> Reference {
    var details = TrainingClassDetails(
      course: course, heldOn: day ?? clock.today(), startMinute: (day ?? clock.today()) == clock.today() ? 600 : 1_080,
      minutes: minutes)
    details.place = "Town Hall"
    details.trainer = "Tess Trainer"
    details.seats = seats
    details.organizationID = organization
    // Some are planned more than a year ahead, which is asked about.
    return try Confirmation.all.during { [details] () throws(RepositoryError) in try workspace().planClass(details) }
  }

  /// Mentors who have applied, by name.
  package func applicants(_ names: [String]) throws -> [Reference] {
    try names.map { name in
      let words = name.split(separator: " ")
      return try workspace().addMentor(mentorIntake(given: String(words[0]), family: String(words[1])))
    }
  }

  /// A further program of an organization, whose policy asks users of some roles for training in reporting abuse.
  @discardableResult
  package func programAsking(
    _ roles: Set<Role> = [.matchSpecialist, .ambassador, .frontDesk], minutes: Int = 120, of organization: Int64? = nil
  ) throws -> Int64 {
    var policy = ProgramPolicy.sample
    policy.key = "asks-\(roles.map(\.rawValue).sorted().joined(separator: "-").replacing(" ", with: "-"))-\(minutes)"
    let asked = TrainingRequirement(minutes: minutes, topics: [.abuseReporting])
    policy.trainingByRole = Dictionary(uniqueKeysWithValues: roles.map { ($0, asked) })
    return try workspace().addProgram(
      name: "Staffed \(minutes)", organizationID: organization ?? self.organization, setting: .siteBased,
      policyID: workspace().addPolicy(policy))
  }

  /// Puts the user with a role on file as a person of the organization.
  @discardableResult
  package func putOnFile(_ role: Role, given: String, family: String = "Staff") throws -> Reference {
    try putOnFile(workspace(role).actor.login, given: given, family: family)
  }

  /// Puts a user on file as a person of the organization, somebody who is neither youth nor mentor.
  @discardableResult
  package func putOnFile(_ login: String, given: String, family: String = "Staff") throws -> Reference {
    let training = try trainingClass(of: workspace().courseNames().first?.reference ?? course())
    let person = try workspace(.frontDesk).signInNew(PersonName(given: given, family: family), to: training).person
    try workspace().tieUser(login, to: person)
    return person
  }
}

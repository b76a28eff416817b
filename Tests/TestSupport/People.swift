package import Domain
package import Repository

extension Network {
  /// A youth of ten with a mother, who has signed for taking part; nothing of it is kept yet.
  package func youthIntake(given: String = "Mei", family: String = "Ahmed") -> YouthIntake {
    var person = PersonDetails(name: PersonName(given: given, family: family))
    person.birthDate = CivilDate(year: 2016, month: 2, day: 12)
    person.postalCode = "02740"
    person.town = "New Bedford"
    person.state = "MA"
    person.languages = ["English", "Vietnamese"]
    person.interests = ["soccer", "music"]
    var mother = PersonDetails(name: PersonName(given: "Chloe", family: family))
    mother.phone = PhoneNumber("617-446-2028")
    mother.email = "chloe@example.org"
    var intake = YouthIntake(person: person, profile: YouthDetails(programID: program))
    intake.profile.availability = Availability(.saturday, .morning)
    var guardian = RelativeIntake(.new(mother))
    guardian.label = "mother"
    guardian.rights = RelativeRights(mayConsent: .yes, mayPickUp: .yes, hasCustody: .yes)
    intake.relatives = [guardian]
    intake.consents = [ConsentIntake(kind: .participation, signedOn: clock.today())]
    return intake
  }

  /// A mentor of thirty-five; nothing of it is kept yet.
  package func mentorIntake(given: String = "Tomás", family: String = "Kowalski") -> MentorIntake {
    var person = PersonDetails(name: PersonName(given: given, family: family))
    person.birthDate = CivilDate(year: 1991, month: 1, day: 20)
    person.phone = PhoneNumber("508-212-7945")
    person.email = "tomas@example.org"
    person.postalCode = "02740"
    person.languages = ["English", "Polish"]
    person.interests = ["soccer", "chess"]
    return MentorIntake(person: person, profile: MentorDetails(programID: program))
  }

  /// A youth who waits for a mentor.
  package func waitingYouth(given: String = "Mei", family: String = "Ahmed") throws -> Reference {
    let director = workspace()
    let youth = try director.addYouth(youthIntake(given: given, family: family))
    try director.recordInterview(of: youth)
    try director.setEligibility(of: youth, to: true)
    try director.recordBaseline(of: youth, as: .done)
    try director.moveYouth(youth, to: .enrolled)
    try director.moveYouth(youth, to: .waiting)
    return youth
  }

  /// A mentor who waits for a youth.
  package func waitingMentor(given: String = "Tomás", family: String = "Kowalski") throws -> Reference {
    let director = workspace()
    let mentor = try director.addMentor(mentorIntake(given: given, family: family))
    for item in policy.screening { try director.recordScreening(item.kind, of: mentor, as: .cleared) }
    for state in [MentorState.screening, .approved] { try director.moveMentor(mentor, to: state) }
    try train(mentor)
    try director.moveMentor(mentor, to: .waiting)
    return mentor
  }

  /// The training a mentor has before a match, logged as a class; it takes one who is approved to trained.
  ///
  /// - Parameter user: Who logs it; else the director.
  @discardableResult
  package func train(_ mentor: Reference, by user: Workspace? = nil) throws -> Reference {
    let title = "Before the match"
    let course =
      try workspace().courseNames().first { $0.title == title }?.reference
      ?? workspace().addCourse(
        TrainingCourseDetails(title: title, topic: .abuseReporting, minutes: policy.trainingMinutes))
    let user = user ?? workspace()
    // One more of the same day is no accident here.
    return try Confirmation.all.during { () throws(RepositoryError) in
      try user.logTraining(
        TrainingEntry(
          course: course, people: [mentor], minutes: Minutes(policy.trainingMinutes) ?? .zero, heldOn: clock.today()))
    }
  }
}

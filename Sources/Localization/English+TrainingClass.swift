package import Domain

extension English {
  /// A class, its door, and the forms of training.
  package enum TrainingClass {
    package static let group = "Class"
    package static let everybody = "Everybody"
    package static let here = "Here"
    package static let expected = "Expected"
    package static let waiting = "Waiting"
    package static let gone = "Not there"
    package static let nobody = "Nobody here yet. Press i to sign people in, or n to enroll them."
    package static let noneSelected = "Nobody is selected; move to somebody first."
    package static let openHelp = "Opens the record of the person."
    package static let filterHelp =
      "Shows everybody, those who are here, who are expected, who wait, or who were not there."

    package static let door = "Sign in"
    package static let doorHelp = "Opens the door: three letters and Enter sign somebody in; the next one follows."
    package static let enroll = "Enroll"
    package static let enrollHelp = "Gives people on file a seat, or a place in the line where the class is full."
    package static let mark = "Late, early"
    package static let markHelp =
      "Records minutes missed at the beginning or the end, or what is credited in spite of it."
    package static let takeBack = "Take back"
    package static let takeBackHelp = "Takes the sign-in of the selected person back."
    package static let withdraw = "Withdraw"
    package static let withdrawHelp = "Takes the selected person out of the class; who waits moves up."
    package static let complete = "End class"
    package static let completeHelp = "Ends the class: whoever signed in is credited, and the mentors among them go on."
    package static let edit = "Edit class"
    package static let editHelp = "Changes day, place, seats and trainer."
    package static let cancel = "Call off"
    package static let cancelHelp = "Calls the class off, with the reason."
    package static let transcript = "Transcript"
    package static let transcriptHelp = "Shows all training of the selected person, and what of it holds."
    package static let keep = "Keep"
    package static let why = "Why?"

    package static let doorStart = "Type the first letters of a name."
    package static let nobodyNamed = "Nobody of that name; type first and last name to sign in somebody new."
    package static let isHere = "already here"
    package static let hasSeat = "has a seat"
    package static let isInLine = "in the line"
    package static let isOnFile = "walk-in"
    package static let isNew = "new: not on file"
    package static let signVerb = "Sign in"
    package static let doorEnd = "Done"

    package static func withdrawTitle(_ person: Reference, _ training: Reference) -> String {
      "Take \(person) out of \(training)?"
    }
    package static func cancelTitle(_ training: Reference) -> String { "Call \(training) off?" }
    package static let cancelBody = "Nobody is credited; the class stays on file with the reason."
    package static func completeTitle(_ training: Reference) -> String { "End \(training)?" }
    package static func completeBody(here: Int, expected: Int) -> String {
      "\(here) signed in and will be credited; \(expected) expected will be marked absent."
    }

    package static func signedIn(_ name: String, walkIn: Bool, again: Bool, seat: Int, present: Int) -> String {
      if again { return "\(name) signed in before; nothing was changed. \(present) here." }
      return "\(name) signed in, seat \(seat)\(walkIn ? ", walk-in" : ""); \(present) here."
    }
    package static func askNew(_ name: String) -> String {
      "New person “\(name)”? Somebody of a name like this is on file. Press Enter again to add them."
    }
    package static func signedInNew(_ name: String, _ person: Reference, seat: Int, present: Int) -> String {
      "Added \(name) as a new person (\(person)); signed in, seat \(seat). \(present) here."
    }
    package static func enrolled(_ name: String, seat: Int) -> String { "\(name) has seat \(seat)." }
    package static func queued(_ name: String, place: Int) -> String { "\(name) is number \(place) in the line." }
    package static func takenBack(_ person: Reference) -> String { "Took back the sign-in of \(person)." }
    package static func withdrawn(_ person: Reference, moved: [Reference]) -> String {
      "\(person) is out of the class" + (moved.isEmpty ? "." : "; \(English.list(moved.map(\.description))) moved up.")
    }
    package static func marked(_ person: Reference) -> String { "Marked \(person)." }
    package static func completed(_ training: Reference, _ credited: Int) -> String {
      "\(training) is over; \(Mentoring.count(credited, "person", "people")) credited."
    }
    package static func cancelled(_ training: Reference) -> String { "\(training) is called off." }
    package static func planned(_ training: Reference) -> String { "Planned \(training)." }
    package static func saved(_ reference: Reference, moved: [Reference]) -> String {
      "Saved \(reference)" + (moved.isEmpty ? "." : "; \(English.list(moved.map(\.description))) moved up.")
    }
    package static func unseen(_ count: Int) -> String {
      "\(Mentoring.count(count, "more person", "more people")) whom you may not see"
    }

    package static func status(_ status: AttendanceStatus) -> String {
      status == .present ? here.lowercased() : status.rawValue
    }
    /// What a list says beside the status: seat, minutes missed, what it makes up for.
    package static func remark(
      late: Int, early: Int, decided: Int?, walkIn: Bool, makesUp: Reference?, madeUpIn: Reference?
    )
      -> String
    {
      [
        walkIn ? "walk-in" : "", late > 0 ? "\(late)m late" : "", early > 0 ? "left \(early)m early" : "",
        decided.map { "credited \($0)m" } ?? "", makesUp.map { "makes up \($0)" } ?? "",
        madeUpIn.map { "made up in \($0)" } ?? "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// The forms of courses, classes and attendance.
  package enum TrainingForm {
    package static let newCourse = "New course"
    package static func editCourse(_ course: Reference) -> String { "Edit \(course)" }
    package static let newClass = "Plan a class"
    package static func editClass(_ training: Reference) -> String { "Edit \(training)" }
    package static let logTitle = "Log a training"
    package static func markTitle(_ person: Reference, _ training: Reference) -> String { "\(person) in \(training)" }
    package static let courseTitle = "Title"
    package static let months = "Holds months"
    package static let monthsHint = "empty: it does not end"
    package static let start = "Starts at"
    package static let startHint = "such as 18:00 or 6pm"
    package static let notATime = "No time of day; write it like 18:00, 6pm or 6:30 pm."
    package static let notANumber = "No whole number; write it in figures."
    package static let isOnline = "Online"
    package static let seatsHint = "empty: as many as come"
    package static let hostHint = "empty: the network's, for everybody"
    package static let people = "People"
    package static let peopleHint = "references, such as A-311, A-98"
    package static let notPeople = "No references of people; write them like A-311, A-98."
    package static let late = "Came late by"
    package static let early = "Left early by"
    package static let credited = "Credited"
    package static let creditedHint = "empty: what was attended"
    package static func added(_ course: Reference) -> String { "Added \(course)." }
    package static func retired(_ course: Reference) -> String { "\(course) is out of the catalogue." }
  }

  /// The catalogue of courses, training logs and transcripts.
  package enum TrainingLog {
    package static let coursesGroup = "Courses"
    package static let noCourses = "No courses yet. Press n to add the first."
    package static let noCourse = "No course is selected; move to one first."
    package static let openCourseHelp = "Shows who holds the course, and who does not."
    package static let addCourse = "New course"
    package static let addCourseHelp = "Adds a course to the catalogue."
    package static let editCourseHelp = "Changes title, topic, length and validity."
    package static let retire = "Retire"
    package static let retireHelp = "Takes the course out of the catalogue; what was credited for it stays."
    package static func retireTitle(_ course: Reference) -> String { "Take \(course) out of the catalogue?" }
    package static let allCourses = "All"
    package static let asked = "Asked by policy"

    package static let group = "Training logs"
    package static let everybody = "Everybody"
    package static let lacking = "Lacking"
    package static let expiring = "Ending soon"
    package static let current = "In force"
    package static let filterHelp = "Shows who lacks training, whose ends within 60 days, or who has it."
    package static let nobody = "Nobody here. Find by name, role, A-311 or P-1, or show another filter."
    package static let openHelp = "Opens the record of the person."
    package static let logHelp = "Logs a training for the selected person, or for all that are marked."
    package static let suspended = "suspended"
    package static let never = "never"
    package static func lacks(_ topics: [TrainingTopic], minutes: Int, of needed: Int) -> String {
      (topics.map(\.rawValue) + (minutes < needed ? ["\(needed - minutes) minutes"] : [])).joined(separator: ", ")
    }
    package static func course(_ title: String, holds: String) -> String { "\(title), holds \(holds)" }

    package static let transcript = "Transcript"
    package static func standing(_ somebody: TrainedAs) -> String {
      switch somebody {
      case .mentor: "As a mentor"
      case .user(.frontDesk): "At the front desk"
      case .user(.coriOfficer): "As a CORI officer"
      case .user(let role): "As \("aeiou".contains(role.rawValue.prefix(1)) ? "an" : "a") \(role.rawValue)"
      }
    }
    /// A role in ten letters.
    package static func short(_ role: Role) -> String {
      switch role {
      case .matchSpecialist: "specialist"
      case .coriOfficer: "CORI"
      case .qualityLead: "quality"
      case .advocacyLead: "advocacy"
      default: role.rawValue
      }
    }
    package static let trainedUntil = "Training"
    package static let history = "Training"
    package static let ahead = "To come"
    package static func ends(_ until: CivilDate?, today: CivilDate) -> String {
      switch until {
      case nil: "not yet what the program asks"
      case TrainingStanding.forGood?: "what the program asks, for good"
      case let day? where day < today: "ran out on \(day)"
      case let day?: "what the program asks, until \(day)"
      }
    }
    /// `Reporting abuse, 60 minutes, until 2029-11-25 (T-55)`.
    package static func line(
      _ title: String, _ status: AttendanceStatus, minutes: Int, expires: CivilDate?, today: CivilDate,
      training: Reference?
    ) -> String {
      var words = title
      if status == .attended { words += ", \(Mentoring.minutes(minutes))" } else { words += ", \(status.rawValue)" }
      if let expires { words += expires < today ? ", ran out \(expires)" : ", until \(expires)" }
      return words + (training.map { " (\($0))" } ?? "")
    }
    package static let nothing = "No training on file."
  }
}

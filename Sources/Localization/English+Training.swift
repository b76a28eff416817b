package import Domain

extension English {
  /// Courses, classes and who was in them.
  package enum Training {
    package static let title = "Training"
    package static let group = "Training"
    package static let upcoming = "To come"
    package static let held = "Held"
    package static let cancelled = "Cancelled"

    package static let training = "Class"
    package static let course = "Course"
    package static let day = "Day"
    package static let time = "Time"
    package static let place = "Place"
    package static let online = "Online"
    package static let host = "Host"
    package static let network = "the network"
    package static let trainer = "Trainer"
    package static let seats = "Seats"
    package static let length = "Length"
    package static let topic = "Topic"
    package static let validity = "Holds"
    package static let asked = "Asked of"
    package static let planned = "To come"
    package static let creditedSoFar = "Credited so far"
    package static let note = "Note"
    package static let state = "State"
    package static let person = "Person"
    package static let program = "Program"
    package static let status = "Status"
    package static let credit = "Credited"
    package static let until = "Until"
    package static let lacks = "Lacks"
    package static let organization = "Organization"
    package static let role = "Role"
    package static let standsAs = "Stands as"
    package static let topicsAsked = "Asked for"

    package static let noClasses = "No classes here. Press n to plan one, or l to log a training that was delivered."
    package static let noneSelected = "No class is selected; move to one first."
    package static let openHelp = "Opens the class: who is in it, and the door."
    package static let filterHelp = "Shows the classes to come, those that were held, or those called off."
    package static let plan = "Plan class"
    package static let planHelp = "Puts a class on the calendar."
    package static let log = "Log training"
    package static let logHelp = "Logs a training that was delivered, in one line, and credits everybody named."
    package static let courses = "Courses"
    package static let coursesHelp = "Shows the catalogue of courses."
    package static let logs = "Training logs"
    package static let logsHelp = "Shows who has what training, who lacks it, and what runs out when."

    package static let logTitle = "Log a training"
    package static let logExample = "\"Reporting abuse\" A-311,A-98 90m @yesterday"
    package static let logOpening = "Name the course and the people; letters of either find them."
    package static func logFor(_ people: [String]) -> String {
      people.isEmpty ? "A training that was delivered" : "For \(English.list(people))"
    }
    package static func person(_ reference: Reference, _ name: PersonName) -> String {
      "\(Mentoring.called(name)) (\(reference))"
    }

    /// `Reporting abuse, 90 minutes on Wednesday 2026-11-25 — for Maria Lopez (A-311)`.
    package static func understood(_ course: String, _ entry: TrainingEntry, people: [String]) -> String {
      "\(course), \(Mentoring.minutes(entry.minutes.count)) on \(Mentoring.day(entry.heldOn)) — for \(list(people))"
    }
    package static func logged(_ training: Reference, _ course: String, _ entry: TrainingEntry) -> String {
      let people = entry.people.count == 1 ? "\(entry.people[0])" : "\(entry.people.count) people"
      return "Logged \(training): \(course), \(Mentoring.minutes(entry.minutes.count)), credited to \(people)."
    }

    /// `mentors by Community and School; ambassadors and the front desk by Community`.
    package static func asked(_ asked: [(of: TrainedAs, programs: [String])]) -> String {
      var groups: [(people: [String], programs: [String])] = []
      for (somebody, programs) in asked {
        if let index = groups.firstIndex(where: { $0.programs == programs }) {
          groups[index].people.append(people(somebody))
        } else {
          groups.append(([people(somebody)], programs))
        }
      }
      return groups.map { "\(list($0.people)) by \(programs($0.programs))" }.joined(separator: "; ")
    }
    /// Programs of several organizations can have one name.
    private static func programs(_ all: [String]) -> String {
      let names = Set(all).sorted()
      return names.count > 3 ? "\(list(Array(names.prefix(2)) + ["\(names.count - 2) more"]))" : list(names)
    }
    package static func people(_ somebody: TrainedAs) -> String {
      switch somebody {
      case .mentor: "mentors"
      case .user(.frontDesk): "the front desk"
      case .user(.coriOfficer): "CORI officers"
      case .user(let role): "\(role.rawValue)s"
      }
    }

    package static func toBeEnded(_ title: String) -> String { "to be ended: \(title)" }
    package static let whyToBeEnded =
      "Its day has passed and nobody has ended it: sign in who was there and end it, or call it off."
    package static func valid(_ months: Int?) -> String {
      months.map { $0 % 12 == 0 ? Mentoring.count($0 / 12, "year", "years") : Mentoring.count($0, "month", "months") }
        ?? "for good"
    }
    package static func seats(_ taken: Int, of seats: Int?, waiting: Int) -> String {
      (seats.map { "\(taken)/\($0)" } ?? "\(taken)") + (waiting > 0 ? " +\(waiting)" : "")
    }
    package static func at(_ minute: Int?) -> String {
      minute.map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? ""
    }
    package static func mostly(_ until: CivilDate) -> String {
      until == TrainingStanding.forGood ? "for good" : "\(until)"
    }
    package static func minutes(_ minutes: Int, of needed: Int) -> String { "\(minutes)/\(needed)" }
  }

  /// Why a training cannot be recorded so, and what to do about it.
  package static func sentence(for refusal: TrainingRefusal) -> String {
    switch refusal {
    case .nobody: "The training names nobody; give the references of those who were there, such as A-311."
    case .moreThanADay(let day, let minutes):
      "That makes \(Doubts.hours(minutes)) of training for one person on \(Doubts.day(day)), more than a day has. "
        + "Check the length."
    case .noSuchTime(let day, let minute):
      "Clocks skip \(Doubts.time(minute)) on \(Doubts.day(day)). Choose another time."
    case .noMinutes: "A training lasts from a minute to a day; give its length, such as 90m."
    case .inTheFuture(let day): "\(day) has not come yet; plan a class for it instead."
    case .full(let training, let seats):
      (seats == 1 ? "The only seat of \(training) is" : "All \(seats) seats of \(training) are")
        + " taken; give the class more seats, or put them on the waiting list."
    case .over(let training, .held): "\(training) is over; log the training anew, or mark who was there."
    case .over(let training, let state): "\(training) is \(state.rawValue) and takes nobody."
    case .notStarted(let training, let minute):
      "\(training) starts at \(Doubts.time(minute)) today. End it once it has started; nobody was marked absent."
    case .notYet(let training, let day): "\(training) is on \(day); people sign in on that day or later."
    case .notInClass(let person, let training): "\(person) is not signed in to \(training). Sign them in first."
    case .hasSignedIn(let person): "\(person) has signed in; take the sign-in back first, or mark when they left."
    case .moreThanTheClass(let length): "The class took \(length); give no more than that."
    case .hostedElsewhere(let organization):
      "\(organization) plans its own classes; choose your own organization, or leave it to the network."
    case .seatsTaken(let seats): "Seat \(seats) is taken; leave the class that many seats or more."
    case .noReason: "Say why."
    case .nobodySignedIn(let training): "Nobody has signed in to \(training); sign them in, or call the class off."
    }
  }

  /// What a training's line says that is not understood, and what to write instead.
  package static func sentence(for problem: TrainingLine.Problem) -> String {
    switch problem {
    case .noCourse: "Name the course, such as \"Reporting abuse\" or reporting-abuse; see the catalogue under courses."
    case .unknownCourse(let word): "“\(word)” is no course in the catalogue; 'matchbook train courses' lists them."
    case .nobody: "Name who was there, such as A-311, or several as A-311,A-98."
    case .notAPerson(let word):
      "“\(word)” is nobody on file here; write a reference, such as A-311, or more of the name."
    case .line(let problem): sentence(for: problem)
    }
  }
}

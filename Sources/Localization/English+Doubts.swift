package import Domain

extension English {
  /// What is unlikely, said so that somebody can tell whether it is right.
  package static func question(about doubt: Doubt) -> String {
    switch doubt.kind {
    case .age(let age, let day): "Born \(Doubts.day(day)): \(Doubts.years(age)) old."
    case .ageOfProgram(let age, let day, let youngest, let oldest):
      "Born \(Doubts.day(day)): \(Doubts.years(age)) old. The program takes ages \(youngest) to \(oldest)."
    case .name(let name): "“\(name)” is an unusual name."
    case .state(let text): "“\(text)” isn't a state of the United States."
    case .sameSession(let session, let day): "\(session) is the same match, day (\(Doubts.day(day))) and length."
    case .longDay(let day, let minutes):
      "That makes \(Doubts.hours(minutes)) with one person on \(Doubts.day(day))."
    case .pausedMatch(let match, let day): "\(match) was paused on \(Doubts.day(day))."
    case .classRuns(let training, let minute): "\(training) runs until \(Doubts.time(minute))."
    case .farDay(let day): "\(Doubts.day(day)) is more than a year away."
    }
  }

  /// The same of a row of a file, for standard error: nothing of what stands in its cells.
  package static func topic(of doubt: Doubt) -> String {
    switch doubt.kind {
    case .age, .ageOfProgram: "The date of birth is unlikely."
    case .name: "The name is unlikely."
    case .state: "The state isn't one of the United States."
    case .sameSession(let session, _): "\(session) is the same match, day and length."
    case .longDay: "All sessions of that day are very long."
    case .pausedMatch(let match, _): "\(match) was paused on that day."
    case .classRuns(let training, _): "\(training) isn't over."
    case .farDay: "The day is more than a year away."
    }
  }

  /// Asking about what is unlikely.
  package enum Doubts {
    package static let isThatRight = "Is that right?"
    package static let saveAgain = "Save again if that is right."
    package static let enterAgain = "Press Enter again if that is right."
    package static let doAgain = "Do it again if that is right."
    package static let sayYes = "Run it again with --yes if that is right."
    package static let acceptUnlikely = "If that is right, import the row again with --accept-unlikely."
    package static let ask = "Is that right? [y/N] "
    package static let leftAlone = "Nothing was changed."

    /// What a form says as a whole where fields ask.
    package static func fields(_ count: Int) -> String {
      count == 1
        ? "Not saved yet. Look at the marked field, and save again if it is right."
        : "Not saved yet. Look at the \(count) marked fields, and save again if they are right."
    }

    /// `Mar 5, 1914`.
    static func day(_ day: CivilDate) -> String {
      let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
      let parts = day.components
      return "\(months[parts.month - 1]) \(parts.day), \(parts.year)"
    }

    /// `6:00 PM`, of minutes after midnight.
    static func time(_ minute: Int) -> String {
      let (hour, rest) = (minute / 60 % 24, minute % 60)
      return "\(hour % 12 == 0 ? 12 : hour % 12):\(rest < 10 ? "0" : "")\(rest) \(hour < 12 ? "AM" : "PM")"
    }

    static func years(_ count: Int) -> String { count == 1 ? "1 year" : "\(count) years" }

    /// `13 h 30 min`.
    static func hours(_ minutes: Int) -> String {
      minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    }
  }
}

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
    case .pausedMatch(let match, let day):
      "On \(Doubts.day(day)), \(match) was paused, and mentor and youth weren't to meet."
    case .classRuns(let training, let minute): "\(training) runs until \(Doubts.time(minute))."
    case .notInForce(let missing): "A running match needs \(list(missing.map(words(for:))))."
    case .metWithout(let match, let day, let guards):
      "On \(Doubts.day(day)), \(match) had no \(list(guards.map(Guards.name(of:)))) in force."
    case .farDay(let day, let today):
      day < today
        ? "\(Doubts.day(day)) was \(Doubts.distance(day, today)) ago."
        : "\(Doubts.day(day)) is \(Doubts.distance(today, day)) from now."
    case .clock(let jump): WrongClock.question(about: jump)
    case .sameName(let record): "\(record) has the same name."
    case .sameNumber(let measure): "\(measure) has the same number."
    case .sameClass(let training): "\(training) is the same course, day, time and place."
    case .longTraining(let day, let minutes):
      "That makes \(Doubts.hours(minutes)) of training for one person on \(Doubts.day(day))."
    case .shortTraining(let minutes, let whole):
      "\(Doubts.minutes(minutes)) is less than half of the course, which takes \(Doubts.minutes(whole))."
    case .longCheckIn(let minutes): "The check-in took \(Doubts.hours(minutes))."
    case .sameCheckIn(let match, let party, let day):
      "A check-in with the \(party.rawValue) of \(match) on \(Doubts.day(day)) is on file."
    case .exemptForGood(let kind): "Without an end, nobody is asked for the \(kind.rawValue) again."
    case .sameContact(let contact, let day):
      "\(contact) is the same official, day (\(Doubts.day(day))), kind of contact and length."
    case .over(let day, let end): "From \(Doubts.day(day)), it ended on \(Doubts.day(end)) already."
    case .farMeeting(_, let day): "\(Doubts.day(day)) is more than \(MatchState.meetingDays) days away."
    case .endsBefore(_, let day, let ends):
      "Before \(Doubts.day(day)), \(list(ends.map(Guards.end)))."
    case .mentorInFamily(let mentor, let kind):
      "\(mentor) is a mentor on file. As the child's \(kind.rawValue), \(mentor) can't be their mentor."
    case .mentorOfMatch(let match, let kind):
      "This is the mentor of \(match). As the child's \(kind.rawValue), they can't go on as mentor; "
        + "pause or close \(match)."
    case .inFamily(let name, let person, let kind, let refused): Family.inFamily(name, person, kind, refused)
    case .beforeMeeting(let match, let day): "The meeting of \(match) is set for \(Doubts.day(day)), later than that."
    case .barred(let bar): Family.question(about: bar)
    case .barLifted(let name, let rights): Family.lifting(name, rights)
    case .revokedByOther(let kind, let name, let day):
      "\(name.full) ended “\(consent(kind).lowercased())” on \(Doubts.day(day)) and hasn't signed it since."
    case .signerWithoutCustody(let name): "The record says that \(name.full) has no custody."
    case .labelOf(let kind, let label): Family.contradiction(label, kind)
    case .sameTraining(let person, let training, let day):
      "\(person) already has this training on \(Doubts.day(day))\(training.map { ", in \($0)" } ?? "")."
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
    case .notInForce, .metWithout: question(about: doubt)
    case .clock: question(about: doubt)
    case .farDay: "The day is far from today."
    case .over: "It has ended already."
    case .farMeeting(let match, _): "The meeting of \(match) is far away."
    case .endsBefore(let match, _, _): "Something that \(match) needs ends before the meeting."
    case .mentorInFamily, .mentorOfMatch: question(about: doubt)
    case .inFamily(_, let person, let kind, _): "\(person) is in the child's family already, as \(kind.rawValue)."
    case .beforeMeeting(let match, _): "\(match) begins before the day of its meeting."
    case .barred(let bar): Family.topic(of: bar)
    case .labelOf(let kind, _): "What they are called says \(kind.rawValue), not guardian."
    case .revokedByOther: "Another guardian has ended the same consent."
    case .signerWithoutCustody: "The record says that this guardian has no custody."
    case .barLifted: "The record says no to what this row grants."
    case .sameTraining(let person, _, _): "\(person) already has this training on that day."
    case .sameName, .sameNumber, .sameClass: question(about: doubt)
    case .shortTraining: "The training is much shorter than its course."
    case .exemptForGood, .longCheckIn, .sameCheckIn: question(about: doubt)
    case .longTraining: "All trainings of that day are very long."
    case .sameContact: "The same contact is on file."
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

    /// What is asked about, and how to say that it is right.
    package static func asking(about doubts: [Doubt], _ next: String) -> String {
      doubts.map { question(about: $0) }.joined(separator: " ") + " " + next
    }

    /// `13 months`, and from two years on `3 years`.
    static func distance(_ first: CivilDate, _ last: CivilDate) -> String {
      let years = first.years(until: last)
      if years >= 2 { return self.years(years) }
      let months = (1...24).last { first.adding(months: $0) <= last } ?? 0
      return months == 1 ? "1 month" : "\(months) months"
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

    static func minutes(_ count: Int) -> String { count == 1 ? "1 minute" : "\(count) minutes" }

    /// `13 h 30 min`.
    static func hours(_ minutes: Int) -> String {
      minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    }
  }
}

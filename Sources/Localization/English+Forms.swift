package import Domain

extension English {
  /// What every form says of its fields.
  package enum Forms {
    package static let required = "Fill this in."
    package static let notADate = "Not a date; write it like 3/5/2016 or 2016-03-05."
    package static let needsYear = "Write the year too, as in 3/5/2016."
    package static let notAPhoneNumber = "Write ten digits, such as 508-555-5464 x22."
    package static let notAWebsite = "That isn't a website. Write it like www.example.org."
    package static let notAnEmail = "Not an e-mail address; write it like name@example.org."
    package static let notAPostalCode = "Not a ZIP code; write five digits."
    package static let unknownPostalCode = "no town on file for it"
    package static let noPlaces = "no ZIP table is installed; type the town"
    package static let save = "Save"
    package static let saveHelp = "Saves the form."
    package static let leaveTitle = "Leave the form?"
    package static let leaveBody = "What you typed is not saved yet."
    package static let keepAsDraft = "Keep as draft"
    package static let throwAway = "Throw away"
    package static let stay = "Stay"
    package static let group = "Form"
    package static let nextField = "Next field"
    package static let nextFieldHelp =
      "Goes to the next field; Shift-Tab to the one before. Within one, arrows move and Space marks."
    package static let unkeptTitle = "Leave without the draft?"
    package static func unkept(_ reason: String) -> String {
      "\(reason) If you leave now, what you typed since it was last kept is lost."
    }
    package static let leaveAnyway = "Leave anyway"
    package static let draftKept = "Kept as a draft. Today lists it first; Enter there keeps going."
    package static let clashTitle = "Changed by somebody else"

    package static func inTheFuture(_ day: CivilDate) -> String { "\(day) has not come yet; give a day up to today." }
    package static func tooOld(_ day: CivilDate) -> String { "\(day) is more than 120 years ago; check the year." }
    package static func bornOn(_ day: CivilDate, age: Int) -> String { "\(dayInWords(day)), \(age) years old" }
    package static func notANumber(from low: Int, to high: Int) -> String {
      "Write a whole number from \(low) to \(high)."
    }
    /// What is wrong with a field, said at the field.
    package static func sentence(_ reason: InvalidReason) -> String {
      if let sentence = English.wholeSentence(for: reason) { return sentence }
      return reason == .required ? required : "This \(English.words(for: reason))."
    }
    package static func problems(_ count: Int) -> String {
      count == 1
        ? "Not saved. Fix the marked field and save again."
        : "Not saved. Fix the \(count) marked fields and save again."
    }
    package static func clashes(_ count: Int) -> String {
      "Somebody else has saved \(count == 1 ? "a field" : "\(count) fields") that you changed too; both stand beside."
    }
    package static let clashAdvice = "Save again to keep yours, or type theirs first."
    package static func clash(_ label: String, theirs: String) -> String {
      "\(label): theirs is \(theirs.isEmpty ? "empty" : "“\(theirs)”")"
    }
    package static func clash(mine: String) -> String { "yours is \(mine.isEmpty ? "empty" : "“\(mine)”")" }

    /// `Friday 12 February 2016`.
    package static func dayInWords(_ day: CivilDate) -> String {
      let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
      let parts = day.components
      return "\(weekday(day.weekday)) \(parts.day) \(months[parts.month - 1]) \(parts.year)"
    }

    /// `Mon`.
    package static func day(_ day: Weekday) -> String { String(weekday(day).prefix(3)) }

    package static func dayPart(_ part: Availability.DayPart) -> String {
      switch part {
      case .morning: "morning"
      case .afternoon: "afternoon"
      case .evening: "evening"
      }
    }

    /// `Mon morning, Sat afternoon`; a day in all its parts is the day alone.
    package static func times(_ availability: Availability) -> String {
      let days = Weekday.allCases.compactMap { day -> String? in
        let parts = availability.times.filter { $0.day == day }.map(\.part)
        guard !parts.isEmpty else { return nil }
        if parts.count == Availability.DayPart.allCases.count { return self.day(day) }
        return "\(self.day(day)) \(parts.map(dayPart).joined(separator: "/"))"
      }
      return days.joined(separator: ", ")
    }

    private static func weekday(_ day: Weekday) -> String {
      switch day {
      case .monday: "Monday"
      case .tuesday: "Tuesday"
      case .wednesday: "Wednesday"
      case .thursday: "Thursday"
      case .friday: "Friday"
      case .saturday: "Saturday"
      case .sunday: "Sunday"
      }
    }

  }
}

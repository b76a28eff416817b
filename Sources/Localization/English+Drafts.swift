package import Domain

extension English {
  /// What was typed and not saved, in words.
  package enum Drafts {
    package static let title = "Unfinished"
    package static let gone = "What you typed there is saved or thrown away by now."
    package static let cannotOpen = "This form can't be opened from here. Open it from its record."
    package static let alreadyOpen = "This form is open already; here it is."
    package static let unsentLine = "Press Up for the line you didn't send."
    package static let lineKept = "Kept what you typed. Open the line again and press Up to bring it back."

    package static let answerKept = "Kept what you typed. It comes back when you ask again."
    package static func answer(_ text: String) -> String { "Not sent: “\(text)”. It comes back when you ask again." }

    package static let offerTitle = "Unfinished form"
    package static let keepGoing = "Keep going"
    package static let startNew = "Start a new one"
    package static func offer(_ name: String) -> String {
      "You typed this before and didn't save it: \(name). Start a new one keeps it, too."
    }
    /// - Parameter count: How many there are.
    package static func others(_ name: String, count: Int) -> String {
      count == 1
        ? "You have an unfinished form: \(name). Press Ctrl-R to keep going with it."
        : "You have \(count) unfinished forms like this. Press Ctrl-R to see them."
    }
    package static let pick = "Unfinished forms"
    package static let pickHelp = "Shows the forms like this that you began and didn't save, to keep going with one."
    package static let none = "You have no other unfinished form like this."
    package static let discard = "Throw away"
    package static let discardHelp = "Throws away the unfinished form on this line, after a question."
    package static let discardTitle = "Throw this away?"
    package static func discardBody(_ name: String) -> String { "\(name). What you typed there is gone then." }
    package static let keep = "Keep"
    package static let discarded = "Thrown away."
    package static let notADraft = "Select something unfinished first."

    /// `Luis Ortiz, new youth, 1:18 PM`; the day stands before the time where it is not today.
    package static func line(_ parts: String...) -> String {
      parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    package static func keptUntil(_ day: CivilDate) -> String { "kept until \(day)" }
    package static func when(_ day: CivilDate, _ time: String, today: CivilDate) -> String {
      day == today ? time : "\(Mentoring.distance(from: day, to: today)) \(time)"
    }
    /// - Parameter subject: The reference of the record; empty for a new one.
    package static func form(_ name: String, subject: String) -> String {
      switch name {
      case "session-line": "session line"
      case "training-line": "training line"
      case "contact-line": "contact line"
      case "question": "reason not sent"
      default: subject.isEmpty ? "new \(noun(name))" : about(name)
      }
    }

    private static func noun(_ name: String) -> String {
      switch name {
      case "contact": "contact with an official"
      case "training": "training"
      case "need-to-know": "need-to-know entry"
      default: name
      }
    }

    private static func about(_ name: String) -> String {
      switch name {
      case "consent": "consents"
      case "revocation": "end of a consent"
      case "relative": "family member"
      case "screening": "check"
      case "move": "new state"
      case "entrustment": "ambassador"
      case "closure": "closing"
      case "reopening": "reopening"
      case "reinstatement": "answer about a mentor"
      case "check-in": "check-in"
      case "organization-contact": "contact person"
      case "gone-contact": "contact person who left"
      case "aide": "staff member"
      case "gone-aide": "staff member who left"
      case "stage": "step of a measure"
      case "ask": "ask of an official"
      case "attendance": "attendance"
      default: "edit"
      }
    }
  }
}

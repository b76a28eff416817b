package import Domain

extension English {
  /// The end of a match, and its new beginning.
  package enum Closing {
    package static let close = "Close"
    package static let closeHelp =
      "Closes the match: why, the last day, goodbye, and whether the youth is matched again."
    package static let reopen = "Reopen"
    package static let reopenHelp = "Opens a closed match again from today, with a reason; the gap stays visible."
    package static let reason = "Reason"
    package static let lastDay = "Last day"
    package static let goodbye = "Did they say goodbye?"
    package static let rematch = "May the youth be matched again?"
    package static let rematchHint = "Yes puts the youth back in line, if consents are in force."
    package static let note = "Details"
    package static let noteHint = "Who told whom, and what was said."
    package static let reopenHint = "The reason stays with the match."
    package static func title(_ match: Reference) -> String { "Close \(match)" }
    package static func reopenTitle(_ match: Reference) -> String { "Reopen \(match)" }
    package static func detail(_ question: MentorQuestion) -> String {
      switch question {
      case .safety: "suspends the mentor until a supervisor decides"
      case .availability: "suspends the mentor until somebody asks"
      }
    }
  }
}

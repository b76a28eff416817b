package import Domain

extension English {
  /// The forms of sessions and check-ins.
  package enum SessionForm {
    package static let newTitle = "Log a session"
    package static let matches = "Matches"
    package static let matchesHint = "such as M-104, M-98: one entry counts for all of them"
    package static let notMatches = "is no list of matches; write references such as M-104, M-98"
    package static let heldOn = "Day"
    package static let heldOnHint = "such as today, yesterday, sat or 3/5"
    package static let attempted = "Attempted only"
    package static let minutes = "Length"
    package static let minutesHint = "such as 90m or 1h30"
    package static let medium = "How"
    package static let note = "Note"
    package static let activities = "Activities"
    package static let actions = "Actions"
    package static let party = "With"
    package static let outcome = "Outcome"
    package static let reached = "reached"
    package static let notReached = "not reached"

    package static func editTitle(_ session: Reference) -> String { "Session \(session)" }
    package static func checkInTitle(_ match: Reference) -> String { "Check-in \(match)" }
  }
}

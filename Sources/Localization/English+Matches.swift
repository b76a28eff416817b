package import Domain

extension English {
  /// The screens of matches and sessions.
  package enum Matches {
    package static let group = "Matches"
    package static let match = "Match"
    package static let youth = "Youth"
    package static let mentor = "Mentor"
    package static let health = "Health"
    package static let contact = "Last met"
    package static let dose = "30 days"
    package static let checkIn = "Check-in"
    package static let start = "Since"
    package static let state = "State"
    package static let since = "Since"
    package static let ended = "Ended"
    package static let reason = "Reason"
    package static let length = "Lasted"

    package static let live = "Live"
    package static let attention = "Need attention"
    package static let proposals = "Proposals"
    package static let closed = "Closed"
    package static let fellThrough = "Declined"
    package static func title(_ filter: MatchFilter) -> String {
      switch filter {
      case .live: live
      case .attention: attention
      case .proposals: proposals
      case .unowned: Caseload.unowned
      case .closed: closed
      case .fellThrough: fellThrough
      }
    }
    package static let nobody = "No matches here. Proposals become matches when all have accepted: see Matching."
    package static let noneNeedsAttention = "No live match needs attention."

    package static let openHelp = "Opens the match with its timeline."
    package static let log = "Log session"
    package static let logHelp = "Logs a session for the selected match, or one entry for all that are marked."
    package static let filterHelp =
      "Shows the next part of the list: live, needing attention, proposals, without a specialist, closed, declined."
    package static let noneSelected = "No match is selected; move to one first."
    package static let takesNoSessions = "This match has not begun, so it takes no sessions."

    package static let logTitle = "Log a session"
    package static let logExample =
      "Such as: 90m homework +listen @yesterday \"finished the essay\" · Tab: the full form"
    package static func companions(_ matches: [Reference]) -> String {
      "The same outing may count for \(English.list(matches.map(\.description))): type the reference too."
    }
    package static func doseAsked(_ minutes: Int, of dose: Int) -> String { "\(minutes) now, \(dose) asked" }

    package static let never = "never"
    package static func daysAgo(_ days: Int) -> String {
      days == 0 ? "today" : Mentoring.count(days, "day", "days")
    }
    package static func due(_ day: CivilDate, today: CivilDate) -> String {
      day < today ? "! \(today - day) d late" : day == today ? "! today" : "\(day)"
    }
    package static func dose(_ minutes: Int, of owed: Int) -> String { "\(minutes)/\(owed)" }
    package static func health(_ health: MatchHealth?) -> String {
      switch health {
      case .good: "good"
      case .paused: "paused"
      case .watch: "! watch"
      case .concern: "!! concern"
      case nil: ""
      }
    }
    /// `4 h 15 m in 30 days (goal 4 h)`.
    package static func minutesOf(_ minutes: Int, owed: Int) -> String {
      "\(hours(minutes)) in \(MatchVitals.doseDays) days (goal \(hours(owed)))"
    }
    /// The same beside a name that says how many days.
    package static func doseOf(_ minutes: Int, owed: Int) -> String { "\(hours(minutes)) (goal \(hours(owed)))" }
    private static func hours(_ minutes: Int) -> String {
      let (hours, rest) = (minutes / 60, minutes % 60)
      return [hours > 0 ? "\(hours) h" : "", rest > 0 || hours == 0 ? "\(rest) m" : ""].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    package static func months(_ days: Int) -> String {
      days < 61 ? Mentoring.count(days, "day", "days") : "\(days / 30) months"
    }
  }
}

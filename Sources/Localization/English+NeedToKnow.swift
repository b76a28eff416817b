package import Domain

extension English {
  /// The list of those who need to know what background checks have found.
  package enum NeedToKnow {
    package static let loginColumn = "Login"
    package static let nameColumn = "Name"
    package static let roleColumn = "Role"
    package static let sinceColumn = "Since"
    package static let untilColumn = "Confirmed until"
    package static let whyColumn = "Why"
    package static let nobody =
      "Nobody is on the need-to-know list, so nobody sees what background checks have found; add who has to with "
      + "'matchbook user need-to-know add LOGIN'."
    package static let title = "Need-to-know list to confirm"

    package static func added(_ login: String) -> String {
      "\(login) is on the need-to-know list and sees what background checks have found; each look is logged."
    }
    package static func confirmed(_ login: String, until day: CivilDate?) -> String {
      "\(login) is confirmed on the need-to-know list" + (day.map { " until \($0)." } ?? ".")
    }
    package static func removed(_ login: String) -> String { "\(login) is off the need-to-know list." }

    /// `ran out 3 days ago`, `ends in 12 days`.
    package static func ending(_ day: CivilDate, today: CivilDate) -> String {
      day < today
        ? "ran out \(Mentoring.distance(from: day, to: today))" : "ends \(Mentoring.distance(from: day, to: today))"
    }
    package static let askDirector = "Ask a director to confirm that you still need to know. Only they can."
    package static let listTitle = "Need-to-know list"
    package static let listHelp = "Shows who sees what background checks have found, and until when."
    package static let group = "Need-to-know list"
    package static let everybody = "All"
    package static let soon = "To confirm"
    package static let empty =
      "Nobody is on the list, so nobody sees what background checks have found; n puts somebody on it."
    package static let noneToConfirm = "Nobody has to be confirmed in the next 30 days."
    package static let noneSelected = "There is nobody on the list to choose."
    package static let openHelp = "Asks whether the selected user is confirmed or taken off."
    package static let confirm = "Confirm"
    package static let confirmHelp = "Confirms that the selected user still needs to know, from today on."
    package static let add = "Put on the list"
    package static let addHelp = "Puts a user on the list, with the reason."
    package static let remove = "Take off"
    package static let removeHelp = "Takes the selected user off the list, at once."
    package static let filterHelp = "Shows all, or only those whose entry ends soon or has ended."
    package static let user = "User"
    package static let reason = "Why"
    package static let reasonHint = "What of this user's work asks for it."
    package static let formTitle = "Somebody for the need-to-know list"
    package static let question =
      "Whoever is on the list sees what background checks have found of mentors in reach; each look is logged."
    package static func questionTitle(_ name: String) -> String { "Does \(name) still need to know?" }

    /// How a criminal check stands, for who is not on the list: enough to go on working, and no more.
    package static func withheld(isInForce: Bool) -> String {
      "\(isInForce ? "in force" : "not in force"); the rest is for the need-to-know list"
    }
  }
}

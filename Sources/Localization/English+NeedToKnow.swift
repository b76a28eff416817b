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
    package static let howToConfirm =
      "Confirm or take off who is on the list with 'matchbook user need-to-know confirm LOGIN' or '… remove LOGIN'."

    /// How a criminal check stands, for who is not on the list: enough to go on working, and no more.
    package static func withheld(isInForce: Bool) -> String {
      "\(isInForce ? "in force" : "not in force"); the rest is for the need-to-know list"
    }
  }
}

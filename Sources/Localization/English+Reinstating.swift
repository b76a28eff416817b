package import Domain

extension English {
  /// What a closed match leaves open about its mentor.
  package enum Reinstating {
    package static let answer = "Answer"
    package static let again = "Can be matched again"
    package static let inactive = "Takes a break (inactive)"
    package static let exited = "Leaves the program (exited)"
    package static let notAsked = "Nothing is open about this mentor."
    package static func title(_ mentor: Reference) -> String { "May \(mentor) be matched again?" }
    package static func hint(_ question: MentorQuestion) -> String {
      switch question {
      case .safety: "A match was closed for safety. A supervisor decides."
      case .availability: "The mentor ended a match. Ask whether they're still available."
      }
    }
    package static func reinstated(_ mentor: Reference) -> String {
      "\(mentor) can be matched again, if screening and training are in force."
    }
    /// Said after a match was closed.
    package static func suspended(_ mentor: Reference, _ question: MentorQuestion) -> String {
      switch question {
      case .safety: "\(mentor) is suspended until a supervisor decides."
      case .availability: "\(mentor) is suspended until somebody asks whether they're still available."
      }
    }
  }
}

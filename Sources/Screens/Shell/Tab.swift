package import Domain
import Localization
import TerminalUI

/// A main screen: its digit and letter, and who may use it.
nonisolated package enum Tab: Int, CaseIterable, Sendable {
  case today = 1
  case intake, matching, matches, training, advocacy, organizations

  /// After `g`.
  var letter: Character {
    switch self {
    case .today: "t"
    case .intake: "i"
    case .matching: "m"
    case .matches: "s"
    case .training: "r"
    case .advocacy: "a"
    case .organizations: "o"
    }
  }

  var title: String {
    switch self {
    case .today: English.Console.today
    case .intake: English.Console.intake
    case .matching: English.Console.matching
    case .matches: English.Console.matches
    case .training: English.Training.title
    case .advocacy: English.Console.advocacy
    case .organizations: English.Console.organizations
    }
  }

  /// As `--screen` names it.
  package var name: String {
    switch self {
    case .today: "today"
    case .intake: "intake"
    case .matching: "matching"
    case .matches: "matches"
    case .training: "training"
    case .advocacy: "advocacy"
    case .organizations: "organizations"
    }
  }

  /// What a user must be allowed to do to have this screen listed.
  package var permission: Permission? {
    switch self {
    case .today: nil
    case .intake: .recordInquiry
    case .matching: .proposeMatch
    case .matches: .seeMatches
    case .training: .seeTraining
    case .advocacy: .seeAdvocacy
    case .organizations: .seeOrganizations
    }
  }
}

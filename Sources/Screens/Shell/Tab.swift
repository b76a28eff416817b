package import Domain
import Localization
import TerminalUI

/// A main screen: its digit and letter, and who may use it.
nonisolated package enum Tab: Int, CaseIterable, Sendable {
  case today = 1
  case intake, matching, matches, training

  /// After `g`.
  var letter: Character {
    switch self {
    case .today: "t"
    case .intake: "i"
    case .matching: "m"
    case .matches: "s"
    case .training: "r"
    }
  }

  var title: String {
    switch self {
    case .today: English.Console.today
    case .intake: English.Console.intake
    case .matching: English.Console.matching
    case .matches: English.Console.matches
    case .training: English.Training.title
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
    }
  }
}

package import Domain
import Localization

/// Why a match day could not be held.
nonisolated package enum MatchDayTrouble: Error, Equatable, Sendable {
  case repository(RepositoryError)
  case failure(MatchDayFailure)

  package var sentence: String {
    switch self {
    case .repository(let error): English.sentence(for: error)
    case .failure(let failure): English.MatchDay.sentence(for: failure)
    }
  }
}

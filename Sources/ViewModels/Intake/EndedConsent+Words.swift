package import Domain
import Localization
package import Repository

extension EndedConsent {
  /// What was ended, and what has to be done about the matches that stand on it.
  package func words(for youth: Reference, in workspace: Workspace) -> String {
    if let stillSignedBy {
      return English.sentences([English.Steps.revoked(youth, kind), English.Steps.stillSigned(by: stillSignedBy)])
    }
    let steps = matches.map { match in
      English.Steps.standsOnConsent(
        match.reference, isLive: match.state.isLive, isPaused: match.state == .paused, specialist: match.specialist,
        mayPause: workspace.may(.activateMatch))
    }
    return English.sentences([English.Steps.revoked(youth, kind)] + steps)
  }
}

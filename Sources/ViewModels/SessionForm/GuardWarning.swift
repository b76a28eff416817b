package import Domain
import Localization
package import Repository

extension Workspace {
  /// What to say to somebody who logs for matches in which something is not in force; nil where all is. Logging what has
  /// happened stays possible, and Today keeps asking until somebody acts.
  package func guardWarning(of matches: [Reference]) -> String? {
    let unmet = reading(or: []) { try unmetGuards(of: matches) }
    let paused = reading(or: []) { try self.matches(named: matches) }.filter { $0.state == .paused }
    let warnings =
      unmet.map { guards in
        let isPaused = paused.contains { $0.reference == guards.match }
        return English.Guards.warning(guards.match, guards.missing, canPause: may(.activateMatch) && !isPaused)
      } + paused.map { English.Guards.paused($0.reference) }
    return warnings.isEmpty ? nil : warnings.joined(separator: " ")
  }
}

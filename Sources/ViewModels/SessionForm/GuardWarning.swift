package import Domain
import Localization
package import Repository

extension Workspace {
  /// What to say to somebody who logs for matches in which something is not in force; nil where all is. Logging what has
  /// happened stays possible, and Today keeps asking until somebody acts.
  package func guardWarning(of matches: [Reference]) -> String? {
    let unmet = reading(or: []) { try unmetGuards(of: matches) }
    guard !unmet.isEmpty else { return nil }
    return unmet.map { English.Guards.warning($0.match, $0.missing, canPause: may(.activateMatch)) }
      .joined(separator: " ")
  }
}

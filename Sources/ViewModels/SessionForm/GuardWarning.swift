package import Domain
import Localization
package import Repository

extension Workspace {
  /// What to say to somebody who logs for matches in which something is not in force; nil where all is. Logging what has
  /// happened stays possible, and Today keeps asking until somebody acts.
  ///
  /// - Parameter day: The day of what is logged, which is asked about as well; nil is today.
  package func guardWarning(of matches: [Reference], on day: CivilDate? = nil) -> String? {
    let before = day.flatMap { $0 < clock.today() ? $0 : nil }
    let lacked = before.map { day in reading(or: []) { try unmetGuards(of: matches, on: day) } } ?? []
    let unmet = reading(or: []) { try unmetGuards(of: matches) }
    let paused = reading(or: []) { try self.matches(named: matches) }.filter { $0.state == .paused }
    let earlier = before.map { day in
      lacked.filter { !unmet.contains($0) }.map { English.Guards.warning($0.match, $0.missing, on: day) }
    }
    let warnings =
      (earlier ?? [])
      + unmet.map { guards in
        let isPaused = paused.contains { $0.reference == guards.match }
        return English.Guards.warning(guards.match, guards.missing, canPause: may(.activateMatch) && !isPaused)
      } + paused.map { English.Guards.paused($0.reference) }
    return warnings.isEmpty ? nil : warnings.joined(separator: " ")
  }
}

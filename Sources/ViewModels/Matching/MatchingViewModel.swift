package import Domain
import Localization
package import Repository

/// The youth who wait, and for one of them the mentors who fit, why, and what keeps others from it.
package final class MatchingViewModel {
  package let workspace: Workspace
  package let steps: MatchSteps
  /// The youth whose mentors are shown.
  package private(set) var youth: WaitingYouthRow?
  /// The mentors who fit, then the blocked.
  package private(set) var suggestions: [MatchSuggestion] = []
  /// How many mentors fit the youth, also those that are not shown.
  package private(set) var eligibleCount = 0
  /// Why the mentors could not be read, as a sentence.
  package private(set) var failure: String?

  private let advisor: MatchAdvisor
  private var counts: [Int64: Int] = [:]

  /// Mentors shown for a youth, and blocked ones beneath them.
  private static let limit = 30
  private static let blockedLimit = 15

  package init(workspace: Workspace) {
    self.workspace = workspace
    advisor = MatchAdvisor(workspace: workspace)
    steps = MatchSteps(workspace: workspace, advisor: advisor)
  }

  package var today: CivilDate { workspace.clock.today() }

  /// Reads the mentors again, and the counts as they are looked at.
  package func reload() {
    advisor.forget()
    counts = [:]
    read(youth)
  }

  package func rows(
    _ place: RowPlace<WaitingYouthRow>, limit: Int, text: String
  ) throws(RepositoryError) -> [WaitingYouthRow] {
    try workspace.waitingYouth(place, limit: limit, text: text)
  }

  package func row(_ id: Int64, text: String) throws(RepositoryError) -> WaitingYouthRow? {
    try workspace.waitingYouth(id: id, text: text)
  }

  package func count(text: String) throws(RepositoryError) -> Int { try workspace.waitingYouthCount(text: text) }

  /// How many mentors fit this youth; nil until it was counted.
  package func eligibleCount(of row: WaitingYouthRow) -> Int? { counts[row.id] }

  /// Counts the mentors who fit, for the rows that are shown and were not counted yet.
  package func countEligible(_ rows: [WaitingYouthRow]) {
    let open = rows.filter { counts[$0.id] == nil }.map(\.reference)
    guard !open.isEmpty, let found = try? advisor.eligibleCounts(of: open) else { return }
    for (reference, count) in found { counts[reference.number] = count }
  }

  /// Shows the mentors for a youth.
  package func choose(_ row: WaitingYouthRow?) {
    guard row != youth else { return }
    read(row)
  }

  /// Days since the youth has been waiting, and whether the program calls that too long.
  package func wait(of row: WaitingYouthRow) -> (days: Int, isLong: Bool) {
    let days = today - row.waitingSince
    return (days, days > row.longWaitDays)
  }

  /// Proposes the youth who is shown with a mentor.
  package func propose(_ suggestion: MatchSuggestion, rationale: String) -> VerbResult {
    let result = steps.propose(youth: suggestion.youth, mentor: suggestion.mentor, rationale: rationale)
    if case .done = result { reload() }
    return result
  }

  private func read(_ row: WaitingYouthRow?) {
    youth = row
    (suggestions, eligibleCount, failure) = ([], 0, nil)
    guard let row else { return }
    do throws(RepositoryError) {
      let found = try advisor.mentors(for: row.reference, limit: Self.limit, blockedLimit: Self.blockedLimit)
      suggestions = found.fitting + found.blocked
      eligibleCount = found.eligibleCount
    } catch {
      failure = English.sentence(for: error)
    }
  }
}

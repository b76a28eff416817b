package import Domain
import Localization
package import Repository

/// The youth who wait, and for one of them the mentors who fit, why, and what keeps others from it.
package final class MatchingViewModel {
  package let workspace: Workspace
  /// The youth whose mentors are shown.
  package private(set) var youth: WaitingYouthItem?
  /// The mentors who fit, then the blocked.
  package private(set) var suggestions: [MatchSuggestion] = []
  /// How many mentors fit the youth, also those that are not shown.
  package private(set) var eligibleCount = 0
  /// Why the mentors could not be read, as a sentence.
  package private(set) var failure: String?

  private let advisor: MatchAdvisor
  private var counts: [Int64: Int] = [:]
  /// Whose count holds since the last reload; an older one is shown until then.
  private var counted: Set<Int64> = []

  /// Mentors shown for a youth, and blocked ones beneath them.
  private static let limit = 30
  private static let blockedLimit = 15
  /// The same where a mentor is what is asked about.
  private static let youthLimit = 20
  private static let blockedYouthLimit = 5

  package init(workspace: Workspace) {
    self.workspace = workspace
    advisor = MatchAdvisor(workspace: workspace)
  }

  package var today: CivilDate { workspace.clock.today() }

  /// Reads the mentors again, and the counts as they are looked at.
  package func reload() {
    advisor.forget()
    counted = []
    // The youth too: the rule on names may be another now.
    read(youth.flatMap { try? items(.only($0.id), limit: 1).first } ?? youth)
  }

  /// A page of the youth who wait, longest first.
  package func items(
    _ place: ListPlace<WaitingYouthItem>, limit: Int, text: String = ""
  ) throws(RepositoryError) -> [WaitingYouthItem] {
    let rows: [WaitingYouthRow]
    switch place {
    case .first: rows = try workspace.waitingYouth(.first, limit: limit, text: text)
    case .last: rows = try workspace.waitingYouth(.last, limit: limit, text: text)
    case .before(let item): rows = try workspace.waitingYouth(.before(item.row), limit: limit, text: text)
    case .after(let item): rows = try workspace.waitingYouth(.after(item.row), limit: limit, text: text)
    case .only(let id): rows = try workspace.waitingYouth(id: id, text: text).map { [$0] } ?? []
    }
    return rows.map { [names = workspace.names] in WaitingYouthItem($0, names, today: today) }
  }

  package func count(text: String) throws(RepositoryError) -> Int { try workspace.waitingYouthCount(text: text) }

  /// How many mentors fit this youth; nil until it was counted.
  package func eligibleCount(of item: WaitingYouthItem) -> Int? { counts[item.id] }

  /// Counts the mentors who fit, for the lines that are shown and were not counted yet.
  ///
  /// - Returns: Whether a count is another than was shown.
  @discardableResult
  package func countEligible(_ items: [WaitingYouthItem]) -> Bool {
    let open = items.filter { !counted.contains($0.id) }.map(\.reference)
    guard !open.isEmpty else { return false }
    let found = try? advisor.eligibleCounts(of: open)
    if found != nil { counted.formUnion(open.map(\.number)) }
    let before = counts
    for reference in open { counts[reference.number] = found?[reference] }
    return counts != before
  }

  /// Shows the mentors for a youth.
  package func choose(_ item: WaitingYouthItem?) {
    guard item != youth else { return }
    read(item)
  }

  /// The youth who fit a mentor best, each at its price for all who wait, and those who come nearest among the blocked.
  package func youth(for suggestion: MatchSuggestion) throws(RepositoryError) -> ListPeek {
    let words = English.Matching.self
    let found = try advisor.youth(
      for: suggestion.mentor, limit: Self.youthLimit, blockedLimit: Self.blockedYouthLimit)
    func line(_ youth: MatchSuggestion) -> ListPeek.Part {
      let text = words.fitting(youth.name, age: youth.detail, price: youth.price?.words, why: youth.summary)
      return youth.isEligible
        ? .fact(RecordFact(words.points(youth.score), text)) : .fact(RecordFact(words.blockedSign, text, .muted))
    }
    var parts: [ListPeek.Part] = found.fitting.isEmpty ? [.paragraph(words.noneBesides)] : found.fitting.map(line)
    if !found.blocked.isEmpty { parts += [.blank, .heading(words.nearest)] + found.blocked.map(line) }
    return ListPeek(title: words.youth(for: suggestion.name, fitting: found.eligibleCount), parts: parts)
  }

  /// Proposes a pair, unless a rule forbids it by what is on file at this moment.
  package func propose(_ suggestion: MatchSuggestion, rationale: String) -> VerbResult {
    let (youth, mentor) = (suggestion.youth, suggestion.mentor)
    do throws(RepositoryError) {
      let pair = try advisor.why(youth: youth, mentor: mentor)
      guard pair.isEligible else { return .refused(English.Matching.blocked(youth, mentor, pair.blockers)) }
      let match = try workspace.proposeMatch(youth: youth, mentor: mentor, rationale: rationale, score: pair.score)
      reload()
      return .done(English.Matching.proposed(match, youth, mentor))
    } catch {
      return .refused(English.sentence(for: error))
    }
  }

  private func read(_ item: WaitingYouthItem?) {
    youth = item
    (suggestions, eligibleCount, failure) = ([], 0, nil)
    guard let item else { return }
    do throws(RepositoryError) {
      let found = try advisor.mentors(for: item.reference, limit: Self.limit, blockedLimit: Self.blockedLimit)
      suggestions = found.fitting + found.blocked
      eligibleCount = found.eligibleCount
    } catch {
      failure = English.sentence(for: error)
    }
  }
}

package import Dispatch
package import Domain
import Localization
package import Repository

/// Who waits for a match, and for one of them who fits, why, what it costs the others who wait, and what keeps others from
/// it. Seen from the youth or, turned round, from the mentors with free seats.
package final class MatchingViewModel {
  /// Who is listed; the others are suggested to them.
  package enum Listed { case youth, mentors }

  package let workspace: Workspace
  package private(set) var listed = Listed.youth
  /// For whom suggestions are shown.
  package private(set) var chosen: WaitingItem?
  /// Those who fit, then the blocked.
  package private(set) var suggestions: [MatchSuggestion] = []
  /// How many fit, also those that are not shown.
  package private(set) var eligibleCount = 0
  /// What keeps the chosen youth from every match, in words; empty where nothing does.
  package private(set) var unmet: [String] = []
  /// Why the suggestions could not be read, as a sentence.
  package private(set) var failure: String?
  /// Whether what they cost the others is still being found out.
  package var isPricing: Bool { unpriced != nil }

  private let advisor: MatchAdvisor
  private var counts: [Reference: Int] = [:]
  /// Whose count holds since the last reload; an older one is shown until then.
  private var counted: Set<Reference> = []
  private var unpriced: MatchSuggestions?

  /// Suggestions shown, and blocked ones beneath them.
  private static let limit = 30
  private static let blockedLimit = 15

  package init(workspace: Workspace) {
    self.workspace = workspace
    advisor = MatchAdvisor(workspace: workspace)
  }

  package var today: CivilDate { workspace.clock.today() }

  /// Lists the other side; nobody is chosen until somebody of it is.
  package func turn() {
    listed = listed == .youth ? .mentors : .youth
    read(nil)
  }

  /// Reads the suggestions again, and the counts as they are looked at.
  package func reload() {
    advisor.forget()
    counted = []
    // The chosen too: the rule on names may be another now.
    let renewed = chosen.flatMap { chosen in
      workspace.reading(or: nil) { try items(.only(chosen.id), limit: 1).first }
    }
    read(renewed ?? chosen)
  }

  /// A page of those who wait, longest first.
  package func items(
    _ place: ListPlace<WaitingItem>, limit: Int, text: String = ""
  ) throws(RepositoryError) -> [WaitingItem] {
    let (names, today) = (workspace.names, today)
    switch listed {
    case .youth:
      let rows: [WaitingYouthRow]
      if case .only(let reference) = place {
        rows = try workspace.waitingYouth(id: reference.number, text: text).map { [$0] } ?? []
      } else {
        rows = try workspace.waitingYouth(place.rows { $0.youthRow }, limit: limit, text: text)
      }
      return rows.map { WaitingItem($0, names, today: today) }
    case .mentors:
      let rows: [WaitingMentorRow]
      if case .only(let reference) = place {
        rows = try workspace.waitingMentor(id: reference.number, text: text).map { [$0] } ?? []
      } else {
        rows = try workspace.waitingMentors(place.rows { $0.mentorRow }, limit: limit, text: text)
      }
      return rows.map { WaitingItem($0, names, today: today) }
    }
  }

  package func count(text: String) throws(RepositoryError) -> Tally {
    switch listed {
    case .youth: try workspace.waitingYouthCount(text: text)
    case .mentors: try workspace.waitingMentorCount(text: text)
    }
  }

  /// How many fit this person; nil until it was counted.
  package func eligibleCount(of item: WaitingItem) -> Int? { counts[item.id] }

  /// Counts who fits, for the lines that are shown and were not counted yet: as many as fit into half a frame.
  ///
  /// - Returns: Whether a count is another than was shown, or some are still to be made.
  @discardableResult
  package func countEligible(_ items: [WaitingItem]) -> Bool {
    let open = items.map(\.reference).filter { !counted.contains($0) }
    let (before, start) = (counts, ContinuousClock.now)
    for (place, reference) in open.enumerated() {
      do throws(RepositoryError) {
        counts[reference] = try advisor.eligibleCount(of: reference)
      } catch {
        counts[reference] = nil
      }
      // One that cannot be counted is tried again after the next reload, not with every frame.
      counted.insert(reference)
      if start.duration(to: .now) > Self.halfFrame { return place + 1 < open.count || counts != before }
    }
    return counts != before
  }

  private static let halfFrame = Duration.milliseconds(8)

  /// Shows what each suggestion would cost the others who wait, once that is found out.
  ///
  /// - Returns: Whether there is something new, or it is still being found out.
  @discardableResult
  package func findPrices(within time: DispatchTimeInterval = .milliseconds(5)) -> Bool {
    guard let found = unpriced else { return false }
    do throws(RepositoryError) {
      guard let priced = try advisor.price(found, within: time) else { return true }
      show(priced)
    } catch {
      // The suggestions stand; their price is asked for again with the next reload.
    }
    unpriced = nil
    return true
  }

  private func show(_ found: MatchSuggestions) {
    suggestions = found.fitting + found.blocked
    eligibleCount = found.eligibleCount
    unmet = found.unmet
  }

  /// Shows who fits somebody.
  package func choose(_ item: WaitingItem?) {
    guard item != chosen else { return }
    read(item)
  }

  /// Proposes a pair, unless a rule forbids it by what is on file at this moment.
  package func propose(_ suggestion: MatchSuggestion, rationale: String) -> VerbResult {
    let (youth, mentor) = (suggestion.youth, suggestion.mentor)
    do throws(RepositoryError) {
      let pair = try advisor.why(youth: youth, mentor: mentor)
      if let match = pair.match { return .refused(English.Matching.pairedAlready(youth, mentor, match.reference)) }
      guard pair.isEligible else { return .refused(English.Matching.blocked(youth, mentor, pair.blockers)) }
      let match = try workspace.proposeMatch(youth: youth, mentor: mentor, rationale: rationale, score: pair.score)
      reload()
      return .done(English.Matching.proposed(match, youth, mentor))
    } catch {
      return .refused(English.sentence(for: error))
    }
  }

  private func read(_ item: WaitingItem?) {
    chosen = item
    (suggestions, eligibleCount, unmet, failure, unpriced) = ([], 0, [], nil, nil)
    guard let item else { return }
    do throws(RepositoryError) {
      let found =
        switch listed {
        case .youth: try advisor.mentors(for: item.reference, limit: Self.limit, blockedLimit: Self.blockedLimit)
        case .mentors: try advisor.youth(for: item.reference, limit: Self.limit, blockedLimit: Self.blockedLimit)
        }
      show(found)
      unpriced = found
      // In most programs a moment is enough.
      findPrices()
    } catch {
      failure = English.sentence(for: error)
    }
  }
}

extension MatchSuggestion {
  /// Whom it suggests where this side is listed.
  package func suggested(to listed: MatchingViewModel.Listed) -> Reference { listed == .youth ? mentor : youth }
}

extension ListPlace where Item == WaitingItem {
  /// The place among the rows of one side; of somebody of the other side, the first.
  fileprivate func rows<Row>(_ row: (WaitingItem) -> Row?) -> RowPlace<Row> {
    switch self {
    case .first, .only: .first
    case .last: .last
    case .before(let item): row(item).map(RowPlace.before) ?? .first
    case .after(let item): row(item).map(RowPlace.after) ?? .first
    }
  }
}

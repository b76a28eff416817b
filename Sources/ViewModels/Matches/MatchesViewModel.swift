package import Domain
import Localization
package import Repository

/// The list of matches: which are shown, in what order, and what is logged from it.
package final class MatchesViewModel: ListViewModel {
  package let workspace: Workspace
  package private(set) var filter: MatchFilter
  /// How many matches each filter shows, where that is counted.
  package private(set) var counts: [MatchFilter: Int] = [:]

  package init(workspace: Workspace, filter: MatchFilter = .live) {
    self.workspace = workspace
    self.filter = filter
  }

  package var mayLog: Bool { workspace.may(.logSession) }

  package func show(_ filter: MatchFilter) { self.filter = filter }

  package var emptyText: String {
    filter == .attention ? English.Matches.noneNeedsAttention : English.Matches.nobody
  }
  package var noneSelected: String { English.Matches.noneSelected }

  /// Counts anew what the filters show; a count that fails is left out, the list itself says why.
  package func refresh() -> String? {
    counts = [:]
    for filter in MatchFilter.allCases { counts[filter] = (try? workspace.matchCount(filter)) ?? nil }
    return nil
  }

  /// A page of the list, sorted by a column that is a raw value of ``MatchSort``.
  package func items(_ request: ListRequest<MatchItem>) throws(RepositoryError) -> [MatchItem] {
    let request = MatchListRequest(
      request.place.ofMatches, limit: request.limit, filter: filter, sort: MatchSort(rawValue: request.column),
      isDescending: request.isDescending, text: request.text)
    let (names, today) = (workspace.names, workspace.clock.today())
    return try workspace.matches(request).map { MatchItem($0, names, today: today) }
  }

  package func count(text: String) throws(RepositoryError) -> Int? {
    filter == .attention ? nil : try workspace.matchCount(filter, text: text)
  }

  package func peek(_ item: MatchItem) -> ListPeek { ListPeek(item) }

  /// The title of a filter with its count, `Live 11,024`.
  package func title(of filter: MatchFilter) -> String {
    let title = English.Matches.title(filter)
    return counts[filter].map { "\(title) \($0)" } ?? title
  }
}

extension ListPlace<MatchItem> {
  fileprivate var ofMatches: MatchListRequest.Place {
    switch self {
    case .first: .first
    case .last: .last
    case .before(let item): .before(item.row)
    case .after(let item): .after(item.row)
    case .only(let match): .only(match.number)
    }
  }
}

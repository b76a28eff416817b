package import Domain
import Localization
package import Repository

/// The list of matches: which are shown, in what order, and what is logged from it.
package final class MatchesViewModel: CountedListViewModel {
  package let workspace: Workspace
  package var filter: MatchFilter
  /// How many matches each filter shows, where that is counted.
  package var counts: [MatchFilter: Tally] = [:]

  package init(workspace: Workspace, filter: MatchFilter = .live) {
    self.workspace = workspace
    self.filter = filter
  }

  package var mayLog: Bool { workspace.may(.logSession) }

  package var emptyText: String {
    filter == .attention ? English.Matches.noneNeedsAttention : English.Matches.nobody
  }
  package var noneSelected: String { English.Matches.noneSelected }

  /// A page of the list, sorted by a column that is a raw value of ``MatchSort``.
  package func items(_ request: ListRequest<MatchItem>) throws(RepositoryError) -> [MatchItem] {
    let request = MatchListRequest(
      request.place.ofMatches, limit: request.limit, filter: filter, sort: MatchSort(rawValue: request.column),
      isDescending: request.isDescending, text: request.text)
    let (names, today) = (workspace.names, workspace.clock.today())
    return try workspace.matches(request).map { MatchItem($0, names, today: today) }
  }

  package func count(_ filter: MatchFilter, text: String) throws(RepositoryError) -> Tally? {
    try workspace.matchCount(filter, text: text)
  }

  package func peek(_ item: MatchItem) -> ListPeek { ListPeek(item) }

  package func name(of filter: MatchFilter) -> String { English.Matches.title(filter) }
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

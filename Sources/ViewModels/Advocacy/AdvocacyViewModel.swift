package import Domain
import Localization
package import Repository

/// The list of officials: which are shown, and what is logged from it.
package final class AdvocacyViewModel: ListViewModel {
  package let workspace: Workspace
  package private(set) var filter = OfficialFilter.inOffice
  private var counts: [OfficialFilter: Int] = [:]

  package init(workspace: Workspace) { self.workspace = workspace }

  package var mayRecord: Bool { workspace.may(.recordAdvocacy) }

  package func show(_ filter: OfficialFilter) { self.filter = filter }

  package func title(of filter: OfficialFilter) -> String {
    let title = English.Officials.title(filter)
    return counts[filter].map { "\(title) \($0)" } ?? title
  }

  package var emptyText: String { English.Officials.empty }
  package var noneSelected: String { English.Officials.noneSelected }

  /// Counts anew what the filters show; a count that fails is left out, the list itself says why.
  package func refresh() -> String? {
    counts = [:]
    for filter in OfficialFilter.allCases { counts[filter] = try? workspace.officialCount(filter) }
    return nil
  }

  package func items(_ request: ListRequest<OfficialItem>) throws(RepositoryError) -> [OfficialItem] {
    let today = workspace.clock.today()
    return try workspace.officials(request.ofRecords(filter, usually: OfficialSort.name)).map {
      OfficialItem($0, today: today)
    }
  }

  package func count(text: String) throws(RepositoryError) -> Int? {
    try workspace.officialCount(filter, text: text)
  }

  package func peek(_ item: OfficialItem) -> ListPeek {
    let words = English.Officials.self
    return ListPeek(
      title: item.name,
      parts: [
        RecordFact(words.reference, "\(item.reference)"), RecordFact(words.chamber, item.chamber),
        RecordFact(words.district, item.district), RecordFact(words.party, item.party),
        RecordFact(words.lastContact, item.contact), RecordFact(words.standing, item.standing?.rawValue ?? ""),
        RecordFact(words.holderLong, item.holder),
      ].filter { !$0.value.isEmpty }.map(ListPeek.Part.fact))
  }
}

extension Tone {
  /// How an answer is meant for us.
  package init(_ response: OfficialResponse) {
    self =
      switch response {
      case .champion, .support: .good
      case .lean: .accent
      case .neutral: .plain
      case .oppose: .bad
      }
  }
}

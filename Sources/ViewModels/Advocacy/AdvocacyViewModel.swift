package import Domain
import Localization
package import Repository

/// The list of officials: which are shown, and what is logged from it.
package final class AdvocacyViewModel: CountedListViewModel {
  package let workspace: Workspace
  package var filter: OfficialFilter
  package var counts: [OfficialFilter: Tally] = [:]

  package init(filter: OfficialFilter = .inOffice, workspace: Workspace) {
    self.workspace = workspace
    self.filter = filter
  }

  package var mayRecord: Bool { workspace.may(.recordAdvocacy) }

  package func name(of filter: OfficialFilter) -> String { English.Officials.title(filter) }

  package var emptyText: String { English.Officials.empty }
  package var noneSelected: String { English.Officials.noneSelected }

  package func items(_ request: ListRequest<OfficialItem>) throws(RepositoryError) -> [OfficialItem] {
    let today = workspace.clock.today()
    return try workspace.officials(request.ofRecords(filter, usually: OfficialSort.name)).map {
      OfficialItem($0, today: today)
    }
  }

  package func count(_ filter: OfficialFilter, text: String) throws(RepositoryError) -> Tally? {
    try workspace.officialCount(filter, text: text)
  }

  package func peek(_ item: OfficialItem) -> ListPeek {
    let words = English.Officials.self
    return ListPeek(
      title: item.name,
      facts: [
        RecordFact(words.reference, "\(item.reference)"), RecordFact(words.chamber, item.chamber),
        RecordFact(words.district, item.district), RecordFact(words.party, item.party),
        RecordFact(words.lastContact, item.contact), RecordFact(words.standing, item.standing?.rawValue ?? ""),
        RecordFact(words.holderLong, item.holder),
      ])
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

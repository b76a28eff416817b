package import Domain
import Localization
package import Repository

/// The list of contacts with officials, of all or of one of them.
package final class ContactsViewModel: CountedListViewModel {
  package let workspace: Workspace
  /// Whose contacts these are; nil for all.
  package let official: Reference?
  package var filter: ContactFilter
  package var counts: [ContactFilter: Tally] = [:]

  package init(of official: Reference? = nil, filter: ContactFilter = .all, workspace: Workspace) {
    self.official = official
    self.filter = filter
    self.workspace = workspace
  }

  package func name(of filter: ContactFilter) -> String { English.Contacts.title(filter) }

  package var note: String { official.map { "\($0)" } ?? "" }
  package var emptyText: String { English.Contacts.empty }
  package var noneSelected: String { English.Contacts.noneSelected }

  package func items(_ request: ListRequest<ContactItem>) throws(RepositoryError) -> [ContactItem] {
    let today = workspace.clock.today()
    return try workspace.contacts(request.ofRecords(filter, usually: ContactSort.day), of: official).map {
      ContactItem($0, today: today)
    }
  }

  package func count(_ filter: ContactFilter, text: String) throws(RepositoryError) -> Tally? {
    try workspace.contactCount(filter, of: official, text: text)
  }

  package func peek(_ item: ContactItem) -> ListPeek {
    let words = English.Contacts.self
    let row = item.row
    let facts = [
      RecordFact(words.day, item.day), RecordFact(words.officials, item.officials),
      RecordFact(words.medium, English.Advocacy.what(row.medium, minutes: row.minutes)),
      RecordFact(words.kind, row.kind.rawValue), RecordFact(words.measures, item.measures),
      RecordFact(words.response, row.response?.rawValue ?? ""), RecordFact(words.commitment, row.commitment),
      RecordFact(words.dueOn, item.due, item.isLate ? .warning : .plain),
    ]
    return ListPeek(title: "\(item.reference)", facts: facts)
  }
}

package import Domain
import Localization
package import Repository

/// The list of organizations.
package final class OrganizationsViewModel: CountedListViewModel {
  package let workspace: Workspace
  package var filter = OrganizationFilter.all
  package var counts: [OrganizationFilter: Tally] = [:]

  package init(workspace: Workspace) { self.workspace = workspace }

  package func name(of filter: OrganizationFilter) -> String { English.Organizations.title(filter) }

  package var emptyText: String { English.Organizations.empty }
  package var noneSelected: String { English.Organizations.noneSelected }

  package func items(_ request: ListRequest<OrganizationItem>) throws(RepositoryError) -> [OrganizationItem] {
    try workspace.organizations(request.ofRecords(filter, usually: OrganizationSort.name)).map {
      OrganizationItem($0)
    }
  }

  package func count(_ filter: OrganizationFilter, text: String) throws(RepositoryError) -> Tally? {
    try workspace.organizationCount(filter, text: text)
  }

  package func peek(_ item: OrganizationItem) -> ListPeek {
    let words = English.Organizations.self
    let facts = [
      RecordFact(words.reference, "\(item.reference)"), RecordFact(words.kind, item.kind),
      RecordFact(words.town, item.town), RecordFact(words.programs, item.programs),
      RecordFact(words.mentors, item.mentors),
    ]
    return ListPeek(title: item.name, facts: facts)
  }
}

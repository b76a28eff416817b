package import Domain
import Localization
package import Repository

/// The list of organizations.
package final class OrganizationsViewModel: ListViewModel {
  package let workspace: Workspace
  package private(set) var filter = OrganizationFilter.all
  private var counts: [OrganizationFilter: Int] = [:]

  package init(workspace: Workspace) { self.workspace = workspace }

  package func show(_ filter: OrganizationFilter) { self.filter = filter }

  package func title(of filter: OrganizationFilter) -> String {
    let title = English.Organizations.title(filter)
    return counts[filter].map { "\(title) \($0)" } ?? title
  }

  package var emptyText: String { English.Organizations.empty }
  package var noneSelected: String { English.Organizations.noneSelected }

  package func refresh() -> String? {
    counts = [:]
    for filter in OrganizationFilter.allCases { counts[filter] = try? workspace.organizationCount(filter) }
    return nil
  }

  package func items(_ request: ListRequest<OrganizationItem>) throws(RepositoryError) -> [OrganizationItem] {
    try workspace.organizations(request.ofRecords(filter, usually: OrganizationSort.name)).map {
      OrganizationItem($0)
    }
  }

  package func count(text: String) throws(RepositoryError) -> Int? {
    try workspace.organizationCount(filter, text: text)
  }

  package func peek(_ item: OrganizationItem) -> ListPeek {
    let words = English.Organizations.self
    let facts = [
      RecordFact(words.reference, "\(item.reference)"), RecordFact(words.kind, item.kind),
      RecordFact(words.town, item.town), RecordFact(words.programs, item.programs),
      RecordFact(words.mentors, item.mentors),
    ]
    return ListPeek(title: item.name, parts: facts.filter { !$0.value.isEmpty }.map(ListPeek.Part.fact))
  }
}

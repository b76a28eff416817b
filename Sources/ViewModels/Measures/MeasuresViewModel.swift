package import Domain
import Localization
package import Repository

/// The list of bills and budget lines, with how officials stand.
package final class MeasuresViewModel: ListViewModel {
  package let workspace: Workspace
  package private(set) var filter = MeasureFilter.open
  private var counts: [MeasureFilter: Int] = [:]

  package init(workspace: Workspace) { self.workspace = workspace }

  package func show(_ filter: MeasureFilter) { self.filter = filter }

  package func title(of filter: MeasureFilter) -> String {
    let title = English.Measures.title(filter)
    return counts[filter].map { "\(title) \($0)" } ?? title
  }

  package var emptyText: String { English.Measures.empty }
  package var noneSelected: String { English.Measures.noneSelected }

  package func refresh() -> String? {
    counts = [:]
    for filter in MeasureFilter.allCases { counts[filter] = try? workspace.measureCount(filter) }
    return nil
  }

  package func items(_ request: ListRequest<MeasureItem>) throws(RepositoryError) -> [MeasureItem] {
    try workspace.measures(request.ofRecords(filter, usually: MeasureSort.code)).map { MeasureItem($0) }
  }

  package func count(text: String) throws(RepositoryError) -> Int? {
    try workspace.measureCount(filter, text: text)
  }

  package func peek(_ item: MeasureItem) -> ListPeek {
    let (words, row) = (English.Measures.self, item.row)
    let counts = CountFilter.allCases.map { RecordFact(words.title($0), "\(row.count($0))") }
    let facts = [
      RecordFact(words.title, row.title), RecordFact(words.kind, row.kind.rawValue), RecordFact(words.term, row.term),
      RecordFact(
        words.stage,
        words.standing(row.stage, since: row.stageSince, amount: row.amount, requested: row.requested)),
    ]
    return ListPeek(
      title: row.code,
      parts: facts.filter { !$0.value.isEmpty }.map(ListPeek.Part.fact) + [.blank]
        + counts.map(ListPeek.Part.fact))
  }
}

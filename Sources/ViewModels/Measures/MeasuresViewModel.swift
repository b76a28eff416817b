package import Domain
import Localization
package import Repository

/// The list of bills and budget lines, with how officials stand.
package final class MeasuresViewModel: CountedListViewModel {
  package let workspace: Workspace
  package var filter = MeasureFilter.open
  package var counts: [MeasureFilter: Tally] = [:]

  package init(workspace: Workspace) { self.workspace = workspace }

  package func name(of filter: MeasureFilter) -> String { English.Measures.title(filter) }

  package var emptyText: String { English.Measures.empty }
  package var noneSelected: String { English.Measures.noneSelected }

  package func items(_ request: ListRequest<MeasureItem>) throws(RepositoryError) -> [MeasureItem] {
    try workspace.measures(request.ofRecords(filter, usually: MeasureSort.code)).map { MeasureItem($0) }
  }

  package func count(_ filter: MeasureFilter, text: String) throws(RepositoryError) -> Tally? {
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
      parts: ListPeek.Part.facts(facts) + [.blank]
        + ListPeek.Part.facts(counts))
  }
}

package import Domain
import Localization
package import Repository

/// The count board of a measure: every official in office, what they were asked and answered, and who of us goes on.
package final class CountBoardViewModel: ListViewModel {
  package let workspace: Workspace
  package let measure: Reference
  package private(set) var filter = CountFilter.everybody
  package private(set) var record: MeasureRecord

  package init(_ measure: Reference, workspace: Workspace) throws(RepositoryError) {
    self.measure = measure
    self.workspace = workspace
    record = try workspace.measureRecord(measure)
  }

  package var mayRecord: Bool { workspace.may(.recordAdvocacy) }

  package func show(_ filter: CountFilter) { self.filter = filter }

  package func title(of filter: CountFilter) -> String {
    "\(English.Measures.title(filter)) \(record.row.count(filter))"
  }

  package var emptyText: String { English.Measures.boardEmpty }
  package var noneSelected: String { English.Officials.noneSelected }

  package func refresh() -> String? {
    do throws(RepositoryError) {
      record = try workspace.measureRecord(measure)
      return nil
    } catch {
      return English.sentence(for: error)
    }
  }

  package func items(_ request: ListRequest<CountItem>) throws(RepositoryError) -> [CountItem] {
    try workspace.countBoard(of: measure, request.ofRecords(filter, usually: CountSort.name)).map { CountItem($0) }
  }

  package func count(text: String) throws(RepositoryError) -> Tally? {
    try workspace.countBoardCount(of: measure, filter, text: text)
  }

  /// What the measure is and how far it has come, in one line.
  package var summary: String {
    let row = record.row
    return "\(row.code) \(row.title) · "
      + English.Measures.standing(row.stage, since: row.stageSince, amount: row.amount, requested: row.requested)
  }

  package func peek(_ item: CountItem) -> ListPeek {
    let (words, officials) = (English.Measures.self, English.Officials.self)
    let facts = [
      RecordFact(officials.reference, "\(item.reference)"), RecordFact(officials.chamber, item.chamber),
      RecordFact(officials.district, item.district), RecordFact(officials.party, item.party),
      RecordFact(words.ask, item.ask), RecordFact(words.owner, item.owner), RecordFact(words.next, item.nextStep),
      RecordFact(
        officials.lastContact, officials.lastContact(item.row.lastContact, today: workspace.clock.today())),
    ]
    let course = record.steps.map { step in
      RecordFact("\(step.on)", step.stage.rawValue + (step.amount.map { " \(English.Advocacy.dollars($0))" } ?? ""))
    }
    return ListPeek(
      title: item.name,
      parts: ListPeek.Part.facts(facts) + [.blank, .heading(record.row.code)]
        + course.map(ListPeek.Part.fact))
  }
}

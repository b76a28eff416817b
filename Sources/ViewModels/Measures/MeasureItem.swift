package import Domain
import Localization
package import Repository

/// A measure as a line of the list shows one.
nonisolated package struct MeasureItem: KeyedItem {
  package let reference: Reference
  package let code: String
  package let term: String
  package let title: String
  package let stage: String
  package let amount: String
  package let favorable: String
  package let notAsked: String
  package let against: String

  package let row: MeasureRow
  var key: RowKey { row.key }

  init(_ row: MeasureRow) {
    self.row = row
    reference = row.reference
    code = row.code
    term = row.term
    title = row.title
    stage = row.stage.rawValue
    amount = row.amount.map(English.Advocacy.dollars) ?? ""
    favorable = "\(row.count(.favorable))"
    notAsked = "\(row.count(.notAsked))"
    against = "\(row.count(.oppose))"
  }
}

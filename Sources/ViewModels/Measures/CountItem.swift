package import Domain
import Localization
import Repository

/// An official on the count board of a measure.
nonisolated package struct CountItem: KeyedItem {
  package let reference: Reference
  package let name: String
  package let chamber: String
  package let district: String
  package let party: String
  /// `support ✓`; a dash where nobody has asked.
  package let ask: String
  package let state: AskState?
  package let owner: String
  package let nextStep: String

  let row: CountRow
  var key: RowKey { row.key }

  init(_ row: CountRow) {
    self.row = row
    reference = row.reference
    name = row.name.listed
    chamber = English.Advocacy.chamber(row.chamber, state: row.state)
    district = row.district
    party = row.party
    ask = English.Measures.ask(row.ask)
    state = row.ask?.state
    owner = row.owner ?? ""
    nextStep = row.nextStep
  }
}

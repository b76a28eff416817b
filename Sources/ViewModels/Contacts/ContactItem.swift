package import Domain
import Localization
import Repository

/// A contact as a line of the list shows one.
nonisolated package struct ContactItem: KeyedItem {
  package let reference: Reference
  package let day: String
  package let medium: String
  package let officials: String
  package let measures: String
  package let response: OfficialResponse?
  /// The day of a follow-up that is still to be done.
  package let due: String
  package let isLate: Bool
  package let isOpen: Bool

  let row: ContactRow
  var key: RowKey { row.key }

  init(_ row: ContactRow, today: CivilDate) {
    self.row = row
    reference = row.reference
    day = "\(row.heldOn)"
    medium = row.medium.rawValue
    officials = row.officials.joined(separator: ", ")
    measures = row.measures.joined(separator: ", ")
    response = row.response
    isOpen = row.isOpen
    isLate = row.isOpen && row.dueOn.map { $0 < today } == true
    due = row.isOpen ? row.dueOn.map { English.Contacts.due($0, today: today) } ?? "" : ""
  }
}

package import Domain
import Localization
import Repository

/// An official as a line of the list shows one.
nonisolated package struct OfficialItem: KeyedItem {
  package let reference: Reference
  package let name: String
  package let chamber: String
  package let district: String
  package let party: String
  /// `12 days ago`, `never`; of who has left, that day.
  package let contact: String
  package let standing: OfficialResponse?
  package let holder: String
  package let isInOffice: Bool

  let key: RowKey

  init(_ row: OfficialRow, today: CivilDate) {
    reference = row.reference
    name = row.name.listed
    chamber = English.Advocacy.chamber(row.chamber, state: row.state)
    district = row.district
    party = row.party
    isInOffice = row.leftOn == nil
    contact =
      row.leftOn.map { "\($0)" }
      ?? row.lastContact.map { English.Mentoring.distance(from: $0, to: today) } ?? English.Officials.never
    standing = row.standing
    holder = row.holder ?? ""
    key = row.key
  }
}

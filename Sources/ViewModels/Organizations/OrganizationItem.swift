package import Domain
import Repository

/// An organization as a line of the list shows one.
nonisolated package struct OrganizationItem: KeyedItem {
  package let reference: Reference
  package let name: String
  package let kind: String
  package let town: String
  package let programs: String
  package let mentors: String

  let key: RowKey

  init(_ row: OrganizationRow) {
    reference = row.reference
    name = row.name
    kind = row.kind.rawValue
    town = row.town
    programs = row.programs > 0 ? "\(row.programs)" : ""
    mentors = row.mentors > 0 ? "\(row.mentors)" : ""
    key = row.key
  }
}

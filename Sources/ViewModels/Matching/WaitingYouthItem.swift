package import Domain
import Repository

/// A youth in the queue for a mentor, as a line of the list shows it.
package struct WaitingYouthItem: Identifiable, Equatable {
  package let id: Int64
  package let name: PersonName
  package let age: Int?
  package let town: String
  /// Days since the youth has been waiting.
  package let days: Int
  /// The program calls that too long.
  package let isLong: Bool

  /// What the repository reads on from.
  let row: WaitingYouthRow

  package var reference: Reference { row.reference }

  init(_ row: WaitingYouthRow, _ names: ListedNames, today: CivilDate) {
    self.row = row
    id = row.id
    name = names.shown(row.name, row.reference)
    age = row.age
    town = row.town
    days = max(0, today - row.waitingSince)
    isLong = days > row.longWaitDays
  }
}

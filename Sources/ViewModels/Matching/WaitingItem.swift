package import Domain
import Localization
import Repository

/// Somebody in the queue for a match, as a line of the list shows them: a youth who waits, or a mentor with a free seat.
package struct WaitingItem: Identifiable, Equatable {
  enum Row: Equatable {
    case youth(WaitingYouthRow)
    case mentor(WaitingMentorRow)
  }

  package let id: Reference
  package let name: PersonName
  package let age: Int?
  package let town: String
  /// Days of waiting so far.
  package let days: Int
  /// The program calls that too long.
  package let isLong: Bool
  /// `1 of 2`; empty for a youth.
  package let seats: String
  /// What keeps them from every match, in a word or two; empty where nothing does.
  package let blocked: String

  /// What the repository reads on from.
  let row: Row

  package var reference: Reference { id }

  init(_ row: WaitingYouthRow, _ names: ListedNames, today: CivilDate) {
    self.row = .youth(row)
    id = row.reference
    name = names.shown(row.name, row.reference)
    (age, town) = (row.age, row.town)
    days = max(0, today - row.waitingSince)
    isLong = days > row.longWaitDays
    seats = ""
    blocked = row.blocked.map(English.Guards.mark) ?? ""
  }

  init(_ row: WaitingMentorRow, _ names: ListedNames, today: CivilDate) {
    self.row = .mentor(row)
    id = row.reference
    name = names.shown(row.name, row.reference)
    (age, town) = (row.age, row.town)
    days = max(0, today - row.since)
    isLong = false
    seats = English.Matching.seats(free: row.capacity - row.seatsTaken, of: row.capacity)
    blocked = row.blocked.map(English.Guards.mark) ?? ""
  }

  var youthRow: WaitingYouthRow? { if case .youth(let row) = row { row } else { nil } }
  var mentorRow: WaitingMentorRow? { if case .mentor(let row) = row { row } else { nil } }
}

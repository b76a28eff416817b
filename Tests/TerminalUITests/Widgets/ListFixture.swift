import TerminalUI

/// A table of people behind a list, which counts what it is asked for.
final class PeopleTable {
  struct Person: Identifiable, Equatable {
    let id: Int
    var name: String
    var town: String
    var days: Int
  }

  struct Broken: Error {}

  var people: [Person]
  var isBroken = false
  private(set) var requests = 0
  private(set) var largestRequest = 0

  init(_ people: [Person]) { self.people = people }

  convenience init(count: Int) {
    self.init(
      (0..<count).map { Person(id: $0, name: "Person \(padded($0))", town: "Town \($0 % 7)", days: $0 * 13 % 400) })
  }

  static var small: PeopleTable {
    PeopleTable([
      Person(id: 1, name: "Amina Farah", town: "Minneapolis", days: 214),
      Person(id: 2, name: "José Ángel García Márquez", town: "Saint Paul", days: 190),
      Person(id: 3, name: "王 秀英", town: "Rochester", days: 122),
      Person(id: 4, name: "Zoë Lindqvist", town: "Duluth", days: 9),
      Person(id: 5, name: "Mohammed\u{202E} Nur", town: "Edina", days: 3),
    ])
  }

  var list: ListView<Person> {
    ListView(
      columns: [
        ListColumn("name", title: "Name", minimumWidth: 12, flex: 2) { ListCell($0.name) },
        ListColumn("town", title: "Town", minimumWidth: 10, flex: 1, priority: 2) { ListCell($0.town, role: .muted) },
        ListColumn("days", title: "Days", minimumWidth: 6, priority: 1, alignment: .trailing) {
          ListCell("\($0.days)", role: $0.days > 180 ? .warning : .text)
        },
      ], order: ListOrder(by: "name"), allowsMarking: true, emptyText: "Nobody waits.",
      count: { [self] filter in "\(answering(filter).count)" }, describe: { _ in "The database is locked. Try again." },
      source: { [self] in try rows($0) })
  }

  private func rows(_ request: RowRequest<Person>) throws -> [Person] {
    if isBroken { throw Broken() }
    requests += 1
    largestRequest = max(largestRequest, request.limit)
    let all = answering(request.filter).sorted { precedes($0, $1, in: request.order) }
    return switch request.place {
    case .first: Array(all.prefix(request.limit))
    case .last: Array(all.suffix(request.limit))
    case .before(let row): Array(all.prefix { precedes($0, row, in: request.order) }.suffix(request.limit))
    case .after(let row): Array(all.drop { !precedes(row, $0, in: request.order) }.prefix(request.limit))
    case .only(let id): all.filter { $0.id == id }
    }
  }

  private func answering(_ filter: String) -> [Person] {
    filter.isEmpty ? people : people.filter { $0.name.lowercased().contains(filter.lowercased()) }
  }

  private func precedes(_ left: Person, _ right: Person, in order: ListOrder) -> Bool {
    func key(_ person: Person) -> String {
      switch order.column {
      case "days": padded(person.days)
      case "town": person.town
      default: person.name
      }
    }
    let (first, second) = ((key(left), padded(left.id)), (key(right), padded(right.id)))
    return order.isDescending ? first > second : first < second
  }
}

private func padded(_ number: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
}

package import Domain
import Localization
package import Repository

/// How somebody came to see a record, in words: a line of the screen and of `audit reads`.
nonisolated package struct LookLine: Identifiable, Equatable, Sendable {
  /// The number of the event.
  package let id: Int64
  package let when: String
  package let record: Reference
  package let how: String
  package let who: String
  package let role: String
  package let place: String
  package let why: String
  package let way: ShownPlace.Way

  package init(_ look: RecordLook, _ clock: Clock) {
    id = look.sequence
    when = clock.dayAndTime(look.at)
    record = look.record
    how = English.Looks.words(for: look.place)
    who = look.name ?? look.login
    role = look.role?.rawValue ?? ""
    place = look.terminal
    why = look.reason
    way = look.way
  }
}

extension RecordLooks {
  /// What the list holds, and what it can't: said wherever it is shown.
  package func extent(_ clock: Clock) -> [String] {
    let words = English.Looks.self
    guard isOfPeople else { return words.onlyOpened(reference) }
    let known = knownSince.map { words.knownSince(clock.day(of: $0)) } ?? [words.whole]
    let made = copies.count == 0 ? [] : [words.copies(copies.count, last: copies.last.map(clock.day))]
    return known + made + [words.notCounted]
  }

  /// The letter to a guardian.
  package func letter(_ clock: Clock) -> String {
    var lines: [(line: English.Letter.Line, times: Int)] = []
    var days: Set<String> = []
    for look in looks {
      let day = "\(clock.day(of: look.at))"
      let isCountedByDay = look.way == .listed || look.way == .found
      let line = English.Letter.Line(
        look.way, when: isCountedByDay ? String(day.prefix(7)) : day, role: look.role,
        reason: look.way == .opened ? look.reason : "")
      if isCountedByDay, !days.insert("\(look.way.rawValue) \(day) \(look.login)").inserted { continue }
      if let place = lines.firstIndex(where: { $0.line == line }) {
        lines[place].times += 1
      } else {
        lines.append((line, 1))
      }
    }
    return English.Letter.text(
      English.Letter.Content(
        child: name?.preferred ?? name?.given, day: clock.today(), lines: lines,
        people: Set(looks.map(\.login)).count, knownSince: knownSince.map(clock.day), copies: copies.count))
  }
}

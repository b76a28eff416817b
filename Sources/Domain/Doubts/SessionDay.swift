/// The sessions that the people of an entry have on its day, to ask about what is entered twice or lasts too long.
package struct SessionDay: Equatable, Sendable {
  package struct Held: Equatable, Sendable {
    package var session: Reference
    package var matches: [Reference]
    package var minutes: Minutes
    /// Row ids of the youth and mentors of its matches.
    package var people: Set<Int64>

    package init(session: Reference, matches: [Reference], minutes: Minutes, people: Set<Int64>) {
      self.session = session
      self.matches = matches
      self.minutes = minutes
      self.people = people
    }
  }

  /// Those that took place, without the entry itself.
  package var held: [Held]
  /// Row ids of the youth and mentors of the entry.
  package var people: Set<Int64>

  package init(held: [Held], people: Set<Int64>) {
    self.held = held
    self.people = people
  }

  /// More than so many minutes with one person on one day are asked about.
  package static let longMinutes = 12 * 60

  /// What is unlikely about an entry.
  ///
  /// - Throws: ``SessionRefusal/moreThanADay(_:minutes:)`` where a person has more minutes than the day.
  package func doubts(about entry: SessionEntry) throws(SessionRefusal) -> [Doubt] {
    guard !entry.isAttempt else { return [] }
    var doubts: [Doubt] = []
    let same = held.first { held in
      held.minutes == entry.minutes && held.matches.contains { entry.matches.contains($0) }
    }
    if let same { doubts.append(Doubt("held_on", .sameSession(same.session, entry.heldOn))) }
    let longest =
      people.map { person in
        held.reduce(entry.minutes.count) { $0 + ($1.people.contains(person) ? $1.minutes.count : 0) }
      }.max() ?? entry.minutes.count
    guard longest <= Minutes.ofADay else { throw .moreThanADay(entry.heldOn, minutes: longest) }
    if longest > Self.longMinutes { doubts.append(Doubt("minutes", .longDay(entry.heldOn, minutes: longest))) }
    return doubts
  }
}

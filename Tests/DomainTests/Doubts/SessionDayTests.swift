import Domain
import Testing

@Suite("What is unlikely about a session")
struct SessionDayTests {
  private let day = CivilDate(dayNumber: 20_000)
  private let match = Reference(.match, 1)

  private func entry(_ minutes: Int, attempt: Bool = false) -> SessionEntry {
    SessionEntry(matches: [match], heldOn: day, minutes: Minutes(minutes) ?? .zero, isAttempt: attempt)
  }

  private func held(_ minutes: Int, match: Int64 = 1, people: Set<Int64> = [10, 20]) -> SessionDay {
    SessionDay(
      held: [
        .init(
          session: Reference(.session, 7), matches: [Reference(.match, match)], minutes: Minutes(minutes) ?? .zero,
          people: people)
      ], people: [10, 20])
  }

  @Test func `the same match, day and length twice is asked about`() throws {
    #expect(try held(90).doubts(about: entry(90)) == [Doubt("held_on", .sameSession(Reference(.session, 7), day))])
    #expect(try held(90).doubts(about: entry(60)).isEmpty)
    #expect(try held(90, match: 2).doubts(about: entry(90)).isEmpty)
  }

  @Test func `more than twelve hours with a person are asked about, more than a day is refused`() throws {
    #expect(try held(600, match: 2).doubts(about: entry(121)) == [Doubt("minutes", .longDay(day, minutes: 721))])
    #expect(try held(600, match: 2, people: [30]).doubts(about: entry(121)).isEmpty, "other people")
    #expect(throws: SessionRefusal.moreThanADay(day, minutes: 1_441)) {
      try held(1_000, match: 2).doubts(about: entry(441))
    }
  }

  @Test func `attempts are not asked about`() throws {
    #expect(try held(0).doubts(about: entry(0, attempt: true)).isEmpty)
  }

  @Test func `a day between a closure and the opening again is refused, one of a pause is known`() throws {
    let life = MatchLife(
      match: match, state: .active, start: day - 100, end: nil,
      gaps: [
        .init(isClosure: true, after: day - 50, until: day - 40),
        .init(isClosure: false, after: day - 20, until: day - 10),
      ])
    #expect(throws: SessionRefusal.whileClosed(match, from: day - 50, until: day - 40)) {
      try life.check(day - 45, today: day)
    }
    try life.check(day - 50, today: day)
    try life.check(day - 40, today: day)
    #expect(life.isPaused(on: day - 15))
    #expect(life.isPaused(on: day - 20))
    #expect(!life.isPaused(on: day - 10))
  }
}

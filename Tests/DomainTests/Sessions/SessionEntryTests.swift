import Domain
import Testing

@Suite("The day a session may be logged for")
struct SessionEntryTests {
  private let today = CivilDate(dayNumber: 20_780)
  private let match = Reference(.match, 104)

  private func check(
    on day: CivilDate, minutes: Minutes = .zero, attempt: Bool = true, state: MatchState = .active,
    start: CivilDate? = nil, end: CivilDate? = nil
  ) throws(SessionRefusal) {
    let entry = SessionEntry(matches: [match], heldOn: day, minutes: minutes, isAttempt: attempt)
    let life = MatchLife(match: match, state: state, start: start, end: end)
    try entry.check(against: [life], today: today)
  }

  @Test func `lies between the start of the match and today`() throws {
    let start = today - 100
    try check(on: start, start: start)
    try check(on: today, start: start)
    #expect(throws: SessionRefusal.beforeStart(match, start: start)) { try check(on: start - 1, start: start) }
    #expect(throws: SessionRefusal.inTheFuture(today + 1)) { try check(on: today + 1, start: start) }
  }

  @Test func `lies no later than the end of a closed match`() throws {
    let (start, end) = (today - 100, today - 10)
    try check(on: end, state: .closed, start: start, end: end)
    #expect(throws: SessionRefusal.afterEnd(match, end: end)) {
      try check(on: end + 1, state: .closed, start: start, end: end)
    }
  }

  @Test func `a match that has not begun takes none`() {
    for state in MatchState.allCases where !state.takesSessions {
      #expect(throws: SessionRefusal.notStarted(match, state)) { try check(on: today, state: state) }
    }
  }

  @Test func `only an attempt goes without minutes`() throws {
    #expect(throws: SessionRefusal.noMinutes) { try check(on: today, attempt: false, start: today) }
    try check(on: today, attempt: true, start: today)
    #expect(throws: SessionRefusal.noMatch) {
      try SessionEntry(matches: [], heldOn: today, minutes: .zero, isAttempt: true).check(against: [], today: today)
    }
  }
}

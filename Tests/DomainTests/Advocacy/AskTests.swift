import Domain
import Testing

@Suite("Asking an official")
struct AskTests {
  private let today = CivilDate(dayNumber: 20_517)

  @Test(arguments: AskState.allCases)
  func `an ask goes on, never back`(state: AskState) {
    #expect(!state.next.contains(state))
    #expect(!state.next.contains(.planned))
    #expect(state.next.contains(.asked) == (state == .planned))
    #expect(state.next.isSuperset(of: Set(AskState.allCases.filter { $0.response != nil }).subtracting([state])))
  }

  @Test func `an answer of an older day does not undo a newer one`() {
    var ask = Ask(state: .support, since: today - 1)
    #expect(throws: AdvocacyRefusal.olderThanAnswer(today - 1)) {
      try ask.move(to: .oppose, on: today - 2, today: today)
    }
    #expect(throws: AdvocacyRefusal.inTheFuture(today + 1)) { try ask.move(to: .oppose, on: today + 1, today: today) }
    #expect(throws: AdvocacyRefusal.outOfCourse(from: .support, to: .asked)) {
      try ask.move(to: .asked, on: today, today: today)
    }
    #expect(ask == Ask(state: .support, since: today - 1))
  }

  @Test func `a word can be kept or broken only where it was given`() throws {
    var ask = Ask(state: .neutral, since: today)
    #expect(throws: AdvocacyRefusal.nothingPromised(.neutral)) { try ask.deliver(true) }
    try ask.move(to: .champion, on: today, today: today)
    try ask.deliver(false)
    #expect(ask.isDelivered == false)
    try ask.move(to: .oppose, on: today, today: today)
    #expect(ask.isDelivered == nil)
  }

  @Test func `each state stands in one column of the count board`() {
    for state in [nil] + AskState.allCases.map(Optional.some) {
      let columns = CountFilter.allCases.filter { $0 != .everybody && $0.shows(state) }
      #expect(columns.count == 1, "\(String(describing: state))")
      #expect(CountFilter.everybody.shows(state))
    }
  }
}

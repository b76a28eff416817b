import Domain
import Testing

@Suite("What holds for every transition")
struct TransitionTests {
  private let today = CivilDate(dayNumber: 20_517)

  private func refusal(on day: CivilDate, reason: String? = nil, to: YouthState = .application) -> TransitionRefusal? {
    do throws(TransitionRefusal) {
      try Transition(from: YouthState.inquiry, to: to, effectiveOn: day, reason: reason)
        .check(since: today - 10, today: today)
      return nil
    } catch { return error }
  }

  @Test func `a step of the course is allowed today`() {
    #expect(refusal(on: today) == nil)
  }

  @Test func `a step off the course is refused`() {
    #expect(refusal(on: today, to: .matched) == .outOfCourse(from: "inquiry", to: "matched"))
    #expect(refusal(on: today, to: .inquiry) == .outOfCourse(from: "inquiry", to: "inquiry"))
  }

  @Test func `tomorrow is refused`() {
    #expect(refusal(on: today + 1, reason: "why") == .inTheFuture(today + 1))
  }

  @Test func `a day before the present state began is refused`() {
    #expect(refusal(on: today - 11, reason: "why") == .beforePreviousState(today - 10))
    #expect(refusal(on: today - 10, reason: "why") == nil)
  }

  @Test(arguments: [nil, "", "   "])
  func `a day in the past asks for a reason that says something`(reason: String?) {
    #expect(refusal(on: today - 1, reason: reason) == .backdatedWithoutReason)
  }

  @Test func `every state can be reached from the first, and every step leads to a known state`() {
    func reached<State: LifecycleState>(from first: State) -> Set<State> {
      var seen: Set<State> = [first]
      var open = [first]
      while let state = open.popLast() { for next in state.next where seen.insert(next).inserted { open.append(next) } }
      return seen
    }
    #expect(reached(from: YouthState.inquiry) == Set(YouthState.allCases))
    #expect(reached(from: MentorState.inquiry) == Set(MentorState.allCases))
    #expect(reached(from: MatchState.proposed) == Set(MatchState.allCases))
  }

  @Test func `no state follows itself`() {
    #expect(YouthState.allCases.allSatisfy { !$0.next.contains($0) })
    #expect(MentorState.allCases.allSatisfy { !$0.next.contains($0) })
    #expect(MatchState.allCases.allSatisfy { !$0.next.contains($0) })
  }
}

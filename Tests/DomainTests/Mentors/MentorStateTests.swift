import Domain
import TestSupport
import Testing

@Suite("The course of a mentor")
struct MentorStateTests {
  private let policy = ProgramPolicy.sample
  private let day = CivilDate(dayNumber: 20_517)
  private let ready = MentorFacts(
    birthDate: CivilDate(dayNumber: 10_000), screeningInForce: [.application, .interview, .backgroundCheck],
    creditedMinutes: 120)

  private func refusal(
    _ from: MentorState, _ to: MentorState, facts: MentorFacts, reason: String? = nil
  ) -> TransitionRefusal? {
    let transition = Transition(from: from, to: to, effectiveOn: day, reason: reason)
    do throws(TransitionRefusal) {
      try transition.check(since: day - 10, today: day, facts: facts, policy: policy)
      return nil
    } catch { return error }
  }

  @Test func `leads from inquiry through screening and training to a match`() {
    let course: [MentorState] = [
      .inquiry, .applied, .screening, .approved, .trained, .waiting, .proposed, .matched, .waiting,
    ]
    for (from, to) in zip(course, course.dropFirst()) {
      #expect(refusal(from, to, facts: ready) == nil, "\(from) → \(to)")
    }
  }

  @Test func `skips no step before the first match`() {
    #expect(refusal(.applied, .approved, facts: ready) == .outOfCourse(from: "applied", to: "approved"))
    #expect(refusal(.approved, .waiting, facts: ready) == .outOfCourse(from: "approved", to: "waiting"))
    #expect(refusal(.exited, .waiting, facts: ready) == .outOfCourse(from: "exited", to: "waiting"))
  }

  @Test func `approval asks for every screening item and names those that lack`() {
    var facts = ready
    facts.screeningInForce = [.application]
    #expect(
      refusal(.screening, .approved, facts: facts)
        == .missing([.screeningItem(.interview), .screeningItem(.backgroundCheck)]))
  }

  @Test func `approval asks for the program's age, and for the birth date that tells it`() {
    var facts = ready
    facts.birthDate = day.adding(months: -12 * 21) + 1
    #expect(refusal(.screening, .approved, facts: facts) == .missing([.mentorAge(atLeast: 21)]))
    facts.birthDate = nil
    #expect(refusal(.screening, .approved, facts: facts) == .missing([.mentorBirthDate]))
  }

  @Test func `trained asks for the credited minutes`() {
    var facts = ready
    facts.creditedMinutes = 119
    #expect(refusal(.approved, .trained, facts: facts) == .missing([.trainingMinutes(credited: 119, needed: 120)]))
  }

  @Test func `a screening that has expired stops a proposal`() {
    var facts = ready
    facts.screeningInForce.remove(.backgroundCheck)
    #expect(refusal(.waiting, .proposed, facts: facts) == .missing([.screeningItem(.backgroundCheck)]))
  }

  @Test(arguments: [nil, "", "  \n"])
  func `leaving asks for a reason that says something`(reason: String?) {
    #expect(refusal(.waiting, .inactive, facts: ready, reason: reason) == .needsReason)
    #expect(refusal(.inactive, .exited, facts: ready, reason: reason) == .needsReason)
  }

  @Test func `may be proposed while waiting, proposed or matched`() {
    #expect(MentorState.allCases.filter(\.canBeProposed) == [.waiting, .proposed, .matched])
  }

  @Test func `follows from the matches a mentor has`() {
    #expect(MentorState.waiting.following(live: 0, proposals: 1) == .proposed)
    #expect(MentorState.proposed.following(live: 0, proposals: 0) == .waiting)
    #expect(MentorState.proposed.following(live: 1, proposals: 0) == .matched)
    #expect(MentorState.matched.following(live: 1, proposals: 1) == .matched)
    #expect(MentorState.matched.following(live: 0, proposals: 1) == .proposed)
    #expect(MentorState.waiting.following(live: 1, proposals: 0) == .matched)
    #expect(MentorState.inactive.following(live: 0, proposals: 0) == .inactive)
    #expect(MentorState.exited.following(live: 0, proposals: 0) == .exited)
  }

  @Test func `what follows from the matches is always a step of the course`() {
    for state in MentorState.allCases {
      for (live, proposals) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        let next = state.following(live: live, proposals: proposals)
        #expect(next == state || state.next.contains(next), "\(state) → \(next)")
      }
    }
  }
}

import Domain
import TestSupport
import Testing

@Suite("The course of a youth")
struct YouthStateTests {
  private let policy = ProgramPolicy.sample
  private let day = CivilDate(dayNumber: 20_517)
  private let ready = YouthFacts(
    birthDate: CivilDate(dayNumber: 20_517 - 12 * 366), hasGuardian: true, consents: [.participation],
    interviewedOn: CivilDate(dayNumber: 20_500), isEligible: true, baselineSurvey: .done)

  private func refusal(
    _ from: YouthState, _ to: YouthState, facts: YouthFacts, reason: String? = nil
  ) -> TransitionRefusal? {
    let transition = Transition(from: from, to: to, effectiveOn: day, reason: reason)
    do throws(TransitionRefusal) {
      try transition.check(since: day - 10, today: day, facts: facts, policy: policy)
      return nil
    } catch { return error }
  }

  @Test func `leads from inquiry to a match, to closure, and back to waiting`() {
    let course: [YouthState] = [
      .inquiry, .application, .enrolled, .waiting, .proposed, .matched, .closed, .waiting,
    ]
    for (from, to) in zip(course, course.dropFirst()) {
      #expect(refusal(from, to, facts: ready) == nil, "\(from) → \(to)")
    }
  }

  @Test func `waiting is left for a match only through a proposal`() {
    #expect(refusal(.waiting, .matched, facts: ready) == .outOfCourse(from: "waiting", to: "matched"))
  }

  @Test func `a match is left only by closing it`() {
    #expect(YouthState.matched.next == [.closed])
  }

  @Test func `enrolling names everything that lacks, in the order of the work`() {
    let facts = YouthFacts(
      birthDate: day - 5 * 365, hasGuardian: false, consents: [], interviewedOn: nil, isEligible: nil,
      baselineSurvey: .due)
    #expect(
      refusal(.application, .enrolled, facts: facts)
        == .missing([
          .guardian, .guardianConsent(.participation), .intakeInterview, .ageWithin(6, 17), .eligibility,
        ]))
  }

  @Test(arguments: [(5, false), (6, true), (17, true), (18, false)])
  func `enrolling holds to the program's ages`(age: Int, allowed: Bool) {
    var facts = ready
    facts.birthDate = day.adding(months: -12 * age)
    #expect((refusal(.application, .enrolled, facts: facts) == nil) == allowed)
  }

  @Test func `a decision that says not eligible stops enrolling`() {
    var facts = ready
    facts.isEligible = false
    #expect(refusal(.application, .enrolled, facts: facts) == .missing([.eligibility]))
  }

  @Test func `waiting asks for the baseline survey, done or declined`() {
    var facts = ready
    facts.baselineSurvey = .due
    #expect(refusal(.enrolled, .waiting, facts: facts) == .missing([.baselineSurvey]))
    facts.baselineSurvey = .declined
    #expect(refusal(.enrolled, .waiting, facts: facts) == nil)
  }

  @Test func `waiting asks again for consent, which may have ended`() {
    var facts = ready
    facts.consents = [.media]
    #expect(refusal(.enrolled, .waiting, facts: facts) == .missing([.guardianConsent(.participation)]))
  }

  @Test(arguments: [YouthState.onHold, .ineligible, .withdrawn, .referredOut])
  func `stepping aside asks for a reason that says something`(state: YouthState) {
    #expect(refusal(.application, state, facts: ready, reason: nil) == .needsReason)
    #expect(refusal(.application, state, facts: ready, reason: " ") == .needsReason)
    #expect(refusal(.application, state, facts: ready, reason: "moved to Ohio") == nil)
  }

  @Test func `in intake are those somebody owes a next step before waiting`() {
    #expect(YouthState.allCases.filter(\.isInIntake) == [.inquiry, .application, .enrolled, .onHold])
  }
}

import Domain
import Testing

@Suite("The course of a match")
struct MatchStateTests {
  private let day = CivilDate(dayNumber: 20_517)
  private let agreed = MatchFacts(
    accepted: Set(MatchParty.allCases), declined: [], rationale: "Both love chess.", freeSeats: 1,
    youthState: .proposed, mentorState: .proposed, mentorSuspended: false, meetingOn: CivilDate(dayNumber: 20_520),
    closureReason: .plannedEnd)

  private func refusal(
    _ from: MatchState, _ to: MatchState, facts: MatchFacts? = nil, reason: String? = nil
  ) -> TransitionRefusal? {
    let transition = Transition(from: from, to: to, effectiveOn: day, reason: reason)
    do throws(TransitionRefusal) {
      try transition.check(since: day - 10, today: day, facts: facts ?? agreed)
      return nil
    } catch { return error }
  }

  private func changed(_ change: (inout MatchFacts) -> Void) -> MatchFacts {
    var facts = agreed
    change(&facts)
    return facts
  }

  @Test func `leads from proposal through everybody's word to the last day`() {
    let course: [MatchState] = [.proposed, .presented, .accepted, .scheduled, .active, .closing, .closed]
    for (from, to) in zip(course, course.dropFirst()) { #expect(refusal(from, to) == nil, "\(from) → \(to)") }
  }

  @Test func `a declined or expired proposal stays so`() {
    #expect(MatchState.declined.next.isEmpty)
    #expect(MatchState.expired.next.isEmpty)
  }

  @Test func `no state is a proposal and live at once, and takes sessions only when the two have met`() {
    #expect(MatchState.allCases.filter(\.isProposal) == [.proposed, .presented, .accepted, .scheduled])
    #expect(MatchState.allCases.filter(\.isLive) == [.active, .paused, .intervention, .closing])
    #expect(MatchState.allCases.filter(\.takesSessions) == [.active, .paused, .intervention, .closing, .closed])
  }

  @Test func `approval is the supervisor's`() {
    let facts = changed { $0.accepted = [.mentor, .youth, .guardian] }
    #expect(refusal(.proposed, .presented, facts: facts) == .missing([.acceptance(.supervisor)]))
  }

  @Test(arguments: MatchParty.allCases)
  func `acceptance and the first day need all four`(party: MatchParty) {
    let facts = changed { $0.accepted.remove(party) }
    #expect(refusal(.presented, .accepted, facts: facts) == .missing([.acceptance(party)]))
    #expect(refusal(.accepted, .active, facts: facts) == .missing([.acceptance(party)]))
    #expect(refusal(.scheduled, .active, facts: facts) == .missing([.acceptance(party)]))
  }

  @Test(arguments: MatchParty.allCases)
  func `one refusal is named and stops the way on`(party: MatchParty) {
    let facts = changed {
      $0.accepted.remove(party); $0.declined = [party]
    }
    #expect(refusal(.presented, .accepted, facts: facts) == .missing([.noDecline(party)]))
  }

  @Test func `a seat is asked for again at acceptance and on the first day`() {
    let full = changed { $0.freeSeats = 0 }
    #expect(refusal(.presented, .accepted, facts: full) == .missing([.freeSeat]))
    #expect(refusal(.accepted, .active, facts: full) == .missing([.freeSeat]))
  }

  @Test func `a mentor suspended meanwhile stops acceptance and the first day`() {
    let suspended = changed { $0.mentorSuspended = true }
    #expect(refusal(.presented, .accepted, facts: suspended) == .missing([.availableMentor]))
    #expect(refusal(.accepted, .active, facts: suspended) == .missing([.availableMentor]))
  }

  @Test func `a pause is ended without asking everybody again`() {
    let facts = changed {
      $0.accepted = []; $0.freeSeats = 0
    }
    #expect(refusal(.paused, .active, facts: facts) == nil)
    #expect(refusal(.intervention, .active, facts: facts) == nil)
  }

  @Test func `a meeting is scheduled with its day`() {
    #expect(refusal(.accepted, .scheduled, facts: changed { $0.meetingOn = nil }) == .missing([.matchMeetingDate]))
  }

  @Test func `closing names its reason from the list`() {
    let facts = changed { $0.closureReason = nil }
    for state in [MatchState.active, .paused, .intervention, .closing] {
      #expect(refusal(state, .closed, facts: facts) == .missing([.closureReason]), "\(state)")
    }
  }

  @Test(arguments: [(MatchState.proposed, MatchState.declined), (.active, .paused), (.active, .intervention)])
  func `a step that hurts asks for a reason that says something`(from: MatchState, to: MatchState) {
    #expect(refusal(from, to) == .needsReason)
    #expect(refusal(from, to, reason: " \t") == .needsReason)
    #expect(refusal(from, to, reason: "The family asked for time.") == nil)
  }

  @Test func `reopening asks for a reason, a seat and a mentor who may`() {
    #expect(refusal(.closed, .active) == .needsReason)
    #expect(refusal(.closed, .active, reason: "Closed by mistake.") == nil)
    #expect(
      refusal(.closed, .active, facts: changed { $0.freeSeats = 0 }, reason: "Closed by mistake.")
        == .missing([.freeSeat]))
  }

  @Test func `a proposal asks for a rationale, a waiting youth, an available mentor and a seat`() {
    let facts = MatchFacts(
      accepted: [], declined: [], rationale: " \n", freeSeats: 0, youthState: .matched, mentorState: .screening,
      mentorSuspended: false)
    #expect(
      MatchRequirements.missing(for: .proposed, from: nil, facts: facts)
        == [.rationale, .waitingYouth, .availableMentor, .freeSeat])
  }

  @Test func `a suspended mentor is not proposed`() {
    let facts = changed {
      $0.youthState = .waiting; $0.mentorState = .matched; $0.mentorSuspended = true
    }
    #expect(MatchRequirements.missing(for: .proposed, from: nil, facts: facts) == [.availableMentor])
  }

  @Test func `unknown is no closure reason`() {
    #expect(ClosureReason.allCases.count == 14)
    #expect(!ClosureReason.allCases.contains { $0.rawValue.contains("unknown") || $0.rawValue.contains("other") })
  }
}

import Domain
import Matching
import Testing

@Suite("What forbids a match")
struct MatchRuleTests {
  private func blockers(
    languages: [Int32] = [1], youth: (inout MatchSeeker) -> Void = { _ in },
    mentor: (inout Candidate) -> Void = { _ in }
  ) -> [MatchBlocker] {
    judgement(.example(youth), .example(mentor), languages: languages).blockers
  }

  @Test func `nothing, where two people have asked for nothing that is not there`() {
    #expect(blockers() == [])
  }

  @Test func `another program`() {
    #expect(blockers(mentor: { $0.programID = 8 }) == [.anotherProgram])
  }

  @Test(arguments: YouthState.allCases)
  func `a youth who is not waiting`(state: YouthState) {
    #expect(blockers(youth: { $0.state = state }) == (state == .waiting ? [] : [.youthNotWaiting(state)]))
  }

  @Test(arguments: MentorState.allCases)
  func `a mentor who is not ready`(state: MentorState) {
    let ready: Set<MentorState> = [.waiting, .proposed, .matched]
    #expect(blockers(mentor: { $0.state = state }) == (ready.contains(state) ? [] : [.mentorNotReady(state)]))
  }

  @Test func `a suspended mentor, and one whose screening has run out`() {
    #expect(blockers(mentor: { $0.isSuspended = true }) == [.mentorSuspended])
    for question in [MentorQuestion.safety, .availability] {
      #expect(
        blockers(mentor: { ($0.isSuspended, $0.question) = (true, question) }) == [.mentorHeld(question)])
    }
    #expect(blockers(youth: { $0.past = [.init(mentorID: 100, reason: .family)] }) == [.matchedBefore(.family)])
    #expect(blockers(youth: { $0.past = [.init(mentorID: 101, reason: .family)] }) == [])
    #expect(blockers(mentor: { $0.screeningEndedOn = today - 1 }) == [.screeningEnded(on: today - 1)])
  }

  @Test func `no free seat`() {
    let twoTaken: (inout Candidate) -> Void = {
      $0.capacity = 2
      $0.seatsTaken = 2
      $0.state = .matched
    }
    #expect(blockers(mentor: twoTaken) == [.noFreeSeat(capacity: 2)])
    #expect(
      blockers(mentor: {
        $0.capacity = 2; $0.seatsTaken = 1
      }) == [])
  }

  @Test(
    arguments: [
      (10, 12, 12, true), (12, 15, 12, true), (13, nil, 12, false), (nil, 11, 12, false), (nil, nil, nil, true),
      (10, nil, nil, false), (nil, 14, 12, true),
    ] as [(Int?, Int?, Int?, Bool)])
  func `an age the mentor has not asked for`(minimum: Int?, maximum: Int?, age: Int?, fits: Bool) {
    let found = blockers(
      youth: { $0.age = age },
      mentor: {
        $0.youthMinimumAge = minimum
        $0.youthMaximumAge = maximum
      })
    #expect(found == (fits ? [] : [.ageOutside(minimum: minimum, maximum: maximum, age: age)]))
  }

  @Test func `a gender the family has not asked for, only where it has asked`() {
    #expect(blockers(youth: { $0.mentorGender = .male }) == [])
    #expect(blockers(youth: { $0.mentorGender = .female }) == [.mentorGender(wanted: .female, found: .male)])
    #expect(
      blockers(youth: { $0.mentorGender = .female }, mentor: { $0.gender = nil })
        == [.mentorGender(wanted: .female, found: nil)])
  }

  @Test func `a gender the mentor has not asked for, only where they have asked`() {
    #expect(blockers(mentor: { $0.youthGender = .female }) == [])
    #expect(blockers(mentor: { $0.youthGender = .male }) == [.youthGender(wanted: .male, found: .female)])
    #expect(
      blockers(youth: { $0.gender = nil }, mentor: { $0.youthGender = .male })
        == [.youthGender(wanted: .male, found: nil)])
  }

  @Test func `a language the family has asked for and the mentor does not speak`() {
    #expect(blockers(languages: [1, 5], youth: { $0.mentorLanguage = 5 }) == [])
    #expect(blockers(languages: [1], youth: { $0.mentorLanguage = 5 }) == [.language])
    #expect(blockers(languages: [], youth: { $0.mentorLanguage = 5 }) == [.language])
  }

  @Test func `no common time, where the times of both are known`() {
    let sunday = Availability(.sunday, .evening)
    #expect(blockers(mentor: { $0.availability = sunday }) == [.noCommonTime])
    #expect(blockers(mentor: { $0.availability = .none }) == [])
    #expect(blockers(youth: { $0.availability = .none }, mentor: { $0.availability = sunday }) == [])
  }

  @Test func `a way longer than the shorter limit of the two, or than the program's`() {
    #expect(blockers(mentor: { $0.location = worcester }) == [.tooFar(kilometers: 62, limit: 30)])
    #expect(blockers(youth: { $0.maximumDistance = 70 }, mentor: { $0.location = worcester }) == [])
    #expect(
      blockers(
        youth: { $0.maximumDistance = 70 },
        mentor: {
          $0.location = worcester
          $0.maximumDistance = 10
        }) == [.tooFar(kilometers: 62, limit: 10)])
    #expect(blockers(youth: { $0.maximumDistance = 62 }, mentor: { $0.location = worcester }) == [])
  }

  @Test func `distance blocks nobody who meets at a site, or whose place is not known`() {
    #expect(blockers(youth: { $0.setting = .siteBased }, mentor: { $0.location = worcester }) == [])
    #expect(blockers(mentor: { $0.location = nil }) == [])
  }

  @Test(arguments: [MatchParty.mentor, .youth, .guardian])
  func `a party that declined this match before`(party: MatchParty) {
    #expect(blockers(youth: { $0.vetoes = [.init(mentorID: 100, party: party)] }) == [.declinedBefore(party)])
    #expect(blockers(youth: { $0.vetoes = [.init(mentorID: 101, party: party)] }) == [])
  }

  @Test func `all that forbids it is told, not only the first`() {
    let found = blockers(
      youth: { $0.mentorGender = .female },
      mentor: {
        $0.isSuspended = true
        $0.seatsTaken = 1
        $0.location = worcester
      })
    #expect(
      found == [
        .mentorSuspended, .noFreeSeat(capacity: 1), .mentorGender(wanted: .female, found: .male),
        .tooFar(kilometers: 62, limit: 30),
      ])
  }
}

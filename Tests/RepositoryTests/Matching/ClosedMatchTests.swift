import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("What a closed match leaves open about its mentor")
struct ClosedMatchTests {
  let network: Network
  let director: Workspace
  let specialist: Workspace
  let supervisor: Workspace
  let youth: Reference
  let mentor: Reference
  let match: Reference

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    specialist = network.workspace(.matchSpecialist)
    supervisor = network.workspace(.supervisor)
    youth = try network.waitingYouth()
    mentor = try network.waitingMentor()
    match = try network.proposal(of: youth, with: mentor)
    try network.begin(match)
  }

  private func close(_ reason: ClosureReason, rematch: Bool = true) throws {
    try specialist.closeMatch(match, MatchClosure(reason: reason, goodbyeMeeting: false, rematchEligible: rematch))
  }

  private func held(_ user: Workspace) throws -> [TodayRow] {
    try user.today(limit: 20).filter { $0.kind == .suspensions }.flatMap(\.rows)
  }

  @Test(arguments: [ClosureReason.programSafety, .programPolicy])
  func `after a match closed for safety the mentor is suspended, in sight, and decided on by a supervisor`(
    reason: ClosureReason
  ) throws {
    try close(reason)
    #expect(try director.mentorRecord(mentor).suspendedOn == Network.today)
    #expect(try director.mentorRecord(mentor).next == .provide(.mentorDecision(.safety)))
    #expect(try specialist.waitingMentors(limit: 5).isEmpty)
    for user in [specialist, supervisor, director] {
      let row = try #require(try held(user).first)
      #expect(row.reference == mentor)
      #expect(row.matter == .held(.safety, since: Network.today))
    }
    let other = try network.waitingYouth(given: "Ana", family: "Cruz")
    #expect(throws: RepositoryError.refused(.missing([.mentorDecision(.safety)]))) {
      try specialist.proposeMatch(youth: other, mentor: mentor, rationale: "Near.")
    }
    // What is renewed meanwhile doesn't lift it.
    try director.recordScreening(.interview, of: mentor, as: .cleared)
    #expect(try director.mentorRecord(mentor).suspendedOn == Network.today)
    #expect(throws: RepositoryError.notPermitted(.reinstateAfterSafety)) {
      try specialist.reinstateMentor(mentor, reason: "It was nothing.")
    }
    try supervisor.reinstateMentor(mentor, reason: "Looked into it with the family.")
    #expect(try director.mentorRecord(mentor).suspendedOn == nil)
    #expect(try held(supervisor) == [])
    try specialist.proposeMatch(youth: other, mentor: mentor, rationale: "Near.")
  }

  @Test func `a mentor suspended for safety doesn't come back by a rest`() throws {
    try close(.programSafety)
    try supervisor.moveMentor(mentor, to: .inactive, reason: "Until we know more.")
    #expect(throws: RepositoryError.refused(.missing([.mentorDecision(.safety)]))) {
      try supervisor.moveMentor(mentor, to: .waiting)
    }
  }

  @Test func `a match closed for safety is opened again only after the decision`() throws {
    try close(.programSafety)
    #expect(throws: RepositoryError.refused(.missing([.mentorDecision(.safety)]))) {
      try supervisor.reopenMatch(match, reason: "A mistake.")
    }
    try supervisor.reinstateMentor(mentor, reason: "A mistake.")
    try supervisor.reopenMatch(match, reason: "A mistake.")
  }

  @Test func `the suspension is taken back with the closure`() throws {
    try close(.programSafety)
    try specialist.undo(reason: "The wrong match.")
    #expect(try director.mentorRecord(mentor).suspendedOn == nil)
    #expect(try held(supervisor) == [])
  }

  @Test(arguments: [ClosureReason.mentorTime, .mentorMoved, .mentorLostInterest, .mentorJobOrFamily])
  func `a mentor who ended the match is asked before the next proposal`(reason: ClosureReason) throws {
    try close(reason)
    #expect(try held(specialist).map(\.matter) == [.held(.availability, since: Network.today)])
    #expect(try specialist.waitingMentors(limit: 5).isEmpty)
    #expect(try specialist.mentorRecord(mentor).next == .provide(.mentorDecision(.availability)))
    try specialist.reinstateMentor(mentor, reason: "Moved two streets away.")
    #expect(try specialist.waitingMentors(limit: 5).map(\.reference) == [mentor])
  }

  @Test func `a mentor who rests has answered, and may come back`() throws {
    try close(.mentorTime)
    try specialist.moveMentor(mentor, to: .inactive, reason: "Back in the fall.")
    #expect(try held(specialist) == [])
    try specialist.moveMentor(mentor, to: .waiting)
    #expect(try specialist.waitingMentors(limit: 5).map(\.reference) == [mentor])
  }

  @Test(arguments: [ClosureReason.plannedEnd, .family, .youthMoved])
  func `other reasons leave nothing open`(reason: ClosureReason) throws {
    try close(reason)
    #expect(try specialist.waitingMentors(limit: 5).map(\.reference) == [mentor])
    #expect(try held(supervisor) == [])
  }

  @Test func `the two are not proposed again as if they were new to each other`() throws {
    try close(.family)
    var vocabulary = MatchVocabulary()
    let seeker = try #require(try specialist.matchSeekers([youth], vocabulary: &vocabulary).first)
    #expect(seeker.past == [.init(mentorID: mentor.number, reason: .family)])
    #expect(throws: RepositoryError.refused(.missing([.reopening(match)]))) {
      try specialist.proposeMatch(youth: youth, mentor: mentor, rationale: "They like each other.")
    }
    try supervisor.reopenMatch(match, reason: "They like each other.")
  }

  @Test func `a mentor with another match is in sight there too`() throws {
    var record = try director.mentorRecord(mentor)
    record.profile.capacity = 2
    try director.saveMentor(mentor, person: record.person, profile: record.profile, versions: record.versions)
    let sister = try network.waitingYouth(given: "Ana", family: "Cruz")
    let other = try network.proposal(of: sister, with: mentor)
    try network.begin(other)
    try close(.programSafety)
    #expect(try held(supervisor).map(\.reference) == [mentor, other])
    #expect(try specialist.matchRecord(other).unmet == [.mentorDecision(.safety)])
    try specialist.pauseMatch(other, reason: "Until the supervisor decides.")
    #expect(throws: RepositoryError.refused(.missing([.mentorDecision(.safety)]))) {
      try specialist.resumeMatch(other)
    }
  }
}

import Domain
import Repository
import TestSupport
import Testing

@Suite("A youth whose match has ended")
struct RematchTests {
  let network: Network
  let specialist: Workspace
  let youth: Reference
  let mentor: Reference
  let match: Reference

  init() throws {
    network = try Network.inMemory()
    specialist = network.workspace(.matchSpecialist)
    youth = try network.waitingYouth()
    mentor = try network.waitingMentor()
    match = try network.proposal(of: youth, with: mentor)
    try network.begin(match)
  }

  private func later(_ days: Int, _ role: Role = .matchSpecialist) -> Workspace {
    network.workspace(role).on(Network.today + days)
  }

  private func close(rematch: Bool, after days: Int, on day: CivilDate? = nil) throws -> YouthState {
    let closure = MatchClosure(reason: .family, on: day, goodbyeMeeting: true, rematchEligible: rematch)
    return try later(days).closeMatch(match, closure).state
  }

  @Test func `is on the waiting list at once where a rematch is wanted`() throws {
    #expect(try close(rematch: true, after: 30) == .waiting)
    #expect(try later(30).waitingYouth(limit: 5).map(\.reference) == [youth])
    #expect(try later(30).waitingYouth(limit: 5).first?.waitingSince == Network.today + 30)
    #expect(try later(30).waitingMentors(limit: 5).map(\.reference) == [mentor])
  }

  @Test func `waits from the last day of the match where that lies in the past`() throws {
    #expect(try close(rematch: true, after: 30, on: Network.today + 20) == .waiting)
    #expect(try later(30).waitingYouth(limit: 5).first?.waitingSince == Network.today + 20)
  }

  @Test func `is among the enrolled, with what is missing as the next step, where a consent has ended`() throws {
    let consent = try #require(try specialist.youthRecord(youth).consents.first)
    try later(10).revokeConsent(consent.id, of: youth, reason: "Asked by the mother.")
    #expect(try close(rematch: true, after: 30) == .enrolled)
    let row = try #require(try later(30).intakeRow(youth))
    #expect(row.stage == .youth(.enrolled))
    #expect(row.next == .provide(.guardianConsent(.participation, .revoked(on: Network.today + 10))))
  }

  @Test func `waits for a decision where no rematch is wanted`() throws {
    #expect(try close(rematch: false, after: 30) == .closed)
    #expect(try later(30).youthRecord(youth).next == .decideAfterMatch)
    try later(30).moveYouth(youth, to: .alumni)
    #expect(try later(30).youthRecord(youth).state == .alumni)
  }

  @Test func `is matched again as the closure is taken back`() throws {
    _ = try close(rematch: true, after: 30)
    try later(30).undo(reason: "By mistake.")
    let record = try specialist.youthRecord(youth)
    #expect(record.state == .matched)
    #expect(record.waitingSince == nil)
    #expect(try specialist.mentorRecord(mentor).seatsTaken == 1)
    #expect(try later(30).waitingYouth(limit: 5).isEmpty)
  }

  @Test(arguments: [true, false])
  func `is matched again as the match is opened again`(isComplete: Bool) throws {
    if !isComplete {
      let consent = try #require(try specialist.youthRecord(youth).consents.first)
      try later(10).revokeConsent(consent.id, of: youth, reason: "Asked by the mother.")
    }
    _ = try close(rematch: true, after: 30)
    if !isComplete {
      try later(31).recordConsent([.participation], for: youth, signedBy: guardian())
    }
    try later(31, .supervisor).reopenMatch(match, reason: "The mentor stays.")
    #expect(try specialist.youthRecord(youth).state == .matched)
    #expect(try later(31).waitingYouth(limit: 5).isEmpty)
  }

  @Test func `stays with the next proposal as the old match cannot be opened again`() throws {
    _ = try close(rematch: true, after: 30)
    let other = try network.waitingMentor(given: "Ann", family: "Berg")
    let next = try later(31).proposeMatch(youth: youth, mentor: other, rationale: "Near.")
    #expect(throws: RepositoryError.inUse(next.description)) {
      try later(31, .supervisor).reopenMatch(match, reason: "The mentor stays.")
    }
    #expect(try specialist.youthRecord(youth).state == .proposed)
  }

  private func guardian() throws -> Int64 {
    try #require(try specialist.youthRecord(youth).relatives.first).personID
  }
}

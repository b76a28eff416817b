import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("The wait of a youth and of a mentor")
struct WaitTests {
  let network: Network
  let youth: Reference
  let mentor: Reference

  init() throws {
    network = try Network.inMemory()
    (youth, mentor) = (try network.waitingYouth(), try network.waitingMentor())
  }

  private func propose(after days: Int) throws -> Reference {
    try network.workspace(.matchSpecialist).on(Network.today + days)
      .proposeMatch(youth: youth, mentor: mentor, rationale: "Near.")
  }

  /// First days of the wait, as matching counts it.
  private func waits() throws -> (youth: CivilDate?, mentor: CivilDate?) {
    let pool = try network.workspace().matchPool(program: network.program)
    return (
      try network.workspace().youthRecord(youth).waitingSince,
      pool.candidates.candidates.first { $0.id == mentor.number }?.waitingSince
    )
  }

  private func expectFromTheFirstDay() throws {
    let found = try waits()
    #expect(found.youth == Network.today)
    #expect(found.mentor == Network.today)
  }

  @Test func `goes on when a proposal is declined`() throws {
    let first = try propose(after: 30)
    try network.workspace(.supervisor).on(Network.today + 32).decideProposal(first, .decline(reason: "Too far."))
    try expectFromTheFirstDay()
    let second = try propose(after: 40)
    try network.workspace(.supervisor).on(Network.today + 41).decideProposal(second, .approve)
    try network.workspace(.matchSpecialist).on(Network.today + 42)
      .recordDecline(of: second, by: .mentor, reason: "Moving soon.")
    try expectFromTheFirstDay()
  }

  @Test func `goes on when a proposal expires`() throws {
    let match = try propose(after: 30)
    #expect(network.workspace().on(Network.today + 50).startDay()?.expired == [match])
    try expectFromTheFirstDay()
  }

  @Test func `begins anew after a match`() throws {
    let match = try propose(after: 10)
    let later = { (days: Int) in network.workspace().on(Network.today + days) }
    try later(11).decideProposal(match, .approve)
    for party in MatchParty.asked { try later(11).recordAcceptance(of: match, by: party) }
    try later(12).activateMatch(match)
    #expect(try network.values("SELECT 'kept' FROM mentor_profile WHERE waiting_since IS NOT NULL") == [])
    try later(100).closeMatch(match, MatchClosure(reason: .family, goodbyeMeeting: true, rematchEligible: true))
    #expect(try waits().mentor == Network.today + 100)
  }
}

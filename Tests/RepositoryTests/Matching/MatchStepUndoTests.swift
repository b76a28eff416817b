import Domain
import Repository
import TestSupport
import Testing

@Suite("Taking a step of a match back")
struct MatchStepUndoTests {
  let network: Network
  let specialist: Workspace
  let supervisor: Workspace
  let match: Reference

  init() throws {
    network = try Network.inMemory()
    specialist = network.workspace(.matchSpecialist)
    supervisor = network.workspace(.supervisor)
    match = try network.proposal()
  }

  private var row: ProposalRow? { get throws { try supervisor.proposal(match) } }

  @Test func `a match that has begun is not undone, and neither is anything it stands on`() throws {
    try network.begin(match)
    for _ in 0..<4 { #expect(throws: RepositoryError.undoOvertaken(match.description)) { try specialist.undo() } }
    #expect(throws: RepositoryError.undoOvertaken(match.description)) { try supervisor.undo() }
    let record = try specialist.matchRecord(match)
    #expect(record.row.state == .active)
    #expect(record.acceptances.map(\.party) == MatchParty.allCases)
  }

  @Test func `a match that was opened again is not undone`() throws {
    try network.begin(match)
    try supervisor.closeMatch(match, MatchClosure(reason: .family, goodbyeMeeting: false, rematchEligible: true))
    try supervisor.reopenMatch(match, reason: "By mistake.")
    #expect(throws: RepositoryError.undoOvertaken(match.description)) { try supervisor.undo() }
    #expect(try supervisor.matchRecord(match).row.state == .active)
  }

  @Test func `answers are taken back one after the other, the last first, then the approval`() throws {
    try supervisor.decideProposal(match, .approve)
    try specialist.recordAcceptance(of: match, by: .mentor)
    try specialist.recordAcceptance(of: match, by: .youth)
    try specialist.undo()
    #expect(try row?.accepted == [.mentor, .supervisor])
    try specialist.undo()
    #expect(try row?.accepted == [.supervisor])
    try supervisor.undo()
    #expect(try row?.state == .proposed)
  }

  @Test func `an approval stays once somebody has answered`() throws {
    try supervisor.decideProposal(match, .approve)
    try specialist.recordAcceptance(of: match, by: .mentor)
    #expect(throws: RepositoryError.undoOvertaken(match.description)) { try supervisor.undo() }
    #expect(try row?.state == .presented)
  }

  @Test func `an answer is on file under the match`() throws {
    try supervisor.decideProposal(match, .approve)
    try specialist.recordAcceptance(of: match, by: .mentor)
    #expect(try supervisor.auditEvents(AuditFilter(object: match), limit: 1).first?.action == .recordAcceptance)
  }
}

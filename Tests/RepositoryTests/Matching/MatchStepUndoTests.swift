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

  @Test func `the start of a match is taken back until something is put down for it`() throws {
    try network.begin(match)
    let starter = try #require(
      try [specialist, supervisor].first { try $0.undoableChange()?.action == .activateMatch })
    let session = SessionEntry(matches: [match], heldOn: Network.today, minutes: Minutes(60) ?? .zero)
    let entry = try specialist.logSession(session)
    let start = try #require(try starter.undoableChanges().first { $0.action == .activateMatch })
    #expect(throws: RepositoryError.undoBlocked(match.description, .changedSince)) { try starter.undo(start.id) }
    #expect(try specialist.matchRecord(match).row.state == .active)
    #expect(try specialist.undo().object == entry)
    try starter.undo(start.id)
    #expect(try specialist.matchRecord(match).row.state != .active)
  }

  @Test func `an older step is never taken back in place of the last one`() throws {
    try supervisor.decideProposal(match, .approve)
    try specialist.recordAcceptance(of: match, by: .mentor)
    for _ in 0..<2 {
      #expect(throws: RepositoryError.undoBlocked(match.description, .changedSince)) { try supervisor.undo() }
    }
    #expect(try row?.state == .presented)
  }

  @Test func `a step that was taken back is done again from its record, where it is checked`() throws {
    try supervisor.decideProposal(match, .approve)
    try supervisor.undo()
    let undone = try #require(try supervisor.redoableChange())
    #expect(throws: RepositoryError.undoBlocked(match.description, .checksDue)) { try supervisor.undo(undone.id) }
    #expect(try row?.state == .proposed)
  }

  @Test func `a closure is taken back only with a reason`() throws {
    try network.begin(match)
    try supervisor.closeMatch(match, MatchClosure(reason: .family, goodbyeMeeting: false, rematchEligible: true))
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) { try supervisor.undo() }
    try supervisor.undo(reason: "Wrong match.")
    let last = try network.workspace().auditEvents(AuditFilter(object: match), limit: 1).first
    #expect(last?.reason == "close match: Wrong match.")
    #expect(try supervisor.matchRecord(match).row.state == .active)
  }

  @Test func `a pause is not taken back into a match whose consent has ended meanwhile`() throws {
    try network.begin(match)
    try supervisor.pauseMatch(match, reason: "The family is away.")
    let director = network.workspace()
    let youth = Reference(.youth, 1)
    let consent = try #require(try director.youthRecord(youth).consents.first)
    try director.revokeConsent(consent.id, of: youth, reason: "The family asked.")
    let refusal = #expect(throws: RepositoryError.self) { try supervisor.undo(reason: "They are back.") }
    guard case .undoBlocked(match.description, .unmet) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(try supervisor.matchRecord(match).row.state == .paused)
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
    #expect(throws: RepositoryError.undoBlocked(match.description, .changedSince)) { try supervisor.undo() }
    #expect(try row?.state == .presented)
  }

  @Test func `an answer is on file under the match`() throws {
    try supervisor.decideProposal(match, .approve)
    try specialist.recordAcceptance(of: match, by: .mentor)
    #expect(try supervisor.auditEvents(AuditFilter(object: match), limit: 1).first?.action == .recordAcceptance)
  }
}

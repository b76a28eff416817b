import Domain
import Repository
import TestSupport
import Testing

@Suite("A youth who is not eligible")
struct EligibilityTests {
  let network: Network
  let desk: Workspace
  let youth: Reference

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
    youth = try desk.addYouth(network.youthIntake())
  }

  @Test func `leaves intake with the reason, and is on the list of those who left`() throws {
    #expect(try desk.setEligibility(of: youth, to: false, reason: "Lives in another state.") == .ineligible)
    let record = try desk.youthRecord(youth)
    #expect(record.next == nil)
    #expect(record.timeline.contains { $0.to == "ineligible" && $0.reason == "Lives in another state." })
    var request = IntakeQueueRequest()
    request.stages = IntakeFilter.left.stages
    #expect(try desk.intakeQueue(request).map(\.reference) == [youth])
    #expect(try desk.today().filter { $0.kind == .applications }.isEmpty)
  }

  @Test func `is not sent away without a reason`() throws {
    #expect(throws: RepositoryError.self) { try desk.setEligibility(of: youth, to: false) }
    #expect(try desk.youthRecord(youth).facts.isEligible == nil)
  }

  @Test func `leaves the waiting list too`() throws {
    let waiting = try network.waitingYouth(given: "Ana", family: "Cruz")
    #expect(try desk.setEligibility(of: waiting, to: false, reason: "Moved away.") == .ineligible)
    #expect(try network.workspace().waitingYouth(limit: 5).isEmpty)
  }

  @Test func `is back in application where staff find that they are`() throws {
    try desk.setEligibility(of: youth, to: false, reason: "Too young.")
    #expect(try desk.setEligibility(of: youth, to: true, reason: "The birth date was wrong.") == .application)
    #expect(try desk.youthRecord(youth).facts.isEligible == true)
  }

  @Test func `stays in a match, where the guards keep asking`() throws {
    let child = try network.waitingYouth(given: "Ana", family: "Cruz")
    let match = try network.proposal(of: child, with: network.waitingMentor())
    try network.begin(match)
    #expect(try desk.setEligibility(of: child, to: false) == .matched)
    #expect(try network.workspace().matchRecord(match).unmet == [.eligibility])
  }
}

import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Handing over")
struct HandOverTests {
  let network: Network
  let supervisor: Workspace
  let mia: Workspace
  let bob: Workspace

  init() throws {
    network = try Network.inMemory()
    supervisor = network.workspace(.supervisor)
    mia = network.workspace(.matchSpecialist)
    try network.workspace().addUser(
      NewUser(login: "bob", name: "Bob Berg", role: .matchSpecialist, organizationID: network.organization))
    bob = try Workspace.signIn(network.store, login: "bob", clock: network.clock)
  }

  private func owner(_ reference: Reference) throws -> String? {
    try network.workspace().caseloads().compactMap(\.user).first { user in
      try network.workspace().caseload(of: user.login).contains { $0.reference == reference && $0.duty != .entrusted }
    }?.login
  }

  @Test func `a youth goes with the proposal in hand, and u takes it back`() throws {
    let youth = try network.waitingYouth()
    let match = try network.proposal(of: youth, with: try network.waitingMentor())
    _ = try supervisor.handOver([youth], to: "match-specialist")
    let results: [HandOver] = try supervisor.handOver([youth], to: "bob")
    #expect(results.map(\.along) == [[match]])
    #expect(results.first?.receiver == "Bob Berg")
    #expect(try owner(youth) == "bob")
    #expect(try owner(match) == "bob")
    #expect(throws: RepositoryError.notFound(youth.description)) { try mia.youthRecord(youth) }
    try supervisor.undo()
    #expect(try owner(youth) == "match-specialist")
    #expect(try owner(match) == "match-specialist")
  }

  @Test func `a specialist takes what nobody has, and nothing else`() throws {
    let youth = try network.workspace().addYouth(network.youthIntake())
    #expect(throws: RepositoryError.caseload(.onlyForYourself)) { try bob.handOver([youth], to: "match-specialist") }
    try bob.handOver([youth], to: "bob")
    #expect(try owner(youth) == "bob")
    #expect(throws: RepositoryError.caseload(.onlyForYourself)) { try bob.handOver([youth], to: nil) }
    #expect(throws: RepositoryError.notFound(youth.description)) { try mia.handOver([youth], to: "match-specialist") }
  }

  @Test func `is refused to whoever cannot have it, with the reason`() throws {
    let director = network.workspace()
    let youth = try director.addYouth(network.youthIntake())
    let elsewhere = try director.addOrganization(NewOrganization(name: "Inland", kind: .nonprofit))
    try director.addUser(NewUser(login: "far", name: "Far", role: .matchSpecialist, organizationID: elsewhere))
    try director.addUser(
      NewUser(
        login: "sue", name: "Sue", role: .supervisor, organizationID: network.organization))
    try director.addUser(
      NewUser(
        login: "cole", name: "Cole", role: .matchSpecialist, organizationID: network.organization,
        supervisorID: try director.accounts(login: "sue").first?.id))
    func refusal(_ user: Workspace, to login: String) -> RepositoryError? {
      do {
        try user.handOver([youth], to: login)
        return nil
      } catch { return error }
    }
    #expect(refusal(director, to: "front-desk") == .caseload(.cannotHold(login: "front-desk", .frontDesk, .youth)))
    #expect(refusal(director, to: "far") == .caseload(.otherOrganization(login: "far")))
    #expect(refusal(supervisor, to: "far") == .notFound("far"))
    #expect(refusal(supervisor, to: "cole") == .caseload(.notInTeam(login: "cole")))
    #expect(refusal(director, to: "nobody") == .notFound("nobody"))
    #expect(refusal(network.workspace(.frontDesk), to: "bob") == .notPermitted(.handOver))
    try director.setDisabled(true, login: "bob")
    #expect(refusal(director, to: "bob") == .caseload(.disabled(login: "bob")))
  }

  @Test func `of several, each is answered by itself`() throws {
    let youth = try network.workspace().addYouth(network.youthIntake())
    let mentor = try network.workspace().addMentor(network.mentorIntake())
    let results = try supervisor.handOver(
      [youth, Reference(.youth, 999), Reference(.organization, 1), mentor], to: "bob")
    #expect(
      results.map(\.error) == [
        nil, .notFound("Y-999"), .caseload(.notOwned(Reference(.organization, 1))), nil,
      ])
    #expect(try owner(youth) == "bob")
    #expect(try owner(mentor) == "bob")
  }

  @Test func `a team is set by who manages users, and never in a circle`() throws {
    let director = network.workspace()
    try director.addUser(
      NewUser(login: "sue", name: "Sue", role: .supervisor, organizationID: network.organization))
    try director.setSupervisor(of: "bob", to: "sue")
    #expect(try director.caseloads().first { $0.user?.login == "bob" }?.supervisor == "sue")
    try director.setSupervisor(of: "sue", to: "supervisor")
    #expect(throws: RepositoryError.caseload(.ownSupervisor(login: "sue"))) {
      try director.setSupervisor(of: "supervisor", to: "sue")
    }
    #expect(throws: RepositoryError.caseload(.cannotHold(login: "bob", .matchSpecialist, .team))) {
      try director.setSupervisor(of: "front-desk", to: "bob")
    }
    #expect(throws: RepositoryError.notPermitted(.manageUsers)) { try supervisor.setSupervisor(of: "bob", to: nil) }
    try director.setSupervisor(of: "bob", to: nil)
    #expect(try director.caseloads().first { $0.user?.login == "bob" }?.supervisor == nil)
  }
}

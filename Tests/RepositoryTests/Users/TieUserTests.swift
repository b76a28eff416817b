import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Who on file a user is")
struct TieUserTests {
  let network: Network
  let mentor: Reference
  private var director: Workspace { network.workspace() }

  init() throws {
    network = try Network.inMemory()
    mentor = try network.waitingMentor()
  }

  private func person() throws -> Reference? { try director.accounts(login: "ambassador").first?.person }

  @Test func `is said by a director, stands in the log about both, and can be taken back`() throws {
    try director.tieUser("ambassador", to: mentor)
    #expect(try person() == mentor)
    let event = try #require(try director.auditEvents(limit: 1).first)
    #expect(event.action == .tieUser && event.object.contains("\(mentor)") && event.object.contains("U-"))
    #expect(try director.undo().action == .tieUser)
    #expect(try person() == nil)
    try director.tieUser("ambassador", to: mentor)
    try director.tieUser("ambassador", to: nil)
    #expect(try person() == nil)
  }

  @Test func `is an adult on file, and nobody twice`() throws {
    let youth = try network.waitingYouth()
    #expect(throws: RepositoryError.notFound("\(youth)")) { try director.tieUser("ambassador", to: youth) }
    let asAdult = Reference(.adult, youth.number)
    #expect(throws: RepositoryError.notFound("\(asAdult)")) { try director.tieUser("ambassador", to: asAdult) }
    #expect(throws: RepositoryError.notFound("nobody")) { try director.tieUser("nobody", to: mentor) }
    try director.tieUser("ambassador", to: mentor)
    try director.tieUser("ambassador", to: mentor)
    #expect(throws: RepositoryError.duplicate("user.person")) { try director.tieUser("front-desk", to: mentor) }
    #expect(throws: RepositoryError.duplicate("user.person")) {
      try director.addUser(
        NewUser(login: "new", name: "New", role: .ambassador, organizationID: nil, personID: mentor.number))
    }
    #expect(throws: RepositoryError.notFound("A-999")) {
      try director.addUser(NewUser(login: "new", name: "New", role: .ambassador, organizationID: nil, personID: 999))
    }
  }

  @Test func `is not for anybody else to say`() throws {
    for role in [Role.supervisor, .frontDesk, .ambassador] {
      #expect(throws: RepositoryError.notPermitted(.manageUsers)) {
        try network.workspace(role).tieUser("ambassador", to: mentor)
      }
    }
  }
}

import Domain
import Testing

@Suite("What a role may do")
struct RoleTests {
  @Test func `the director may do everything`() {
    #expect(Permission.allCases.allSatisfy(Role.director.may))
  }

  @Test func `only the director manages users and policy`() {
    for permission in [Permission.manageUsers, .managePolicy, .manageNeedToKnow] {
      #expect(Role.allCases.filter { $0.may(permission) } == [.director], "\(permission)")
    }
  }

  @Test func `only supervisor and director decide on proposals and reopen matches`() {
    for permission in [Permission.decideProposal, .reopenMatch] {
      #expect(Role.allCases.filter { $0.may(permission) } == [.director, .supervisor], "\(permission)")
    }
  }

  @Test func `a specialist proposes and does not decide`() {
    #expect(Role.matchSpecialist.may(.proposeMatch))
    #expect(!Role.matchSpecialist.may(.decideProposal))
  }

  @Test func `the front desk sees no case notes and no matches`() {
    #expect(Role.frontDesk.may(.recordInquiry))
    #expect(!Role.frontDesk.may(.seeCaseNotes))
    #expect(!Role.frontDesk.may(.seeMatches))
  }

  @Test func `an ambassador logs sessions and proposes nothing`() {
    #expect(Role.ambassador.may(.logSession))
    #expect(!Role.ambassador.may(.proposeMatch))
    #expect(!Role.ambassador.may(.editPerson))
  }
}

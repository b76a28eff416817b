import Domain
import Testing

@Suite("What a role can have")
struct DutyTests {
  @Test func `youth, mentors and matches are for those who may propose`() {
    for duty in [Duty.youth, .mentors, .matches] {
      #expect(Role.allCases.filter { $0.mayHold(duty) } == [.director, .supervisor, .matchSpecialist])
    }
    #expect(Role.allCases.filter { $0.mayHold(.entrusted) } == [.ambassador])
    #expect(Role.allCases.filter { $0.mayHold(.team) } == [.director, .supervisor])
  }

  @Test func `a specialist takes for themselves what nobody has`() {
    let role = Role.matchSpecialist
    #expect(role.mayHandOver(by: 3, from: nil, to: 3))
    #expect(!role.mayHandOver(by: 3, from: nil, to: 4))
    #expect(!role.mayHandOver(by: 3, from: 3, to: nil))
    #expect(!role.mayHandOver(by: 3, from: 4, to: 3))
    #expect(Role.supervisor.mayHandOver(by: 2, from: 3, to: nil))
    #expect(!Role.frontDesk.mayHandOver(by: 5, from: nil, to: 5))
  }

  @Test func `a deal gives in turn, first to those who have less`() {
    var deal = EvenDeal(loads: [1: 9, 2: 0, 3: 4])
    #expect((0..<5).map { _ in deal.next(among: [1, 2, 3]) } == [2, 3, 1, 2, 3])
    #expect(deal.next(among: []) == nil)
    #expect(deal.next(among: [1]) == 1)
  }
}

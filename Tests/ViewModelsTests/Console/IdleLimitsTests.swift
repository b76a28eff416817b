import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("How long a console may be left alone")
struct IdleLimitsTests {
  @Test func `a new house locks after ten minutes and ends after an hour`() throws {
    let limits = try IdleLimits(Network.inMemory().workspace().houseRules())
    #expect(limits == IdleLimits(lock: .seconds(600), end: .seconds(3_600)))
  }

  @Test func `0 is never`() {
    let limits = IdleLimits(HouseRules([.lockMinutes: 0, .endMinutes: 0]))
    #expect(limits == IdleLimits(lock: nil, end: nil))
    #expect(limits.next(isLocked: false) == nil)
  }

  @Test func `what a user asks for shortens and never lengthens`() {
    let house = IdleLimits(lock: .seconds(600), end: .seconds(3_600))
    #expect(house.sooner(IdleLimits(lock: .seconds(30), end: nil)).lock == .seconds(30))
    #expect(house.sooner(IdleLimits(lock: .seconds(900), end: .seconds(9_000))) == house)
    #expect(IdleLimits(lock: nil, end: nil).sooner(IdleLimits(lock: .seconds(5), end: nil)).lock == .seconds(5))
  }

  @Test func `the lock comes before the end, and no lock where the end is sooner`() throws {
    let usual = IdleLimits(lock: .seconds(600), end: .seconds(3_600))
    #expect(try #require(usual.next(isLocked: false)) == (.lock, .seconds(600)))
    #expect(try #require(usual.next(isLocked: true)) == (.end, .seconds(3_600)))
    let short = IdleLimits(lock: .seconds(600), end: .seconds(60))
    #expect(try #require(short.next(isLocked: false)) == (.end, .seconds(60)))
    #expect(IdleLimits(lock: .seconds(600), end: nil).next(isLocked: true) == nil)
  }

  @Test func `a rule that a director sets holds for open consoles`() throws {
    let network = try Network.inMemory()
    let console = ConsoleViewModel(workspace: network.workspace(.ambassador), databaseName: "test")
    #expect(console.idle.lock == .seconds(600))
    try network.workspace().setHouseRule(.lockMinutes, to: 2)
    _ = console.hasChangedElsewhere()
    #expect(console.idle.lock == .seconds(120))
  }

  @Test(arguments: [(HouseRule.lockMinutes, 121), (.endMinutes, -1), (.maskNames, 2)])
  func `a rule takes no figure out of its range`(rule: HouseRule, value: Int) throws {
    let network = try Network.inMemory()
    #expect(throws: RepositoryError.self) { try network.workspace().setHouseRule(rule, to: value) }
    #expect(throws: RepositoryError.notPermitted(.managePolicy)) {
      try network.workspace(.supervisor).setHouseRule(rule, to: 1)
    }
  }

  @Test func `setting a rule keeps its citation unless another is told, and can be undone`() throws {
    let director = try Network.inMemory().workspace()
    let before = try director.houseRuleRows()
    try director.setHouseRule(.lockMinutes, to: 5)
    #expect(try director.houseRuleRows()[0] == HouseRuleRow(rule: .lockMinutes, value: 5, citation: before[0].citation))
    try director.setHouseRule(.lockMinutes, to: 3, citation: "Board, 2026-03-01")
    #expect(try director.houseRuleRows()[0].citation == "Board, 2026-03-01")
    try director.undo()
    try director.undo()
    #expect(try director.houseRuleRows() == before)
  }
}

import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("What needs the user today")
struct TodayViewModelTests {
  @Test func `shows each kind with the first of them, and a line for the rest`() throws {
    let database = try MatchDatabase()
    for number in 1...4 {
      try database.add {
        $0.youth = "Youth\(number) Alvarez"
        $0.mentor = "Mentor\(number) Berg"
        $0.checkIn = -number
        $0.lastSession = 5
      }
    }
    let model = TodayViewModel(workspace: database.network.workspace(.supervisor), limit: 3)
    model.load()
    let checkIns = try #require(model.sections.first { $0.kind == .checkIns })
    #expect(checkIns.count == 4)
    #expect(checkIns.items.count == 4)
    #expect(checkIns.items.first?.matter == "4 days overdue")
    #expect(checkIns.items.allSatisfy { $0.isMore || ($0.isLate && $0.takesSessions) })
    #expect(checkIns.items.last?.destination == .matches(.live, .checkIn))
  }

  @Test func `a day without anything has no lines`() throws {
    let model = TodayViewModel(workspace: try Network.inMemory().workspace(.frontDesk))
    model.load()
    #expect(model.items.isEmpty)
    #expect(model.failure == nil)
  }
}

import Domain
import Repository
import Synchronization
import TestSupport
import Testing
import ViewModels

@Suite("The frame of the console")
struct ConsoleViewModelTests {
  @Test func `that somebody comes, looks or takes data away reloads nothing`() throws {
    let network = try Network.inMemory()
    let match = try network.proposal()
    let model = ConsoleViewModel(workspace: network.workspace(.supervisor), databaseName: "test")
    try network.workspace(.ambassador).recordSignIn()
    _ = try network.workspace().matchRecord(match)
    _ = try network.workspace().exportRecords(.youth) { _ in }
    #expect(!model.hasChangedElsewhere())
    try network.workspace().addOrganization(NewOrganization(name: "X", kind: .school))
    #expect(model.hasChangedElsewhere())
    #expect(!model.hasChangedElsewhere())
    // Today shows the user's own drafts, and nobody else's.
    try network.workspace(.frontDesk).saveDraft(form: "youth", values: ["family_name": "Ode"])
    #expect(!model.hasChangedElsewhere())
    try network.workspace(.supervisor).saveDraft(form: "youth", values: ["family_name": "Ode"])
    #expect(model.hasChangedElsewhere())
  }

  /// A day that a test turns.
  private final class Calendar: Sendable {
    let day = Mutex(Network.today)

    var clock: Clock {
      Clock(
        now: { Clock.fixed(on: self.day.withLock { $0 }).now() }, today: { self.day.withLock { $0 } })
    }
  }

  @Test func `begins the new day and reloads what is shown, once`() throws {
    let calendar = Calendar()
    let network = try Network.inMemory(clock: calendar.clock)
    let match = try network.proposal()
    let model = ConsoleViewModel(workspace: network.workspace(.ambassador), databaseName: "test")
    _ = model.hasChangedElsewhere()
    #expect(!model.hasChangedElsewhere())
    calendar.day.withLock { $0 = $0 + network.policy.acceptClockDays + 1 }
    #expect(model.hasChangedElsewhere())
    #expect(try network.workspace().matchRecord(match).row.state == .expired)
    _ = model.hasChangedElsewhere()
    #expect(!model.hasChangedElsewhere())
  }
}

import Domain
import Glibc
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("The start of a day")
struct StartDayTests {
  let network: Network

  init() throws { network = try Network.inMemory() }

  private func later(_ days: Int, _ role: Role = .ambassador) -> Workspace {
    network.workspace(role).on(Network.today + days)
  }

  @Test func `ends what has run out, in the name of the system, whoever comes first`() throws {
    let match = try network.proposal()
    let mentor = try network.waitingMentor(given: "Ann")
    let days = Network.today.adding(months: 36) + 1 - Network.today
    let start = try #require(later(days).startDay())
    #expect(start.expired == [match])
    #expect(start.suspended.contains(mentor))
    let director = network.workspace()
    #expect(try director.matchRecord(match).row.state == .expired)
    #expect(try director.timeline(of: match, limit: 1).first?.actor == nil)
    let events = try director.auditEvents(AuditFilter(actor: "system"))
    #expect(Set(events.map(\.action)) == [.expireProposals, .suspendExpired])
    #expect(events.allSatisfy { $0.actorID == nil })
    #expect(try director.auditEvents(AuditFilter(action: .refusal)).isEmpty)
    #expect(try director.verifyAudit().fault == nil)
  }

  @Test func `comes once a day, and leaves no event where nothing is due`() throws {
    let events = try network.count("audit_event")
    #expect(later(0).startDay() == DayStart(expired: [], suspended: [], held: []))
    #expect(later(0, .director).startDay() == nil)
    let token = network.store.changeToken()
    #expect(later(0).startDay() == nil)
    #expect(network.store.changeToken() == token)
    #expect(later(1).startDay() != nil)
    #expect(try network.count("audit_event") == events)
  }

  @Test func `comes again after a clock that ran ahead was set right`() throws {
    _ = later(9_000).startDay()
    let match = try network.proposal()
    #expect(later(0).startDay()?.expired == [])
    #expect(later(8).startDay()?.expired == [match])
  }

  @Test func `a proposal that cannot be ended keeps no other from it`() throws {
    let (odd, match) = (try network.proposal(), try network.proposal(youth: "Leo", mentor: "Jon"))
    try network.store.write {
      try $0.execute(
        sql: "UPDATE youth_profile SET state = 'alumni' WHERE person_id = (SELECT youth_id FROM match WHERE id = ?)",
        arguments: [odd.number])
    }
    #expect(later(8).startDay()?.expired == [match])
    #expect(try network.workspace().matchRecord(odd).row.state == .proposed)
  }

  @Test func `waits for nobody for long and stands in nobody's way`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/matchbook.sqlite"
    let network = try Network(store: Store.open(path: path))
    let held = try FileLock(path, suffix: ".queue").hold(within: 0) { network.workspace().startDay() }
    #expect(held == nil)
    #expect(network.workspace().startDay() != nil)
  }

  @Test func `nobody can be registered as the system`() throws {
    #expect(throws: RepositoryError.taken(field: "login", "system")) {
      try network.workspace().addUser(NewUser(login: "system", name: "X", role: .ambassador, organizationID: nil))
    }
  }
}

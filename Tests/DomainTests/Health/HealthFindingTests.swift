import Domain
import Testing

@Suite("How much a finding matters")
struct HealthFindingTests {
  @Test func `a backup is due after a week, and a new database needs none yet`() {
    #expect(HealthFinding.backup(days: 7, isNone: false).level == .good)
    #expect(HealthFinding.backup(days: 8, isNone: false).level == .problem)
    #expect(HealthFinding.backup(days: 7, isNone: true).level == .notice)
    #expect(HealthFinding.backup(days: 8, isNone: true).level == .problem)
  }

  @Test func `the disk is to have room for a copy and some more`() {
    let database: Int64 = 1 << 30
    let needed = database + HealthFinding.spareBytes
    #expect(HealthFinding.space(free: needed, database: database).level == .good)
    #expect(HealthFinding.space(free: needed - 1, database: database).level == .problem)
  }

  @Test func `clocks may differ by a minute, and forms may wait`() {
    #expect(HealthFinding.clock(secondsBehind: 60).level == .good)
    #expect(HealthFinding.clock(secondsBehind: 61).level == .problem)
    #expect(HealthFinding.drafts(count: 3, oldestDays: 100).level == .notice)
    #expect(HealthFinding.journal("delete").level == .problem)
    #expect(HealthFinding.resources(missing: ["Places"]).level == .problem)
    #expect(HealthFinding.staleKeys(count: 1).level == .problem)
  }
}

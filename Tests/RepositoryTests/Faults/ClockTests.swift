import Domain
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Repository

@Suite("A clock that does not simply go on")
struct ClockTests {
  /// The clock of a computer that somebody sets.
  private final class Wall: Sendable {
    private let seconds: Mutex<Int>
    /// Hours east of UTC.
    private let zone: Mutex<Int>

    init(_ day: CivilDate, hour: Int, zone: Int = -5) {
      seconds = Mutex((day.dayNumber * 24 + hour - zone) * 3600)
      self.zone = Mutex(zone)
    }

    func set(_ day: CivilDate, hour: Int, zone: Int = -5) {
      seconds.withLock { $0 = (day.dayNumber * 24 + hour - zone) * 3600 }
      self.zone.withLock { $0 = zone }
    }

    var clock: Clock {
      let now: @Sendable () -> Instant = { Instant(milliseconds: Int64(self.seconds.withLock { $0 }) * 1000) }
      return Clock(now: now, today: { now().advanced(bySeconds: self.zone.withLock { $0 } * 3600).utcDay })
    }
  }

  private let day = Network.today

  @Test func `set back a year, it makes no duration negative, no deadline sooner and no gap in the log`() throws {
    let wall = Wall(day, hour: 12)
    let network = try Network.inMemory(clock: wall.clock)
    let match = try network.proposal()
    let running = try network.proposal(youth: "Leo", mentor: "Jon")
    try network.begin(running)
    _ = try network.workspace().addYouth(network.youthIntake(given: "Ana"))
    let due = try network.workspace().matchRecord(match).acceptBy
    wall.set(day.adding(months: -12), hour: 12)
    let director = network.workspace()
    #expect(try director.intakeQueue(IntakeQueueRequest()).allSatisfy { $0.days >= 0 })
    let live = try director.matchRecord(running)
    #expect(live.row.signs.isEmpty)
    #expect(live.row.owedMinutes >= 0)
    #expect(try director.matchRecord(match).acceptBy == due)
    #expect(director.startDay()?.expired == [])
    #expect(try director.verifyAudit().fault == nil)
    let times = try director.auditEvents(limit: 500).map(\.at)
    #expect(times == times.sorted(by: >))
    #expect(throws: RepositoryError.session(.inTheFuture(day))) {
      try director.logSession(SessionEntry(matches: [running], heldOn: day, minutes: Minutes(60) ?? .zero))
    }
  }

  @Test func `set right again, deadlines are the days they were`() throws {
    let wall = Wall(day, hour: 12)
    let network = try Network.inMemory(clock: wall.clock)
    let match = try network.proposal()
    wall.set(day.adding(months: -12), hour: 12)
    _ = network.workspace().startDay()
    wall.set(day + network.policy.acceptClockDays, hour: 23)
    #expect(network.workspace().startDay()?.expired == [])
    wall.set(day + network.policy.acceptClockDays + 1, hour: 0)
    #expect(network.workspace().startDay()?.expired == [match])
  }

  @Test func `late in the evening it is still today, whatever day it is in Greenwich`() throws {
    let wall = Wall(day, hour: 23)
    let network = try Network.inMemory(clock: wall.clock)
    #expect(wall.clock.now().utcDay == day + 1)
    let match = try network.proposal()
    let record = try network.workspace().matchRecord(match)
    #expect(record.proposedOn == day)
    #expect(record.acceptBy == day + network.policy.acceptClockDays)
  }

  @Test func `over the change to summer time and back, days are counted, not hours`() throws {
    // 8 March and 1 November 2026, in the night of which Massachusetts changes.
    for (month, first, zones) in [(3, 7, (-5, -4)), (10, 31, (-4, -5))] {
      let eve = try #require(CivilDate(year: 2026, month: month, day: first))
      let wall = Wall(eve, hour: 23, zone: zones.0)
      let network = try Network.inMemory(clock: wall.clock)
      let match = try network.proposal()
      try network.begin(match)
      wall.set(eve + 1, hour: 0, zone: zones.1)
      #expect(network.workspace().startDay() != nil)
      wall.set(eve + 1, hour: 23, zone: zones.1)
      #expect(network.workspace().startDay() == nil, "one day, one start")
      try network.workspace().logSession(
        SessionEntry(matches: [match], heldOn: eve + 1, minutes: Minutes(60) ?? .zero))
      wall.set(eve + 8, hour: 1, zone: zones.1)
      let found = try network.workspace().matchRecord(match).row
      #expect(found.vitals.lastSession == eve + 1)
      #expect(try network.workspace().verifyAudit().fault == nil)
    }
  }

  @Test func `what begins on a leap day ends on the last of February`() throws {
    let leap = try #require(CivilDate(year: 2028, month: 2, day: 29))
    let network = try Network.inMemory(clock: .fixed(on: leap))
    let youth = try network.waitingYouth()
    let consents = try network.workspace().youthRecord(youth).consents
    let months = network.policy.consentMonths
    let end = leap.adding(months: months)
    #expect(consents.map(\.consent.expiresOn) == [end])
    #expect((end.month, end.day) == (2, (end.year % 4 == 0 ? 29 : 28)))
    let later = network.workspace().on(end + 1)
    #expect(try later.youthRecord(youth).facts.consents == [])
    #expect(try network.workspace().on(end).youthRecord(youth).facts.consents == [.participation])
  }
}

import Domain
import TestSupport
import Testing

@Suite("The health of a match")
struct MatchHealthTests {
  private let today = CivilDate(dayNumber: 20_780)
  private let policy = ProgramPolicy.sample

  private func vitals(
    state: MatchState = .active, age: Int = 200, silent: Int? = 3, minutes: Int = 240, overdue: Int = -5
  ) -> MatchVitals {
    MatchVitals(
      state: state, start: today - age, lastSession: silent.map { today - $0 }, minutes: minutes,
      nextCheckIn: today - overdue)
  }

  @Test func `of a paused match is never good`() {
    let paused = vitals(state: .paused, silent: 90, minutes: 0)
    #expect(paused.signs(limits: policy.healthLimits, today: today) == [])
    #expect(paused.health(limits: policy.healthLimits, today: today) == .paused)
    #expect(vitals(state: .paused, overdue: 15).health(limits: policy.healthLimits, today: today) == .concern)
  }

  @Test func `is a concern without a consent in force, unless the match is paused`() {
    for until in [nil, today - 1] {
      var vitals = vitals()
      vitals.consentedUntil = until
      #expect(vitals.health(limits: policy.healthLimits, today: today) == .concern)
      #expect(
        vitals.signs(limits: policy.healthLimits, today: today).first?.kind == .noConsent(since: until.map { $0 + 1 }))
      vitals.state = .paused
      #expect(vitals.health(limits: policy.healthLimits, today: today) == .paused)
    }
    var vitals = vitals()
    vitals.consentedUntil = today
    #expect(vitals.health(limits: policy.healthLimits, today: today) == .good)
  }

  @Test func `is good with contact, dose and check-ins in order`() {
    #expect(vitals().health(limits: policy.healthLimits, today: today) == .good)
    #expect(vitals().signs(limits: policy.healthLimits, today: today) == [])
  }

  @Test(arguments: [(21, MatchHealth.good), (22, .watch), (45, .watch), (46, .concern)])
  func `falls with the days of silence`(silent: Int, health: MatchHealth) {
    #expect(vitals(silent: silent).health(limits: policy.healthLimits, today: today) == health)
  }

  @Test(arguments: [(0, MatchHealth.good), (1, .watch), (14, .watch), (15, .concern)])
  func `falls with the days a check-in is overdue`(overdue: Int, health: MatchHealth) {
    #expect(vitals(overdue: overdue).health(limits: policy.healthLimits, today: today) == health)
  }

  @Test func `is watched below half of the dose, and a young match owes only its share`() {
    #expect(
      vitals(minutes: 119).signs(limits: policy.healthLimits, today: today).map(\.kind) == [
        .lowDose(minutes: 119, owed: 240)
      ])
    #expect(vitals(minutes: 120).health(limits: policy.healthLimits, today: today) == .good)
    #expect(vitals(age: 15, minutes: 60).health(limits: policy.healthLimits, today: today) == .good)
    #expect(vitals(age: 15, minutes: 59).health(limits: policy.healthLimits, today: today) == .watch)
  }

  @Test func `a match that has never met is silent since its start`() {
    #expect(
      vitals(age: 30, silent: nil, minutes: 240).signs(limits: policy.healthLimits, today: today).map(\.kind) == [
        .quiet(days: 30)
      ])
  }

  @Test func `a paused match owes no sessions, but its check-ins`() {
    #expect(vitals(state: .paused, silent: 90, minutes: 0).health(limits: policy.healthLimits, today: today) == .paused)
    #expect(
      vitals(state: .paused, silent: 90, overdue: 20).health(limits: policy.healthLimits, today: today) == .concern)
  }

  @Test func `the gravest sign comes first`() {
    let signs = vitals(silent: 30, minutes: 0, overdue: 20).signs(limits: policy.healthLimits, today: today)
    #expect(signs.map(\.weight) == [.concern, .watch, .watch])
    #expect(signs.first?.kind == .checkInOverdue(days: 20))
  }

  @Test func `is not told of a match that is not live`() {
    for state in MatchState.allCases where !state.isLive {
      #expect(vitals(state: state).health(limits: policy.healthLimits, today: today) == nil)
    }
  }
}

import Domain
import TestSupport
import Testing

@Suite("When the next check-in is due")
struct CheckInScheduleTests {
  private let start = CivilDate(dayNumber: 20_000)
  private let stages = ProgramPolicy.sample.checkIns

  private func schedule(_ lastDone: [MatchParty: CivilDate]) -> CheckInSchedule {
    CheckInSchedule(start: start, lastDone: lastDone, stages: stages)
  }

  @Test func `two days after the match meeting, with the mentor first`() {
    #expect(schedule([:]).next == .init(party: .mentor, on: start + 2))
    #expect(schedule([:]).dues.map(\.party) == [.mentor, .youth, .guardian])
  }

  @Test func `mentor and youth are asked separately`() {
    #expect(schedule([.mentor: start + 2]).next == .init(party: .youth, on: start + 2))
    #expect(schedule([.mentor: start + 2, .youth: start + 3]).next == .init(party: .mentor, on: start + 14))
  }

  @Test func `monthly in the first year, quarterly after it`() {
    let monthly = schedule([.mentor: start + 28, .youth: start + 28, .guardian: start + 28])
    #expect(monthly.dues.map(\.on) == [start + 58, start + 58, start + 118])
    let later = schedule([.mentor: start + 400, .youth: start + 401, .guardian: start + 402])
    #expect(later.dues.map(\.on) == [start + 490, start + 491, start + 492])
  }

  @Test func `never due on or before the day it was last done`() {
    for day in 0..<800 {
      let last: [MatchParty: CivilDate] = [.mentor: start + day, .youth: start + day, .guardian: start + day]
      for due in schedule(last).dues { #expect(due.on > start + day, "day \(day)") }
    }
  }
}

import Domain
import TestSupport
import Testing

@Suite("When the next check-in is due")
struct CheckInStagesTests {
  private let stages = ProgramPolicy.sample.checkIns
  private let start = CivilDate(dayNumber: 20_000)

  private func next(after elapsed: Int?) -> Int {
    stages.nextDue(start: start, lastDone: elapsed.map { start + $0 }) - start
  }

  @Test(arguments: [
    (nil, 2), (0, 2), (2, 14), (3, 14), (14, 28), (20, 28), (28, 58), (58, 88), (60, 88), (87, 88), (88, 118),
    (328, 358),
  ])
  func `in the first year at 2, 14 and 28 days, then every 30`(elapsed: Int?, due: Int) {
    #expect(next(after: elapsed) == due)
  }

  @Test(arguments: [(358, 448), (365, 455), (448, 538), (1_000, 1_090)])
  func `later every 90 days from the last one`(elapsed: Int, due: Int) {
    #expect(next(after: elapsed) == due)
  }

  @Test func `is always after the last one`() {
    for elapsed in 0..<1_500 { #expect(next(after: elapsed) > elapsed) }
  }

  @Test func `a contact before the first day does not count as a stage`() {
    #expect(next(after: -3) == 2)
  }

  @Test func `stages with nothing in them still lead on`() {
    let bare = CheckInStages(firstDays: [], thenEveryDays: 0, firstYearEnds: 0, laterEveryDays: 0, guardianEveryDays: 0)
    #expect(bare.nextDue(start: start, lastDone: start) > start)
    let monthly = CheckInStages(
      firstDays: [], thenEveryDays: 30, firstYearEnds: 365, laterEveryDays: 90, guardianEveryDays: 90)
    #expect(monthly.nextDue(start: start, lastDone: nil) == start + 30)
    #expect(monthly.nextDue(start: start, lastDone: start) == start + 30)
  }
}

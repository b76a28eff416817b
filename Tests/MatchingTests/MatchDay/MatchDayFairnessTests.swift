import Domain
import Matching
import Testing

@Suite("How fair a slate is")
struct MatchDayFairnessTests {
  /// Ten in each of two towns; those of the second have waited longer and are left out.
  private func fairness(served: (Int) -> Bool) -> MatchDayFairness {
    let youth = (0..<20).map { row in
      MatchSeeker.example {
        $0.id = Int64(row + 1)
        $0.town = row < 10 ? "Lowell" : "Lynn"
        $0.waitingSince = today - (row < 10 ? 20 : 60)
      }
    }
    let slate = MatchDaySlate(columnOf: youth.indices.map { served($0) ? 0 : -1 })
    return MatchDayFairness(youth, slate, siblings: [1, 2], today: today)
  }

  @Test func `counts each group and what it has waited, before and after`() throws {
    let fairness = fairness { $0 < 5 }
    #expect(fairness.everybody.waiting == 20)
    #expect(fairness.everybody.servedShare == 25)
    let lynn = try #require(fairness.groups.first { $0.kind == .town("Lynn") })
    #expect((lynn.waiting, lynn.served, lynn.daysBefore, lynn.daysAfter) == (10, 0, 60, 60))
    let siblings = try #require(fairness.groups.first { $0.kind == .siblings(true) })
    #expect((siblings.waiting, siblings.served) == (2, 2))
    #expect(fairness.worstBefore?.days == 20)
  }

  @Test func `a run that leaves one group out widens the gap, one that serves it does not`() {
    #expect(fairness { $0 < 9 }.widening == 0, "fewer are left of those who have waited little, so all wait alike")
    #expect(fairness { _ in true }.widening == 0)
    let youth = (0..<40).map { row in
      MatchSeeker.example {
        $0.id = Int64(row + 1)
        $0.town = row < 30 ? "Lowell" : "Lynn"
        $0.waitingSince = today - (row < 15 ? 100 : row < 30 ? 10 : 50)
      }
    }
    let slate = MatchDaySlate(columnOf: youth.indices.map { $0 < 15 ? 0 : -1 })
    let fairness = MatchDayFairness(youth, slate, siblings: [], today: today)
    #expect(fairness.worstBefore?.days == 2)
    #expect(fairness.worstAfter?.group.kind == .town("Lynn"))
    #expect(fairness.widening == 22)
  }

  @Test(arguments: [(left: 9, widening: 0), (left: 10, widening: 131)])
  func `a group of whom few are left widens no gap, however long those have waited`(left: Int, widening: Int) {
    let youth = (0..<50).map { row in
      MatchSeeker.example {
        $0.id = Int64(row + 1)
        $0.town = row < 30 ? "Lowell" : "Lynn"
        $0.waitingSince = today - (row < 30 ? 10 : 10 + (row < 30 + left ? 290 : 0))
      }
    }
    let slate = MatchDaySlate(columnOf: youth.indices.map { $0 < 30 + left ? -1 : 0 })
    let fairness = MatchDayFairness(youth, slate, siblings: [], today: today)
    #expect(fairness.widening == widening)
  }

  @Test func `a group too small is held against nobody`() {
    let youth = (0..<12).map { row in
      MatchSeeker.example {
        $0.id = Int64(row + 1)
        $0.town = row < 9 ? "Lowell" : "Lynn"
        $0.languages = []
        $0.waitingSince = today - (row < 9 ? 1 : 300)
      }
    }
    let fairness = MatchDayFairness(
      youth, MatchDaySlate(columnOf: youth.map { _ in -1 }), siblings: [], today: today)
    #expect(fairness.worstBefore?.days == 0)
  }
}

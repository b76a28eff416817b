import Domain
import Testing

@Suite("A screening item")
struct ScreeningTests {
  private let day = CivilDate(dayNumber: 20_000)

  @Test(arguments: ScreeningStatus.allCases)
  func `counts only when cleared or exempt`(status: ScreeningStatus) {
    let item = ScreeningItem(kind: .interview, status: status)
    #expect(item.isInForce(on: day) == [.cleared, .exempt].contains(status))
  }

  @Test func `counts through its last day`() {
    let item = ScreeningItem(kind: .backgroundCheck, status: .cleared, decidedOn: day - 100, validUntil: day)
    #expect(item.isInForce(on: day))
    #expect(!item.isInForce(on: day + 1))
  }
}

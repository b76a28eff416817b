import Domain
import Testing

@Suite("A set packed into an integer")
struct PackedSetTests {
  @Test func `every value has its own bit, in the order of the list`() {
    for (offset, activity) in SessionActivity.allCases.enumerated() {
      #expect(PackedSet([activity]).bits == 1 << Int64(offset))
    }
  }

  @Test func `comes back from its bits`() {
    let set = PackedSet<SessionActivity>([.event, .homework, .homework])
    let again = PackedSet<SessionActivity>(bits: set.bits)
    #expect(again == set)
    #expect(again.elements == [.homework, .event])
    #expect(again.contains(.event) && !again.contains(.reading))
  }

  @Test func `the stored lists fit and keep their order`() {
    #expect(SessionActivity.allCases.count <= 63)
    #expect(DevelopmentalAction.allCases.count == 20)
    #expect(SessionActivity.allCases.first == .homework)
    #expect(DevelopmentalAction.allCases.first == .dependable)
    #expect(DevelopmentalAction.allCases.last == .connect)
  }

  @Test func `bits that mean nothing are no elements`() {
    #expect(PackedSet<SessionActivity>(bits: 1 << 62).elements.isEmpty)
  }
}

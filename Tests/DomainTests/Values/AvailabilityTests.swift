import Domain
import Testing

@Suite("The times somebody can meet")
struct AvailabilityTests {
  @Test func `Monday morning is the first bit and Sunday evening the last`() {
    #expect(Availability(.monday, .morning).rawValue == 1)
    #expect(Availability(.sunday, .evening).rawValue == 1 << 20)
  }

  @Test func `times are told in the order of the week`() {
    let set: Availability = [Availability(.saturday, .morning), Availability(.tuesday, .evening)]
    #expect(set.times.map(\.day) == [.tuesday, .saturday])
    #expect(set.times.map(\.part) == [.evening, .morning])
    #expect(set.count == 2)
  }

  @Test func `all is twenty-one times, none is none, and stray bits are dropped`() {
    #expect(Availability.all.count == 21)
    #expect(Availability.all.times.count == 21)
    #expect(Availability.none.times.isEmpty)
    #expect(Availability(rawValue: -1) == .all)
  }
}

import Domain
import Matching
import Testing

@Suite("The distance of two places")
struct GreatCircleTests {
  private func kilometers(_ one: GeoLocation, _ other: GeoLocation) -> Int? {
    let parts = judgement(.example { $0.location = one }, .example { $0.location = other }).score.parts
    for case .kilometers(let kilometers) in parts.map(\.evidence) { return kilometers }
    return nil
  }

  @Test func `is that of the great circle, near and far`() {
    #expect(kilometers(boston, boston) == 0)
    #expect(kilometers(boston, cambridge) == 4)
    #expect(kilometers(boston, worcester) == 62)
    #expect(kilometers(boston, GeoLocation(latitude: 48.8566, longitude: 2.3522)) == 5_531)
    #expect(kilometers(boston, GeoLocation(latitude: -42.3601, longitude: 108.9411)) == 20_015)
  }

  @Test func `crosses the date line`() {
    let west = GeoLocation(latitude: 0, longitude: 179.9)
    let east = GeoLocation(latitude: 0, longitude: -179.9)
    #expect(kilometers(west, east) == 22)
  }
}

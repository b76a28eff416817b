import Domain
import TestSupport
import Testing
import ViewModels

@Suite("Reading fields")
struct FieldReaderTests {
  let reader = FieldReader(today: Network.today)

  @Test func `tells the age that a birth date means`() {
    #expect(
      reader.birthDate("2/12/2016") == .understood("Friday 12 February 2016, 10 years old", text: "2016-02-12"))
    guard case .wrong = reader.birthDate("2/30/2016") else {
      Issue.record("took an impossible day")
      return
    }
    guard case .wrong = reader.birthDate("2026-03-06") else {
      Issue.record("took a day to come")
      return
    }
    guard case .wrong = reader.birthDate("1890-01-01") else {
      Issue.record("took 136 years")
      return
    }
  }

  @Test func `takes phone numbers in any punctuation`() {
    #expect(reader.phone("(617) 446.1486") == .understood(text: "617-446-1486"))
    guard case .wrong = reader.phone("12345") else {
      Issue.record("took five digits")
      return
    }
  }

  @Test func `fills the town of a ZIP code`() {
    let places: PlaceLookup = { $0 == "02740" ? PostalPlace(town: "New Bedford", state: "MA") : nil }
    #expect(
      reader.postalCode("02740-1234", places: places)
        == .understood("New Bedford, MA", text: "02740", fills: ["town": "New Bedford", "state": "MA"]))
    guard case .understood = reader.postalCode("99999", places: places) else {
      Issue.record("refused a code that is not on file")
      return
    }
    guard case .wrong = reader.postalCode("2740", places: places) else {
      Issue.record("took four digits")
      return
    }
  }

  @Test func `completes languages from their beginnings`() {
    #expect(
      reader.names("viet; SPANISH , Quechua", known: CommonLanguages.all)
        == .understood(text: "Vietnamese, Spanish, Quechua"))
  }

  @Test func `keeps an availability grid as it is`() {
    let times = Availability(.saturday, .morning).union(Availability(.monday, .evening))
    #expect(AvailabilityText.availability(AvailabilityText.value(times)) == times)
    #expect(AvailabilityText.words(AvailabilityText.value(times)) == "Mon evening, Sat morning")
    #expect(AvailabilityText.availability("9.9\nx") == .none)
  }
}

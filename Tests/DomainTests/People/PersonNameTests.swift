import Domain
import Testing

@Suite("A person's name")
struct PersonNameTests {
  @Test(arguments: [
    ("Mei", "Ahmed", "Mei Ahmed", "Ahmed, Mei"), ("Prince", "", "Prince", "Prince"), ("", "Nguyễn", "Nguyễn", "Nguyễn"),
  ])
  func `is written in full and as lists sort`(given: String, family: String, full: String, listed: String) {
    let name = PersonName(given: given, family: family)
    #expect(name.full == full)
    #expect(name.listed == listed)
  }
}

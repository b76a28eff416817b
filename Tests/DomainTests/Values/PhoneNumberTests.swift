import Domain
import Testing

@Suite("Reading a telephone number")
struct PhoneNumberTests {
  @Test(arguments: [
    "6174461486", "617-446-1486", "(617) 446-1486", "617.446.1486", "617 446 1486", "1-617-446-1486", "16174461486",
    "+1 617 446 1486", "+1 (617) 446-1486", "617/446-1486", "617\u{2011}446\u{2013}1486", "\u{A0}617-446-1486 ",
  ])
  func `punctuation and the country code 1 do not matter`(text: String) {
    #expect(PhoneNumber(text)?.digits == "6174461486")
    #expect(PhoneNumber(text)?.description == "617-446-1486")
  }

  @Test(arguments: [
    "617-555-0135 ext. 22", "617-555-0135 x22", "(617) 555-0135 #22", "6175550135x22", "617-555-0135, ext 22",
    "617 555 0135 extension 22", "+1 617-555-0135;ext=22",
  ])
  func `an extension is kept, shown one way, and read back the same`(text: String) throws {
    let number = try #require(PhoneNumber(text))
    #expect(number.digits == "6175550135")
    #expect(number.stored == "6175550135x22")
    #expect(number.description == "617-555-0135 x22")
    #expect(PhoneNumber(number.stored) == number)
    #expect(PhoneNumber(number.description) == number)
    #expect(PhoneNumber.digits(ofStored: number.stored) == number.digits)
  }

  @Test(arguments: ["555-555-5555", "999-999-9999", "(222) 222-2222 x5", "+44 444 444 444"])
  func `what is nobody's number is refused, and stays where it is on file`(text: String) throws {
    #expect(PhoneNumber(text) == nil)
    let kept = try #require(PhoneNumber(kept: text))
    #expect(PhoneNumber.isPlaceholder(kept.digits))
  }

  @Test(arguments: [
    "617-446-1486 (cell)", "Cell: 617-446-1486", "tel:+1-617-446-1486", "\u{202D}617-446-1486\u{202C}", "6174461486.0",
    "617-446-1486 home", "(h) 617 446 1486",
  ])
  func `words for the telephone and marks are no part of the number`(text: String) {
    #expect(PhoneNumber(text)?.digits == "6174461486")
  }

  @Test(arguments: ["+44 (0)20 7183 8750", "011 44 20 7183 8750", "011442071838750"])
  func `a number from elsewhere is read as people write it`(text: String) {
    #expect(PhoneNumber(text)?.digits == "+442071838750")
  }

  @Test func `a number from elsewhere keeps its country code`() {
    #expect(PhoneNumber("+44 20 7183 8750")?.digits == "+442071838750")
    #expect(PhoneNumber("+44 20 7183 8750")?.description == "+442071838750")
  }

  @Test(arguments: [
    "", "+", "-", "none", "446-1486", "617-446-148", "617-446-14866", "0174461486", "1174461486", "617-146-1486",
    "26174461486", "617-446-1486 x", "617-446-1486 x1234567", "617-446-1486 y12", "+1 617 446", "+123456",
    "+1234567890123456", "+0 20 7183 8750",
    "617-446-148٦", "617-446-148\u{36}\u{301}", "617+4461486", "=617-446-1486",
  ])
  func `what cannot be dialled is refused`(text: String) {
    #expect(PhoneNumber(text) == nil)
  }
}

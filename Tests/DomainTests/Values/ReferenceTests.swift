import Domain
import Testing

@Suite("Saying a record by its reference")
struct ReferenceTests {
  @Test(arguments: ["Y-1042", "y-1042", "Y1042", "y1042", "Y 1042", "y-01042"])
  func `spellings of one reference are the same`(text: String) {
    #expect(Reference(text) == Reference(.youth, 1042))
  }

  @Test(arguments: [
    ("A-311", Reference.Kind.adult), ("M-104", .match), ("O-17", .organization), ("P-3", .program), ("S-9", .session),
    ("U-1", .user),
  ])
  func `the letter says what it is, and it is written as it was read`(text: String, kind: Reference.Kind) {
    #expect(Reference(text)?.kind == kind)
    #expect(Reference(text)?.description == text)
  }

  @Test(arguments: [
    "", "Y", "Y-", "Y--1", "Y-0", "Y--", "-1", "1042", "X-1", "Y-1x", "Y-1 ", " Y-1", "Y-٣", "Y- 1",
    "Y-1234567890123456",
    "YY-1", "Y-+1",
  ])
  func `what is no reference is refused`(text: String) {
    #expect(Reference(text) == nil)
  }
}

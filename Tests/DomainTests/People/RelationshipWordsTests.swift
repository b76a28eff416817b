import Testing

@testable import Domain

@Suite("What a relationship's word says")
struct RelationshipWordsTests {
  @Test(arguments: [
    ("sister", RelationshipKind.sibling), ("Older brother", .sibling), ("half-sister", .sibling),
    ("stepbrother", .sibling), ("hermana", .sibling), ("case worker", .caseworker), ("Caseworker", .caseworker),
    ("social worker", .caseworker), ("DCF worker", .caseworker), ("DCF social worker", .caseworker),
    ("Emergency contact", .emergencyContact), ("neighbor", .emergencyContact),
  ])
  func `decides what somebody is`(label: String, kind: RelationshipKind) {
    #expect(RelationshipWords.kind(of: label) == kind)
  }

  @Test(arguments: [
    "mother", "grandmother", "aunt", "", "sister, legal guardian", "foster mother", "sister-in-law", "mom / neighbor",
    "foster brother", "worker", "uncle",
  ])
  func `leaves the rest as it is`(label: String) { #expect(RelationshipWords.kind(of: label) == nil) }
}

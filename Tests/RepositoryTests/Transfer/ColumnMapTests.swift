import Domain
import Testing

@testable import Repository

@Suite("Recognizing columns by name")
struct ColumnMapTests {
  @Test func `finds a web form's columns whatever their case, blanks and punctuation`() throws {
    let header = [
      "Timestamp", "Child’s FIRST name", "childs_last_name ", "Date of Birth", "ZIP", "Parent/Guardian Name",
      "Parent e-mail",
      "Language(s) at home", "Interests (check all)", "Anything else we should know?",
    ]
    let map = try ColumnMap(kind: .youth, header: header)
    let fields = [
      "submittedAt", "givenName", "familyName", "birthDate", "postalCode", "guardianName", "guardianEmail", "languages",
      "interests", "notes",
    ]
    #expect(fields.map { map.indices[$0] } == Array(0..<10))
    #expect(map.unused.isEmpty)
  }

  @Test(arguments: TransferKind.allCases)
  func `recognizes the columns that exports write`(kind: TransferKind) throws {
    let map = try ColumnMap(kind: kind, header: kind.fieldNames)
    #expect(kind.fieldNames.map { map.indices[$0] } == Array(0..<kind.fieldNames.count))
  }

  @Test(arguments: TransferKind.allCases)
  func `gives each column name to one field`(kind: TransferKind) {
    var owners: [String: String] = [:]
    for field in kind.layout.fields {
      for name in Set(([field.name] + field.synonyms).map(ColumnName.key)) {
        #expect(owners[name] == nil, "\(name) is \(owners[name] ?? "") and \(field.name)")
        owners[name] = field.name
      }
    }
  }

  @Test func `takes the user's word over the names`() throws {
    let map = try ColumnMap(
      kind: .youth, header: ["Who", "When born", "Name", "Notes"],
      assignments: [
        ColumnAssignment(field: "name", column: "who"), ColumnAssignment(field: "birthDate", column: "When born"),
      ])
    #expect(map.indices["name"] == 0)
    #expect(map.indices["birthDate"] == 1)
    #expect(map.unused.map { map.header[$0] } == ["Name"])
  }

  @Test func `refuses two columns for one field`() {
    #expect(throws: ColumnProblem.ambiguous(field: "birthDate", columns: ["DOB", "Birthday"])) {
      try ColumnMap(kind: .youth, header: ["Name", "DOB", "Birthday"])
    }
  }

  @Test func `says which required columns are missing and what is there`() {
    #expect(throws: ColumnProblem.missing(["familyName"], found: ["First name", "Town"])) {
      try ColumnMap(kind: .youth, header: ["First name", "Town", ""])
    }
  }

  @Test func `refuses fields and columns that are not there`() {
    #expect(throws: ColumnProblem.unknownField("shoe", known: TransferKind.organizations.fieldNames)) {
      try ColumnMap(
        kind: .organizations, header: ["Name"], assignments: [ColumnAssignment(field: "shoe", column: "Name")])
    }
    #expect(throws: ColumnProblem.unknownColumn("Title", found: ["Name"])) {
      try ColumnMap(
        kind: .organizations, header: ["Name"], assignments: [ColumnAssignment(field: "name", column: "Title")])
    }
  }

  @Test func `leaves an earlier import's messages aside`() throws {
    let map = try ColumnMap(kind: .organizations, header: ["Name", "Errors"])
    #expect(map.errorsIndex == 1)
    #expect(map.unused.isEmpty)
  }
}

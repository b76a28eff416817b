import Testing

@Suite("What a target may import")
struct ImportTests {
  @Test func `every target of the sources stands in the table, and no other`() throws {
    let table = try TargetTable.read()
    #expect(table.rows.map(\.target).sorted() == (try Project.names(in: "Sources")))
  }

  @Test func `a file imports only what its target may`() throws {
    let table = try TargetTable.read()
    for file in try Project.files(under: "Sources", endingIn: ["swift"]) {
      let target = file.path.split(separator: "/")[1]
      let row = try #require(table[String(target)], "\(file.path)")
      guard let allowed = row.mayImport else { continue }
      #expect(Set(file.imports).subtracting(allowed) == [], "\(file.path)")
    }
  }

  @Test(arguments: [
    ("import Domain", "Domain"),
    ("package import GRDB  // why", "GRDB"),
    ("@preconcurrency import Dispatch", "Dispatch"),
    ("@_spi(Testing) public import Yams", "Yams"),
    ("  import struct Foundation.Data", "Foundation"),
  ])
  func `an import line is recognized`(line: String, module: String) {
    #expect(TextFile(path: "", text: "let a = 1\n\(line)\n").imports == [module])
  }

  @Test func `a mention of importing is no import`() {
    let text = "// import Domain\nlet importer = 1\nimportAll()\n/// Imports a file.\n"
    #expect(TextFile(path: "", text: text).imports == [])
  }

  @Test func `the table is read as it is written`() throws {
    let table = TargetTable(
      markdown: """
        | target | duty | may import |
        |---|---|---|
        | `A` | is first | nothing |
        | `B` | uses `A` | `A`, `C` |
        | `D` | binds | anything |

        | `E` | stands elsewhere | nothing |
        """)
    #expect(table.rows.map(\.target) == ["A", "B", "D"])
    #expect(table["A"]?.mayImport == [])
    #expect(table["B"]?.mayImport == ["A", "C"])
    #expect(try #require(table["D"]).mayImport == nil)
  }
}

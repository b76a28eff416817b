import Testing

@Suite("What the documents tell of the program")
struct DocumentationTests {
  private let manual: String

  init() throws {
    manual = try Project.file("Resources/Manual/matchbook.1").text.replacing("\\-", with: "-")
  }

  @Test func `every environment variable that the program reads stands in the manual page`() throws {
    let files = try Project.files(under: "Sources", endingIn: ["swift"])
    let read = files.flatMap { file in
      file.text.matches(of: /"((?:MATCHBOOK|XDG)_[A-Z_]+|NO_COLOR|TERM|LANG|LC_[A-Z]+)"/).map { String($0.1) }
    }
    #expect(Set(read).isSuperset(of: ["MATCHBOOK_DATABASE", "MATCHBOOK_USER", "MATCHBOOK_RESOURCES", "NO_COLOR"]))
    for variable in Set(read) { #expect(manual.contains(variable), "\(variable)") }
  }

  @Test func `every key table is told in the manual page`() throws {
    let reference = try Project.file("Sources/Screens/Shell/KeyReference.swift").text
    let tables = try Project.files(under: "Sources/Screens", endingIn: ["swift"]).flatMap { file in
      file.text.matches(of: /static let (\w+) = CommandTable<(\w+)>/).map { "\($0.2).\($0.1)" }
    }
    #expect(tables.count > 8)
    for table in tables { #expect(reference.contains("\(table).entries"), "\(table)") }
  }

  @Test func `every command that a sentence sends people to is there`() throws {
    for file in try Project.files(under: "Sources/Localization", endingIn: ["swift"]) {
      for match in file.text.matches(of: /'matchbook ([a-z]+)/) where match.1 != "help" {
        #expect(manual.contains("\n.SS matchbook \(match.1)"), "\(file.path): \(match.0)")
      }
    }
  }

  @Test func `every target of the Makefile stands in a document, and every one they name is there`() throws {
    let makefile = try Project.file("Makefile").text
    let targets = Set(makefile.matches(of: /(?m)^([a-z-]+):(?!=)/).map { String($0.1) })
    let files = ["README.md", "Resources/Documentation/CONTRIBUTING.md"]
    let documents = try files.map { try Project.file($0).text }.joined()
    let named = Set(documents.matches(of: /(?m)^make ([a-z-]+)/).map { String($0.1) })
    #expect(named.subtracting(targets) == [])
    // What others are made of; nobody calls them.
    let parts: Set = ["build", "packages", "install-files", "deb-file"]
    #expect(targets.subtracting(named).subtracting(parts) == [])
  }

  @Test func `the packages of the Makefile stand in the README`() throws {
    let makefile = try Project.file("Makefile").text
    let readme = try Project.file("README.md").text
    let line = try #require(makefile.firstMatch(of: /(?m)^PACKAGES = (.*)$/))
    for package in line.1.split(separator: " ") { #expect(readme.contains("`\(package)`"), "\(package)") }
  }
}

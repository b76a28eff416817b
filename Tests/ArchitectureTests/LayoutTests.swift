import Testing

@Suite("Where things are")
struct LayoutTests {
  @Test func `the top level holds what it should and nothing else`() throws {
    // Package.resolved is left by SwiftPM and ignored by git.
    let allowed: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "Resources", "README.md", "LICENSE", "Makefile",
    ]
    let found = Set(try Project.names(in: ""))
    #expect(found.subtracting(allowed) == [])
    #expect(allowed.subtracting(found).subtracting(["Package.resolved"]) == [])
  }

  @Test func `every target says in its overview what it is for`() throws {
    for target in try Project.names(in: "Sources") {
      // A library has an Overview.swift; the program has only its main file, and C headers have themselves.
      let candidates = ["Overview.swift", "Main.swift", "shims.h"].map { "Sources/\(target)/\($0)" }
      let overview = try #require(candidates.first(where: Project.exists))
      let sentences = try Project.file(overview).openingComment.filter { !$0.hasPrefix("#") && !$0.isEmpty }
      let words = sentences.joined(separator: " ").split(separator: " ")
      #expect(words.count >= 6, "\(overview) begins with a comment of a sentence or more")
      #expect(words.last?.hasSuffix(".") == true, "\(overview)")
    }
  }
}

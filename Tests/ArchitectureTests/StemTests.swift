import Testing

@Suite("Screens, their view-models and their tests")
struct StemTests {
  @Test func `every screen has a view-model and tests of the same stem`() throws {
    let screens = try Project.files(under: "Sources/Screens", endingIn: ["swift"]).flatMap { file in
      file.text.matches(of: /(?m)^(?:package )?final class (\w+)Screen\b/).map { String($0.1) }
    }
    #expect(screens.count >= 10)
    let models = try Project.files(under: "Sources/ViewModels", endingIn: ["swift"]).flatMap { file in
      file.text.matches(of: /(?m)^package (?:final class|protocol) (\w+)ViewModel\b/).map { String($0.1) }
    }
    let tests = try Project.files(under: "Tests/ScreensTests", endingIn: ["swift"]).map(\.path)
    for stem in screens {
      #expect(models.contains(stem), "\(stem)ViewModel")
      #expect(tests.contains { $0.hasSuffix("/\(stem)ScreenTests.swift") }, "\(stem)ScreenTests")
    }
  }

  @Test func `a file of a screen or view-model is named for what it declares`() throws {
    for target in ["Screens", "ViewModels"] {
      for file in try Project.files(under: "Sources/\(target)", endingIn: ["swift"]) {
        for match in file.text.matches(of: /(?m)^(?:package )?final class (\w+)/) {
          #expect(file.path.hasSuffix("/\(match.1).swift"), "\(file.path): \(match.1)")
        }
      }
    }
  }

  @Test func `every folder named in ARCHITECTURE.md exists`() throws {
    let text = try Project.file("Resources/Documentation/ARCHITECTURE.md").text
    let named = Set(
      text.matches(of: /`((?:Sources|Tests|Resources)(?:\/[\w.]+)*)\/?`/).map { String($0.1) })
    #expect(named.count > 10)
    for path in named { #expect(Project.exists(path), "\(path)") }
  }
}

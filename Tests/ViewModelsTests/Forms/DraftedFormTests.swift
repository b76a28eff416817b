import Foundation
import TestSupport
import Testing
import ViewModels

@Suite("Forms that can be gone on with")
struct DraftedFormTests {
  @Test func `are all that keep drafts`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/ViewModels")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var named: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      named.formUnion(text.matches(of: /DraftKey\(form: "([a-z-]+)"/).map { String($0.1) })
      named.formUnion(text.matches(of: /ember\([^"]*form: "([a-z-]+)"/).map { String($0.1) })
    }
    #expect(named.count > 20)
    #expect(named.filter { !$0.hasSuffix("-line") }.subtracting(DraftedForm.names).isEmpty)
  }
}

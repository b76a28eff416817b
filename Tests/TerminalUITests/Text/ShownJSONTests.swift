import Foundation
import TerminalUI
import Testing

@Suite("JSON on a terminal")
struct ShownJSONTests {
  private static let hostile =
    "a\u{1B}[2J\u{7F}\u{9B}31m\u{202E}evil\u{2066}\u{200B}\u{200D}\u{2028}\u{FEFF}\u{E0041}é漢🙂\"\\\t\n"

  @Test func `holds nothing that a terminal obeys, and says the same`() throws {
    let data = try JSONSerialization.data(withJSONObject: ["name": Self.hostile], options: .prettyPrinted)
    let shown = CellText.shownJSON(String(decoding: data, as: UTF8.self))
    for scalar in shown.unicodeScalars {
      let isLineFeed = scalar == "\n"
      #expect(isLineFeed || CellText.shown(String(scalar)) == String(scalar), "\(String(scalar.value, radix: 16))")
    }
    let read = try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: String]
    #expect(read == ["name": Self.hostile])
  }

  @Test func `that holds nothing of the kind stays as it is`() {
    let json = "{\"names\": [\n{\"name\":\"José 漢 🙂\"}\n]}\n"
    #expect(CellText.shownJSON(json) == json)
  }
}

import TerminalUI
import Testing

@Suite("Scripts of input")
struct InputScriptTests {
  @Test func `hold keys, text, pastes and sizes`() throws {
    let script = try InputScript(
      """
      # to the matches
      g s
      resize 100x30

      "é "x"
      paste "one two"
      Ctrl-S
      "
      #
      """)
    #expect(
      script.events == [
        .key(.character("g")), .key(.character("s")), .resize(Size(width: 100, height: 30)),
        .key(.character("é")), .key(.space), .key(.character("\"")), .key(.character("x")), .paste("one two"),
        .key(.control("s")), .key(.character("\"")),
      ])
  }

  @Test(arguments: ["g\nNope", "g\nresize 0x5", "g\nresize 80", "g\npaste x", "g\nhello there"])
  func `tell the line that means nothing`(text: String) throws {
    let lines = text.split(separator: "\n")
    #expect(throws: InputScript.Fault(line: 2, text: String(lines[1]))) { try InputScript(text) }
  }
}

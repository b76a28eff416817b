import TerminalUI
import TestSupport
import Testing

@Suite("Two consoles on one database")
struct TwoConsolesJourneyTests {
  private let office: Office
  private let mine: PseudoTerminal
  private let theirs: PseudoTerminal

  init() throws {
    office = try Office()
    try office.importSiblings()
    mine = try office.console("sam", ["--screen", "intake"])
    theirs = try office.console("dana", ["--screen", "intake"])
    for console in [mine, theirs] { try console.wait { $0.contains("Ortiz, Mateo") && $0.contains("Ortiz, Xiomara") } }
  }

  @Test func `what one changes the other sees within a second, selection and filter kept`() throws {
    mine.send("f/Ort")
    try mine.wait(for: "Find Ort")
    mine.send(Key.enter, .down)
    try mine.wait { row($0) == "Ortiz, Mateo" }

    theirs.send("e")
    try theirs.wait { FormOnScreen($0).text(at: "Given name") == "Xiomara" }
    theirs.send(Key.tab)
    theirs.send("-Vega")
    theirs.send(Key.control("s"))
    try theirs.wait(for: "Saved youth")

    // A second from one look to the next, and the time to read and draw.
    try mine.wait(atMost: .milliseconds(1_500)) { $0.contains("Ortiz-Vega, Xio") }
    #expect(row(mine.screen) == "Ortiz, Mateo")
    #expect(mine.screen.contains("Find Ort"))
    #expect(!mine.screen.contains("Mentors:"), "only youth are shown still")
  }

  @Test func `both edit one record, and the second to save loses nothing`() throws {
    for console in [mine, theirs] {
      console.send("e")
      try console.wait { FormOnScreen($0).text(at: "Given name") == "Xiomara" }
    }
    try type("Lincoln School", at: "School", on: theirs)
    try type("7", at: "Grade", on: theirs)
    theirs.send(Key.control("s"))
    try theirs.wait(for: "Saved youth Y-1")

    try type("12 Elm St", at: "Street", on: mine)
    try type("Forest Park School", at: "School", on: mine)
    mine.send(Key.control("s"))
    try mine.wait(for: "Somebody else has saved")
    let beside = mine.screen.lines.flatMap { line in
      line.drop { $0 != "│" }.dropFirst().split(separator: " ")
    }.joined(separator: " ")
    #expect(
      beside == "Changed by somebody else ! School: theirs is “Lincoln School” yours is “Forest Park School” "
        + "Save again to keep yours, or type theirs first.")

    mine.send(Key.control("s"))
    try mine.wait(for: "Saved youth Y-1")
    let record = try office.run("show", "Y-1").output
    for value in ["Forest Park School", "12 Elm St", "7"] { #expect(record.contains(value), "\(value) in \(record)") }
    #expect(!record.contains("Lincoln School"))
  }

  /// Goes with Tab to a field, and types at its end.
  private func type(_ text: String, at label: String, on console: PseudoTerminal) throws {
    for _ in 0..<40 where !isFocused(label, console.screen) {
      let before = console.screen.cursor
      let shown = console.screen.text
      console.send(Key.tab)
      try console.wait { $0.cursor != before || $0.text != shown }
    }
    console.send(text)
    try console.wait { FormOnScreen($0).text(at: label)?.hasPrefix(text) == true }
  }

  private func isFocused(_ label: String, _ screen: ScreenEmulator) -> Bool {
    screen.lines[screen.cursor.y].dropFirst(2).hasPrefix(label)
  }

  /// The name in the row that the cursor is on.
  private func row(_ screen: ScreenEmulator) -> String? {
    let line = screen.lines[screen.cursor.y]
    return line.firstMatch(of: /(Ortiz[\w-]*, \w+)/).map { String($0.1) }
  }
}

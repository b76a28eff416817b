import TerminalUI
import TestSupport
import Testing

@Suite("Bad input at the keys")
struct BadInputJourneyTests {
  @Test func `is told in one sentence beside its field, and nothing typed is lost`() throws {
    let office = try Office()
    let terminal = try office.console("dana", ["--screen", "intake"])
    terminal.send("n")
    try terminal.wait(for: "Given name")
    terminal.send("Mei\t\t2/30/2016\t")
    try terminal.wait { text(at: "Birth date", $0)?.contains("!") == true }
    #expect(text(at: "Birth date", terminal.screen) == "2/30/2016 ! Not a date; write it like 3/5/2016 or 2016-03-05.")

    terminal.send("\t\t\t\t555-01\t")
    try terminal.wait { text(at: "Phone", $0)?.contains("!") == true }
    #expect(text(at: "Phone", terminal.screen) == "555-01 ! Write ten digits, such as 508-555-5464 x22.")

    terminal.send("\t\t\t\t\t\t\t\t\t\t\t110\t")
    try terminal.wait { text(at: "ZIP", $0)?.contains("!") == true }
    #expect(text(at: "ZIP", terminal.screen) == "110 ! Not a ZIP code; write five digits.")

    terminal.send(Key.control("s"))
    try terminal.wait(for: "Not saved. Fix the 3 marked fields and save again.")
    #expect(text(at: "Given name", terminal.screen) == "Mei")
    #expect(isFocused("Birth date", terminal.screen), "the first of them has the keyboard")

    // Mended one by one, from field to field, it can be saved.
    for _ in "2/30/2016" { terminal.send(Key.backspace) }
    terminal.send("2/28/2016\t")
    try terminal.wait { text(at: "Birth date", $0)?.contains("Sunday 28 February 2016") == true }
    terminal.send("\tRosa\t\t\t2345\t")
    try terminal.wait { text(at: "Phone", $0)?.contains("!") == true }
    terminal.send(Key.backTab)
    for _ in "555-012345" { terminal.send(Key.backspace) }
    terminal.send("617 555 0142\t")
    try terminal.wait { text(at: "Phone", $0) == "617-555-0142" }
    terminal.send("\t\t\t\t\t\t\t\t\t\t\t3\t")
    terminal.send(Key.backTab)
    for _ in "1103" { terminal.send(Key.backspace) }
    terminal.send("01103\t")
    try terminal.wait { text(at: "ZIP", $0) == "01103 Springfield, MA" }
    terminal.send(Key.control("s"))
    try terminal.wait { $0.contains("Added youth") || $0.contains("cannot be saved") }
    #expect(terminal.screen.contains("Added youth"), "\(terminal.screen.text)")
  }

  private func text(at label: String, _ screen: ScreenEmulator) -> String? { FormOnScreen(screen).text(at: label) }

  private func isFocused(_ label: String, _ screen: ScreenEmulator) -> Bool {
    screen.lines[screen.cursor.y].dropFirst(2).hasPrefix(label)
  }
}

import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The console from the keyboard alone")
struct KeyboardTests {
  @Test func `every command has a key, or a title by which the palette finds it`() {
    for page in KeyReference.pages {
      for entry in page.entries { #expect(!entry.keys.isEmpty || !entry.title.isEmpty, "\(page.title): \(entry.id)") }
    }
  }

  @Test func `Esc leaves every screen and everything that stands over one`() throws {
    for console in try EverySizeTests.consoles() {
      let picture = console.picture()
      for _ in 0..<5 where !console.shell.isFinished { try console.press("Esc") }
      #expect(console.shell.isFinished, "\(picture)")
    }
  }

  @Test func `F1 brings help on every screen, and Esc takes it away`() throws {
    for console in try EverySizeTests.consoles().prefix(9) {
      let picture = console.picture()
      try console.press("F1")
      #expect(console.picture().contains("Keys of the screen"), "\(picture)")
      try console.press("Esc")
      #expect(console.picture() == picture)
    }
  }
}

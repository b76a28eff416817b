import TerminalUI
import Testing

@Suite("The spelling of keys")
struct KeySpellingTests {
  static let pairs: [(Key, String)] = [
    (.control("s"), "Ctrl-S"), (.pageDown, "PgDn"), (.backTab, "Shift-Tab"), (.character("?"), "?"),
    (.space, "Space"), (Key(.character(" "), .control), "Ctrl-Space"), (.alt("x"), "Alt-x"), (.f(10), "F10"),
    (Key(.up, [.control, .shift]), "Ctrl-Shift-Up"), (.character("G"), "G"), (.character("-"), "-"),
    (Key(.character("-"), .control), "Ctrl--"), (.character("é"), "é"), (.escape, "Esc"), (.character("F"), "F"),
  ]

  @Test(arguments: pairs) func `reads back what it writes`(key: Key, spelling: String) {
    #expect(key.spelling == spelling)
    #expect(Key(spelling: spelling) == key)
  }

  @Test func `takes names in any case`() {
    #expect(Key(spelling: "ctrl-S") == .control("s"))
    #expect(Key(spelling: "CTRL-pgdn") == Key(.pageDown, .control))
    #expect(Key(spelling: "shift-tab") == .backTab)
  }

  @Test(arguments: ["", " ", "PageDwn", "F0", "F25", "Ctrl-", "Hyper-x", "ab"])
  func `refuses what names no key`(spelling: String) {
    #expect(Key(spelling: spelling) == nil)
  }

  @Test func `is one value for what a terminal cannot tell apart`() {
    #expect(Key(.character("S"), .control) == .control("s"))
    #expect(Key(.character("A"), .shift) == .character("A"))
    #expect(Key(.tab, .shift) == .backTab)
  }

  @Test func `spells sequences with blanks`() {
    #expect(KeySequence(spelling: "g t") == KeySequence(.character("g"), .character("t")))
    #expect(KeySequence(.character("g"), .control("x")).spelling == "g Ctrl-X")
    #expect(KeySequence(spelling: "g Nope") == nil)
    #expect(KeySequence(spelling: "  ") == nil)
  }
}

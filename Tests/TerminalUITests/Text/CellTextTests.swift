import TerminalUI
import Testing

@Suite("Text in cells")
struct CellTextTests {
  @Test func `has a corpus of three hundred names`() {
    #expect(NameCorpus.names.count == 300)
    #expect(Set(NameCorpus.names).count > 200)
  }

  @Test(arguments: Charset.allCases)
  func `lines up every name of the corpus`(charset: Charset) {
    for name in NameCorpus.names {
      var canvas = Canvas(size: Size(width: 24, height: 1), options: DrawingOptions(charset: charset))
      canvas.draw(name, at: .zero, width: 12)
      canvas.draw("|", at: Point(x: 13, y: 0))
      #expect(canvas[Point(x: 13, y: 0)]?.glyph.base == "|")
      #expect(canvas.cells.reduce(0) { $0 + Int($1.glyph.width) } == 24, "\(name.debugDescription)")
    }
  }

  @Test(arguments: Charset.allCases)
  func `lets no control, bidirectional or unassigned character reach a cell`(charset: Charset) {
    for name in NameCorpus.names {
      for glyph in CellText.glyphs(of: name, in: charset) {
        for scalar in [glyph.base] + glyph.marks {
          let category = scalar.properties.generalCategory
          #expect(![.control, .format, .lineSeparator, .paragraphSeparator, .unassigned].contains(category))
          #expect(charset == .utf8 || scalar.isASCII)
        }
      }
    }
  }

  @Test func `gives every glyph the width of its base and only marks of no width`() {
    for glyph in NameCorpus.names.flatMap({ CellText.glyphs(of: $0) }) {
      #expect(CellWidth.width(of: glyph.base) == Int(glyph.width))
      #expect(glyph.marks.allSatisfy { CellWidth.width(of: $0) == 0 })
      #expect(glyph.marks.count <= 4)
    }
  }

  @Test(arguments: [
    ("García", "Garcia"), ("Straße", "Strasse"), ("Łódź", "Lodz"), ("Nguyễn", "Nguyen"), ("Jose\u{301}", "Jose"),
    ("Ольга Щербакова", "Ol'ga Shcherbakova"), ("Ελένη", "Eleni"), ("“O’Brien” – 5 €", "\"O'Brien\" - 5 EUR"),
    ("王", "?"),
  ])
  func `spells in ASCII what ASCII cannot show`(text: String, spelled: String) {
    #expect(shown(text, in: .ascii) == spelled)
  }

  @Test(arguments: [
    ("a\u{1B}[2J", "a␛[2J"), ("\u{7F}", "␡"), ("\u{9B}", "\u{FFFD}"), ("\u{202E}x", "\u{FFFD}x"), ("\r\n", "␍␊"),
  ])
  func `shows controls as marks`(text: String, marked: String) {
    #expect(shown(text) == marked)
  }

  @Test(arguments: [("👨‍👩‍👧‍👦", "👨"), ("👩🏽‍🚀", "👩"), ("❤️", "❤"), ("1️⃣", "1\u{20E3}"), ("🇺🇸", "US")])
  func `shows the first of an emoji sequence`(text: String, first: String) {
    #expect(shown(text) == first)
  }

  @Test func `keeps four marks on a letter and several letters of a cluster`() {
    #expect(shown("Z\u{335}\u{336}\u{337}\u{338}\u{339}\u{33A}") == "Z\u{335}\u{336}\u{337}\u{338}")
    #expect(CellText.glyphs(of: "क्ष").count == 2)
    #expect(CellText.width(of: "한글") == 4)
  }

  @Test func `cuts with an ellipsis and never in the middle of a wide letter`() {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    canvas.draw("王李王李", at: .zero, width: 6)
    canvas.draw("Margaret", at: Point(x: 0, y: 1), width: 5)
    #expect(canvas.lines == ["王李…", "Marg…"])
  }

  @Test func `wraps at spaces, at line breaks, and in words longer than a line`() {
    #expect(CellText.wrapped("one two three", width: 8) == ["one two", "three"])
    #expect(CellText.wrapped("a\n\nb", width: 8) == ["a", "", "b"])
    #expect(CellText.wrapped("incomprehensible", width: 6) == ["incomp", "rehens", "ible"])
    #expect(CellText.wrapped("王李王", width: 1) == ["王", "李", "王"])
    #expect(CellText.wrapped("", width: 5) == [""])
  }

  private func shown(_ text: String, in charset: Charset = .utf8) -> String {
    CellText.glyphs(of: text, in: charset).map(\.text).joined()
  }
}

import TerminalUI
import TestSupport
import Testing

@Suite("The row of filters")
struct FilterRowTests {
  private let titles = ["Live 11,024", "Need attention", "Proposals 31", "Closed 6,310"]

  private func line(_ active: Int, width: Int, note: String = "") -> String {
    var canvas = Canvas(size: Size(width: width, height: 1))
    FilterRow(titles: titles, active: active, note: note).draw(on: &canvas)
    return canvas.lines[0]
  }

  @Test func `brackets the one shown, and has a note where all of it fits`() {
    #expect(line(1, width: 60) == " Live 11,024  [Need attention]  Proposals 31   Closed 6,310")
    #expect(line(0, width: 80, note: "4 quiet").hasSuffix("4 quiet"))
    #expect(!line(0, width: 66, note: "4 quiet").contains("quiet"))
  }

  @Test func `shows the active one whole in a narrow window`() {
    for active in titles.indices {
      for width in 20...60 { #expect(line(active, width: width).contains("[\(titles[active])]")) }
    }
  }

  @Test func `takes a click where a title is drawn`() {
    for width in [20, 40, 60] {
      for active in titles.indices {
        let row = FilterRow(titles: titles, active: active)
        for (column, character) in line(active, width: width).enumerated() where character == "[" {
          #expect(row.filter(atColumn: column + 1, width: width) == active)
        }
      }
    }
    #expect(FilterRow(titles: titles, active: 0).filter(atColumn: 79, width: 80) == nil)
  }

  @Test func `draws at every size`() {
    for size in Snapshots.everySize {
      var canvas = Canvas(size: size)
      FilterRow(titles: titles, active: 3, note: "Note").draw(on: &canvas)
      canvas = Canvas(size: size)
      FilterRow(titles: [], active: 0).draw(on: &canvas)
    }
  }
}

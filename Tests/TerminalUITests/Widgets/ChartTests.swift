import TerminalUI
import TestSupport
import Testing

@Suite("Charts")
struct ChartTests {
  private let chart = BarChart([
    BarChart.Item("Waiting", value: 120, figure: "120"), BarChart.Item("Matched", value: 61, figure: "61"),
    BarChart.Item("Closed early", value: 1, figure: "1", role: .warning), BarChart.Item("None", value: 0, figure: "0"),
    BarChart.Item("Unknown", value: .nan, figure: "–"),
  ])

  @Test func `sparklines rise with their values and forgive odd ones`() {
    #expect(Sparkline([0, 1, 2, 3, 4, 5, 6, 7]).text(width: 8, in: .utf8) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline([5, 0, 10]).text(width: 2, in: .ascii) == "_#")
    #expect(Sparkline([.nan, -3, .infinity]).text(width: 9, in: .utf8) == "▁▁▁")
    #expect(Sparkline([]).text(width: 5, in: .utf8).isEmpty)
  }

  @Test func `progress stays between nothing and all`() {
    #expect(ProgressBar(label: "", fraction: 0 / 0.0).fraction == 0)
    #expect(ProgressBar(label: "", fraction: 7).fraction == 1)
  }

  @Test(arguments: Charset.allCases)
  func `look as recorded`(charset: Charset) {
    let progress = ProgressBar(label: "Importing", fraction: 0.43, detail: "12,400 rows/s, 40 s left")
    let picture = Snapshots.pictures(charset: charset, sizes: [Size(width: 72, height: 8), Size(width: 24, height: 8)])
    {
      chart.draw(on: &$0)
      $0.within(Rect(x: 0, y: 6, width: $0.bounds.width, height: 1)) { progress.draw(on: &$0) }
      $0.within(Rect(x: 0, y: 7, width: 12, height: 1)) { Sparkline([3, 4, 1, 0, 7, 9, 12]).draw(on: &$0) }
    }
    #expect(Snapshots.difference(picture, from: "charts-\(charset)") == nil)
  }

  @Test func `draw at every size`() {
    for size in Snapshots.everySize {
      var canvas = Canvas(size: size)
      chart.draw(on: &canvas)
      ProgressBar(label: "Importing", fraction: 0.5, detail: "40 s left").draw(on: &canvas)
      Sparkline([1, 2, 3]).draw(on: &canvas)
      #expect(canvas.size == size)
    }
  }
}

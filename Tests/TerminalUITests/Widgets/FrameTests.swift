import TerminalUI
import TestSupport
import Testing

@Suite("Frame and peek pane")
struct FrameTests {
  private let frame = Frame(
    name: "Matchbook", title: "Matching", place: "Twin Cities · Ana Díaz, supervisor",
    tabs: ["Today", "Intake", "Matching", "Matches", "Training", "Advocacy", "Organizations", "Reports", "Admin"]
      .enumerated().map { Frame.Tab(key: "\($0 + 1)", title: $1) },
    activeTab: 2, message: Message("Logged 1 h 30 for Amina and Zoë."),
    hints: [
      ("Enter", "Open"), ("p", "Propose"), ("/", "Find"), ("s", "Sort"), ("l", "Log"), ("?", "Help"), ("q", "Back"),
    ]
    .map { KeyHint(keys: $0.0, title: $0.1) })

  private let pane = PeekPane(
    title: "Amina Farah",
    parts: [
      .fact("Waiting", "214 days", role: .warning), .fact("School", "Como Park High, grade 9"), .blank, .heading("Why"),
      .paragraph("Both speak Somali, live four miles apart, and are free on Tuesday evenings."),
    ])

  @Test(arguments: Charset.allCases)
  func `look as recorded`(charset: Charset) {
    var list = PeopleTable.small.list
    list.reload()
    let picture = Snapshots.pictures(charset: charset) { canvas in
      frame.draw(on: &canvas)
      canvas.within(Frame.content(of: canvas.size)) { content in
        let (left, right) = PeekPane.split(content.bounds)
        content.within(left) { list.draw(on: &$0) }
        content.within(right) { pane.draw(on: &$0) }
      }
    }
    #expect(Snapshots.difference(picture, from: "frame-\(charset)") == nil)
  }

  @Test func `keep the way to help where not all hints have room`() {
    let words = ["Open", "Log training", "Plan class", "Training logs", "Courses", "Filter"]
    let hints = words.map { KeyHint(keys: "x", title: $0) } + [KeyHint(keys: "?", title: "Help")]
    func lastRow(width: Int) -> String {
      let frame = Frame(
        name: "Matchbook", title: "Training", place: "", tabs: [], activeTab: 0, message: nil, hints: hints,
        guide: hints.last)
      var canvas = Canvas(size: Size(width: width, height: 12))
      frame.draw(on: &canvas)
      return canvas.lines[11]
    }
    #expect(lastRow(width: 90).hasSuffix("x Courses  x Filter  ? Help"))
    #expect(lastRow(width: 76).hasSuffix("x Courses  ? Help"))
    #expect(lastRow(width: 40) == " x Open  x Log training  ? Help")
  }

  @Test func `show a long message whole, over the hints, and end a longer one in an ellipsis`() {
    var frame = frame
    let sentence = "Somebody else has saved Y-1042 meanwhile; what you typed is kept, so look at theirs and save again."
    frame.message = Message(sentence, .warning)
    var canvas = Canvas(size: Size(width: 80, height: 24))
    frame.draw(on: &canvas)
    #expect(canvas.lines[22] == " ! Somebody else has saved Y-1042 meanwhile; what you typed is kept, so look at")
    #expect(canvas.lines[23] == " theirs and save again.")
    frame.message = Message(sentence + " " + sentence, .warning)
    canvas = Canvas(size: Size(width: 80, height: 24))
    frame.draw(on: &canvas)
    #expect(canvas.lines[23].hasSuffix("…"))
    frame.message = nil
    canvas = Canvas(size: Size(width: 80, height: 24))
    frame.draw(on: &canvas)
    #expect(canvas.lines[23].hasPrefix(" Enter Open"))
  }

  @Test func `draw at every size, and ask for a larger window below the smallest`() {
    for size in Snapshots.everySize {
      var canvas = Canvas(size: size)
      pane.draw(on: &canvas)
      canvas = Canvas(size: size)
      frame.draw(on: &canvas)
      let isSmall = !size.holds(TerminalUI.smallestSize)
      #expect(canvas.lines.dropFirst().allSatisfy(\.isEmpty) == isSmall)
      #expect(Frame.content(of: size).isEmpty == isSmall)
    }
  }

  @Test func `tell which tab was clicked, also where not every title fits`() {
    #expect(frame.tab(atColumn: 0, width: 120) == 0)
    #expect(frame.tab(atColumn: 11, width: 120) == 1)
    #expect(frame.tab(atColumn: 119, width: 120) == nil)
    #expect(frame.tab(atColumn: 9, width: 80) == 1)
    #expect(frame.tab(atColumn: 18, width: 80) == 2)
  }

  @Test func `bring tabs closer before a title goes, and let the last go first`() {
    func tabRow(_ count: Int, active: Int, width: Int) -> String {
      var frame = frame
      frame.tabs = Array(frame.tabs.prefix(count))
      frame.activeTab = active
      var canvas = Canvas(size: Size(width: width, height: 24))
      frame.draw(on: &canvas)
      return canvas.lines[Frame.tabRow]
    }
    #expect(
      tabRow(7, active: 2, width: 80)
        == " 1 Today 2 Intake[3 Matching]4 Matches 5 Training 6 Advocacy 7 Organizations")
    #expect(
      tabRow(9, active: 8, width: 80) == " 1 Today 2 Intake 3 Matching 4 Matches 5 Training 6 Advocacy 7 8[9 Admin]")
    #expect(tabRow(9, active: 6, width: 40) == " 1 Today 2 3 4 5 6[7 Organizations]8 9")
  }
}

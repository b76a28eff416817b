import TerminalUI
import TestSupport
import Testing

@Suite("Help and finder")
struct OverlayTests {
  private let entries =
    [
      ("Approve", "a", "Approves the proposal, so that mentor and youth can be asked.", "Decide", nil),
      ("Decline", "d", "Declines the proposal, with a reason.", "Decide", "You may not decide your own proposal."),
      ("Log a session", "l", "Logs a session for the selected match.", "Sessions", nil),
      ("Find", "/", "Finds rows as you type; Esc shows all again.", "List", nil),
    ].map { CommandEntry(id: $0.0, keys: $0.1, title: $0.0, help: $0.2, group: $0.3, whyDisabled: $0.4) }
    + (1...30).map { CommandEntry(id: "go\($0)", keys: "g \($0)", title: "Go to \($0)", help: "Goes.", group: "Go") }

  @Test func `help scrolls no further than its last line, and closes`() {
    var help = TextPager.help(title: "Keys", entries: entries)
    for _ in 0..<10 { #expect(stays(&help, .pageDown)) }
    var canvas = Canvas(size: Size(width: 80, height: 24))
    help.draw(on: &canvas)
    #expect(canvas.lines[22].contains("Go to 30"))
    #expect(stays(&help, .home))
    for key in [Key.escape, .character("q"), .character("?"), .f(1)] { #expect(!stays(&help, key)) }
  }

  @Test func `history shows the newest message at its end`() {
    var log = MessageLog()
    for number in 1...250 { log.add(Message("Failed \(number).", .failure, time: "09:15")) }
    #expect(log.messages.count == MessageLog.limit)
    let history = TextPager.history(of: log, title: "Messages", emptyText: "Nothing was said.")
    var canvas = Canvas(size: Size(width: 40, height: 6))
    history.draw(on: &canvas)
    #expect(canvas.lines[4].contains("09:15  !! Failed 250."))
    log.settle()
    #expect(log.current == nil)
  }

  @Test func `finder picks what is chosen, and tells when its text changes`() {
    var finder = finder
    #expect(press(&finder, .character("l")) == .changed("l"))
    #expect(press(&finder, .down, .enter) == .picked(id: "Decline"))
    finder.offer([])
    #expect(press(&finder, .down, .enter) == .none)
    #expect(press(&finder, .escape) == .closed)
  }

  @Test func `finder picks what is clicked, also where it is scrolled`() {
    var finder = finder
    let size = Size(width: 80, height: 24)
    func click(_ y: Int) -> ChoiceFinder.Outcome {
      finder.handle(.mouse(MouseEvent(.press(.left), at: Point(x: 10, y: y))), in: size)
    }
    #expect(click(4) == .picked(id: "Decline"))
    #expect(click(2) == .none)
    for _ in 0..<30 { _ = finder.handle(.mouse(MouseEvent(.wheelDown, at: .zero)), in: size) }
    #expect(click(3) == .picked(id: "go17"))
    finder.offer([])
    #expect(click(3) == .none)
  }

  @Test(arguments: Charset.allCases)
  func `look as recorded`(charset: Charset) {
    let help = TextPager.help(title: "Keys of the queue", entries: entries)
    let helpPicture = Snapshots.pictures(charset: charset) { help.draw(on: &$0) }
    #expect(Snapshots.difference(helpPicture, from: "help-\(charset)") == nil)
    var finder = finder
    _ = press(&finder, .character("e"), .down)
    let finderPicture = Snapshots.pictures(charset: charset) { finder.draw(on: &$0) }
    #expect(Snapshots.difference(finderPicture, from: "finder-\(charset)") == nil)
  }

  @Test func `draw at every size with the cursor in sight`() {
    for size in Snapshots.everySize {
      var canvas = Canvas(size: size)
      TextPager.help(title: "Keys", entries: entries).draw(on: &canvas)
      #expect(canvas.cursor != nil || size.width < 4 || size.height < 3)
      canvas = Canvas(size: size)
      finder.draw(on: &canvas)
      #expect(canvas.cursor != nil || size.width < 5 || size.height < 3)
    }
  }

  private var finder: ChoiceFinder {
    ChoiceFinder(
      title: "Do what?", emptyText: "No such command.",
      choices: entries.map { ChoiceFinder.Choice(id: $0.id, title: $0.title, detail: $0.keys, whyNot: $0.whyDisabled) })
  }

  private func stays(_ help: inout TextPager, _ key: Key) -> Bool {
    help.handle(.key(key), in: Size(width: 80, height: 24))
  }

  private func press(_ finder: inout ChoiceFinder, _ keys: Key...) -> ChoiceFinder.Outcome {
    var outcome = ChoiceFinder.Outcome.none
    for key in keys { outcome = finder.handle(.key(key), in: Size(width: 80, height: 24)) }
    return outcome
  }
}

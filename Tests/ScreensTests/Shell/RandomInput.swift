import TerminalUI
import TestSupport

/// What a cat on the keyboard, a torn line and a hasty person send: keys, words, pastes, clicks, sizes and loose bytes.
struct RandomInput {
  private var random: SeededGenerator
  private var decoder = InputDecoder()

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let commands: [Key] =
    "abcdefghijklmnopqrstuvwxyzCN0123456789*/:?,.+-@\"".map { Key.character($0) }
    + [
      .enter, .enter, .enter, .escape, .escape, .tab, .tab, .backTab, .space, .backspace, .delete, .insert, .up, .down,
      .down, .left, .right, .home, .end, .pageUp, .pageDown, .f(1), .f(5),
    ] + "abdefhklnopsuwz".map { Key.control($0) } + [.alt("b"), .alt("f"), .alt("x")]

  private static let words = [
    "Mei", "Ahmed", "Łukasz", "O'Brien-Jean", "3/5", "2/12/2016", "today", "yesterday", "-3d", "90m",
    "1h30 homework +listen",
    "45 phone @yesterday \"Called.\"", "Y-1", "A-3", "M-2", "yes", "02740", "617-446-2028", "mei@example.org",
    "soccer, music",
    "Both play soccer.", "漢字", "e\u{301}\u{302}", "👩‍👩‍👧", "\u{202E}evil", "%_'\"; DROP TABLE", "999999999999999999999",
  ]

  mutating func below(_ limit: Int) -> Int { Int(truncatingIfNeeded: random.next() % UInt64(max(1, limit))) }

  private mutating func any<Element>(of choices: [Element]) -> Element { choices[below(choices.count)] }

  mutating func size() -> Size {
    below(3) == 0 ? Size(width: 80, height: 24) : Size(width: 1 + below(200), height: 1 + below(60))
  }

  /// The next events: one key most often, sometimes a word of them.
  mutating func next() -> [InputEvent] {
    switch below(100) {
    case 0..<72: return decode(any(of: Self.commands).bytes)
    case 72..<82: return decode(Array(any(of: Self.words).utf8))
    case 82..<86: return [.paste((0..<below(4)).map { _ in any(of: Self.words) }.joined(separator: "\n"))]
    case 86..<94: return [.mouse(mouse())]
    case 94..<97: return [.resize(size())]
    case 97: return [.focus(below(2) == 0)]
    default: return decode((0..<below(12)).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    }
  }

  private mutating func mouse() -> MouseEvent {
    let action = any(of: [
      MouseEvent.Action.press(.left), .press(.left), .press(.right), .release(.left), .wheelUp, .wheelDown,
    ])
    return MouseEvent(action, at: Point(x: below(100), y: below(30)))
  }

  private mutating func decode(_ bytes: [UInt8]) -> [InputEvent] { decoder.decode(bytes) + decoder.timeOut() }
}

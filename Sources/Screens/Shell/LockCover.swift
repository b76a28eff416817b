import Localization
import TerminalUI

/// What stands in place of everything while the console is locked: nothing of anybody, and once a key is pressed, who is
/// signed in and whether to go on.
struct LockCover {
  enum Answer: Equatable {
    case goOn, leave
  }

  /// Who is signed in.
  let user: String
  /// Why nobody could leave, in a sentence that names no one; nil until somebody tries in vain.
  var problem: String?
  private var dialog: DialogView?

  init(user: String) { self.user = user }

  var hints: [KeyHint] {
    guard dialog != nil else { return [] }
    return [
      KeyHint(keys: Key.enter.spelling, title: English.Console.choose),
      KeyHint(keys: Key.tab.spelling, title: English.Console.nextChoice),
      KeyHint(keys: Key.escape.spelling, title: English.Lock.hide),
    ]
  }

  /// The first key or click brings the question, and answers nothing; Esc takes it away.
  ///
  /// - Parameter size: Of the content, in the coordinates of the mouse.
  mutating func handle(_ event: InputEvent, in size: Size) -> Answer? {
    guard var asked = dialog else {
      switch event {
      case .key: dialog = question
      case .mouse(let mouse) where mouse.action == .press(.left): dialog = question
      case .mouse, .paste, .resize, .focus, .pasteStalled: break
      }
      return nil
    }
    let answer = asked.handle(event, in: size)
    dialog = asked
    guard let answer else { return nil }
    problem = nil
    dialog = nil
    return answer.verb == Verb.goOn ? .goOn : answer.verb == Verb.leave ? .leave : nil
  }

  func draw(on canvas: inout Canvas) {
    if let dialog { return dialog.draw(on: &canvas) }
    let problem = problem.map { CellText.wrapped($0, width: max(1, canvas.bounds.width), in: canvas.charset) } ?? []
    let words = [English.Lock.locked] + problem + [English.Lock.pressAnyKey]
    let top = max(0, (canvas.bounds.height - words.count) / 2)
    for (index, line) in words.enumerated() {
      canvas.draw(
        line, at: Point(x: 0, y: top + index), width: canvas.bounds.width, role: index == 0 ? .title : .muted,
        alignment: .center)
    }
    canvas.moveCursor(to: Point(x: 0, y: 0))
  }

  private enum Verb {
    static let goOn = "go on"
    static let leave = "leave"
    static let hide = "hide"
  }

  private var question: DialogView {
    DialogView(
      title: English.Lock.title, body: English.Lock.question(user),
      verbs: [
        .init(Verb.goOn, title: English.Lock.goOn, letter: "g"),
        .init(Verb.leave, title: English.Lock.leave, letter: "l"),
      ], cancelID: Verb.hide)
  }
}

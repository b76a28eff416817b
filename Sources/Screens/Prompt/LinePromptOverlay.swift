import enum Domain.ShownPlace
import Localization
import TerminalUI
import ViewModels

/// The one line in which something is recorded, at the foot of the screen: what is typed, and beneath it what was
/// understood.
final class LinePromptOverlay: Overlay {
  static let shows: [ShownPlace] = [.lackingGuards]
  private let prompt: LinePrompt
  private let shell: Shell
  private let whenDone: () -> Void
  private var editor: LineEditor

  init(_ prompt: LinePrompt, shell: Shell, whenDone: @escaping () -> Void) {
    editor = LineEditor(prompt.text)
    self.prompt = prompt
    self.shell = shell
    self.whenDone = whenDone
  }

  var hints: [KeyHint] {
    [
      KeyHint(keys: Key.enter.spelling, title: prompt.line.title),
      KeyHint(keys: Key.tab.spelling, title: English.Console.completeOrForm),
      KeyHint(keys: Key.escape.spelling, title: English.Console.cancel),
    ]
  }

  func draw(on canvas: inout Canvas) {
    let height = min(height(inWidth: canvas.bounds.width - 4, canvas.charset), canvas.bounds.height)
    let box = Rect(x: 0, y: canvas.bounds.height - height, width: canvas.bounds.width, height: height)
    canvas.fill(box)
    canvas.drawBox(box, title: prompt.line.title)
    canvas.within(box.inset(left: 2, top: 1, right: 2, bottom: 1)) { area in
      let room = area.bounds
      let lineTop =
        room.height > 4
        ? area.drawWrapped(prompt.line.subject, in: Rect(x: 0, y: 0, width: room.width, height: 1), role: .muted) : 0
      editor.draw(on: &area, at: Point(x: 0, y: lineTop), width: room.width)
      let (text, role) = answer
      let used = area.drawWrapped(text, in: room.inset(top: lineTop + 1), role: role)
      let rest = room.inset(top: lineTop + 1 + used)
      area.drawWrapped(prompt.hint, in: rest, role: .muted)
    }
  }

  /// Seven rows, and more where the answer is long: what may be typed next is never hidden by it.
  private func height(inWidth width: Int, _ charset: Charset) -> Int {
    let texts = [prompt.line.subject, answer.0, prompt.hint].filter { !$0.isEmpty }
    let rows = texts.reduce(0) { $0 + CellText.wrapped($1, width: max(1, width), in: charset).count }
    return max(7, rows + 3)
  }

  func handle(_ event: InputEvent) -> Bool {
    switch event {
    case .key(.escape): return !keepForLater()
    case .key(.up): recall(1)
    case .key(.down): recall(-1)
    case .key(.enter):
      guard let said = prompt.submit() else { return true }
      shell.say(said)
      whenDone()
      return false
    case .key(.tab): return complete()
    case .key(let key) where editor.handle(key): prompt.text = editor.text
    case .paste(let text):
      editor.insert(String(text.map { $0.isNewline ? " " : $0 }))
      prompt.text = editor.text
    default: break
    }
    return true
  }

  /// Completes the word being typed; where there is none, goes on in the full form.
  ///
  /// - Returns: Whether the line stays.
  private func complete() -> Bool {
    guard prompt.complete() else {
      shell.open(RecordFormScreen(prompt.moveToForm(), shell: shell, whenSaved: whenDone))
      return false
    }
    editor = LineEditor(prompt.text)
    return true
  }

  func keepDraft() -> String? {
    let failure = prompt.keepDraft()
    if let failure { shell.say(failure, .failure) }
    return failure
  }

  func cancel() {
    if !keepForLater() { prompt.keepInMemory() }
  }

  /// Keeps a line that is left, and says how it comes back.
  ///
  /// - Returns: Whether nothing of it would be lost.
  private func keepForLater() -> Bool {
    guard keepDraft() == nil else { return false }
    if prompt.isUnsent { shell.say(English.Drafts.lineKept) }
    return true
  }

  private func recall(_ step: Int) {
    if prompt.recall(step) { editor = LineEditor(prompt.text) }
  }

  private var answer: (String, Role) {
    if let refusal = prompt.refusal { return ("! \(refusal)", .error) }
    return switch prompt.reading {
    case .empty: (prompt.line.example, .muted)
    case .understood(let words): (words, .success)
    case .unfinished(let why): (why, .warning)
    }
  }
}

extension Shell {
  /// Asks for something in one line.
  ///
  /// - Parameter done: Called once it is recorded.
  func ask(_ line: any PromptedLine, then done: @escaping () -> Void) {
    show(LinePromptOverlay(LinePrompt(line, history: model.history), shell: self, whenDone: done))
  }
}

import Localization
import TerminalUI
package import ViewModels

extension Shell {
  package var isLocked: Bool { cover != nil }

  /// How long the console may yet be left alone until ``leftAlone()`` is due, from the last key on; nil for ever.
  package var idleLimit: Duration? { model.idle.next(isLocked: isLocked)?.after }

  /// Nobody has pressed a key for ``idleLimit``: hides what is shown, or says that the console is to end.
  package func leftAlone() -> IdleLimits.Step? {
    let step = model.idle.next(isLocked: isLocked)?.step
    if step == .lock { lock() }
    return step
  }

  /// Hides everything until somebody says that it is they; what is typed anywhere is kept as a draft as well.
  package func lock() {
    guard cover == nil else { return }
    keepDrafts()
    pending = []
    cover = LockCover(user: model.signedIn)
    model.recordLock()
  }

  /// Answers an event while the console is locked.
  func answerLocked(_ event: InputEvent) {
    guard var asked = cover else { return }
    let answer = asked.handle(event, in: Frame.content(of: size).size)
    cover = asked
    switch answer {
    case .goOn:
      cover = nil
      model.recordUnlock()
      _ = checkForChanges()
    case .leave: quit()
    case nil: break
    }
  }

  /// Draws nothing but the name of the program and the lock.
  func drawLocked(_ cover: LockCover, on canvas: inout Canvas) {
    canvas.setTitle("\(English.Console.name) · \(English.Lock.title)")
    let frame = Frame(
      name: English.Console.name, title: English.Lock.title, place: "", tabs: [], activeTab: 0, message: nil,
      hints: cover.hints)
    frame.draw(on: &canvas)
    let content = Frame.content(of: size)
    guard !content.isEmpty else { return }
    canvas.within(content) { cover.draw(on: &$0) }
  }
}

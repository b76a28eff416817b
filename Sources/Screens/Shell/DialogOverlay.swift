import Localization
import TerminalUI

/// A dialog over the screen; tells the answer once there is one.
final class DialogOverlay: Overlay {
  private var dialog: DialogView
  private var size = Size.zero
  private let answer: (DialogAnswer) -> Void

  init(_ dialog: DialogView, answer: @escaping (DialogAnswer) -> Void) {
    self.dialog = dialog
    self.answer = answer
  }

  var hints: [KeyHint] {
    [
      KeyHint(keys: Key.enter.spelling, title: English.Console.choose),
      KeyHint(keys: Key.tab.spelling, title: English.Console.nextChoice),
      KeyHint(keys: Key.escape.spelling, title: English.Console.cancel),
    ]
  }

  func fit(_ size: Size) { self.size = size }
  func draw(on canvas: inout Canvas) { dialog.draw(on: &canvas) }

  func handle(_ event: InputEvent) -> Bool {
    guard let answered = dialog.handle(event, in: size) else { return true }
    answer(answered)
    return false
  }
}

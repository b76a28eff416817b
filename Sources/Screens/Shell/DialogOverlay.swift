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

  func fit(_ size: Size) { self.size = size }
  func draw(on canvas: inout Canvas) { dialog.draw(on: &canvas) }

  func handle(_ event: InputEvent) -> Bool {
    guard let answered = dialog.handle(event, in: size) else { return true }
    answer(answered)
    return false
  }
}

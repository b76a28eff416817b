import Domain
import Localization
import TerminalUI
import ViewModels

/// A dialog over the screen; tells the answer once there is one. A line of text in it is kept until it is sent.
final class DialogOverlay: Overlay {
  static let shows: [ShownPlace] = [.ownChanges, .lackingGuards]
  private var dialog: DialogView
  private var size = Size.zero
  private let shell: Shell
  private let answer: (DialogAnswer) -> Void
  /// nil where the dialog asks for no text, or offers one.
  private let kept: KeptAnswer?

  /// - Parameter about: What tells the question from others of its title; nil for its body.
  init(_ dialog: DialogView, about: String?, shell: Shell, answer: @escaping (DialogAnswer) -> Void) {
    self.dialog = dialog
    self.shell = shell
    self.answer = answer
    kept =
      dialog.prompt == nil || !dialog.editor.text.isEmpty
      ? nil
      : KeptAnswer(
        title: dialog.title, about: about ?? dialog.body, workspace: shell.model.workspace, history: shell.model.history
      )
    if let text = kept?.text, !text.isEmpty { self.dialog.type(text) }
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
    if answered.verb == dialog.cancelID { return !keepForLater() }
    if shell.refusal == nil { _ = kept?.keep("") }
    // Where an answer with a text is refused, the question stays, so that the text can be corrected and no key goes elsewhere.
    guard let why = shell.refusal, dialog.prompt != nil, shell.overlay === self else {
      return false
    }
    dialog.refuse(why)
    return true
  }

  func keepDraft() -> String? {
    let failure = kept?.keep(dialog.editor.text)
    if let failure { shell.say(failure, .failure) }
    return failure
  }

  func cancel() {
    if !keepForLater() { kept?.keepInMemory(dialog.editor.text) }
  }

  /// Keeps a text that is left, and says how it comes back.
  ///
  /// - Returns: Whether nothing of it would be lost.
  private func keepForLater() -> Bool {
    guard keepDraft() == nil else { return false }
    if kept != nil, !dialog.editor.text.isEmpty { shell.say(English.Drafts.answerKept) }
    return true
  }
}

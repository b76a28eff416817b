import Domain
import Localization
import TerminalUI
import ViewModels

/// Finds any person, organization or match from anywhere, and opens it.
final class FindOverlay: Overlay {
  static let shows: [ShownPlace] = [.search]
  private let shell: Shell
  private var size = Size.zero
  private var finder: ChoiceFinder
  private var found: [ConsoleViewModel.Found] = []

  init(shell: Shell) {
    self.shell = shell
    finder = ChoiceFinder(
      title: English.Console.findTitle, emptyText: English.Console.findStart,
      earlier: shell.model.history.lines(of: Self.kind))
  }

  /// What is typed here, in the history of the sitting.
  private static let kind = "find"

  var hints: [KeyHint] { Self.finderHints }

  func fit(_ size: Size) { self.size = size }
  func draw(on canvas: inout Canvas) { finder.draw(on: &canvas) }

  func handle(_ event: InputEvent) -> Bool {
    switch finder.handle(event, in: size) {
    case .none: return true
    case .closed: return false
    case .changed(let text):
      offer(text)
      return true
    case .picked(let id):
      guard let record = found.first(where: { "\($0.reference)" == id }) else { return true }
      shell.model.history.note(finder.editor.text, of: Self.kind)
      shell.overlay = nil
      shell.open(record.reference)
      return false
    }
  }

  private func offer(_ text: String) {
    switch shell.model.find(text) {
    case .success(let found):
      self.found = found
      let choices = found.map { ChoiceFinder.Choice(id: "\($0.reference)", title: $0.title, detail: $0.detail) }
      finder.offer(choices, emptyText: text.isEmpty ? English.Console.findStart : English.Console.findEmpty)
    case .failure(let refusal): finder.offer([], emptyText: refusal.sentence)
    }
  }
}

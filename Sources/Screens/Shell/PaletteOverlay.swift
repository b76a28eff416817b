import Domain
import Localization
import TerminalUI
import ViewModels

/// The command palette: every action here and every screen, found by a few letters.
final class PaletteOverlay: Overlay {
  static let shows: [ShownPlace] = []
  private let shell: Shell
  private var size = Size.zero
  private let entries: [CommandEntry]
  private var finder: ChoiceFinder

  init(shell: Shell) {
    self.shell = shell
    entries = shell.entries.filter { $0.id != "palette" }
    finder = ChoiceFinder(
      title: English.Console.paletteTitle, emptyText: English.Console.noSuchAction,
      choices: entries.map(Self.choice), earlier: shell.model.history.lines(of: Self.kind))
  }

  var hints: [KeyHint] { Self.finderHints }

  func fit(_ size: Size) { self.size = size }
  func draw(on canvas: inout Canvas) { finder.draw(on: &canvas) }

  func handle(_ event: InputEvent) -> Bool {
    switch finder.handle(event, in: size) {
    case .none: return true
    case .closed: return false
    case .changed(let text):
      finder.offer(FuzzyMatch.ranked(entries, for: text) { $0.title }.map(Self.choice))
      return true
    case .picked(let id):
      shell.model.history.note(finder.editor.text, of: Self.kind)
      shell.overlay = nil
      shell.perform(id: id)
      return false
    }
  }

  /// What is typed here, in the history of the sitting.
  private static let kind = "palette"

  private static func choice(_ entry: CommandEntry) -> ChoiceFinder.Choice {
    ChoiceFinder.Choice(id: entry.id, title: entry.title, detail: entry.keys, whyNot: entry.whyDisabled)
  }
}

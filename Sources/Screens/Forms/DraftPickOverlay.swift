import Domain
import Localization
import TerminalUI
import ViewModels

/// Forms that were begun and not saved, to pick one.
final class DraftPickOverlay: Overlay {
  static let shows: [ShownPlace] = []
  private let drafts: [UnfinishedForm]
  private let shell: Shell
  private let pick: (DraftID) -> Void
  private var size = Size.zero
  private var finder: ChoiceFinder

  init(_ drafts: [UnfinishedForm], shell: Shell, pick: @escaping (DraftID) -> Void) {
    self.drafts = drafts
    self.shell = shell
    self.pick = pick
    finder = ChoiceFinder(title: English.Drafts.pick, emptyText: English.Drafts.none)
    offer("")
  }

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
      shell.overlay = nil
      if let draft = drafts.first(where: { "\($0.id.rawValue)" == id }) { pick(draft.id) }
      return false
    }
  }

  private func offer(_ text: String) {
    let choices = drafts.map {
      ChoiceFinder.Choice(id: "\($0.id.rawValue)", title: $0.title, detail: "")
    }
    finder.offer(text.isEmpty ? choices : FuzzyMatch.ranked(choices, for: text) { $0.title })
  }
}

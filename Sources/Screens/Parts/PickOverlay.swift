import Domain
import TerminalUI

/// A closed list to pick one from, found by a few letters.
final class PickOverlay: Overlay {
  static let shows: [ShownPlace] = []
  private var size = Size.zero
  private var finder: ChoiceFinder
  private let choices: [ChoiceFinder.Choice]
  private let picked: (String) -> Void

  /// - Parameter picked: Told the id, after the overlay has gone.
  init(title: String, choices: [ChoiceFinder.Choice], emptyText: String, picked: @escaping (String) -> Void) {
    self.choices = choices
    self.picked = picked
    finder = ChoiceFinder(title: title, emptyText: emptyText, choices: choices)
  }

  var hints: [KeyHint] { Self.finderHints }

  func fit(_ size: Size) { self.size = size }
  func draw(on canvas: inout Canvas) { finder.draw(on: &canvas) }

  func handle(_ event: InputEvent) -> Bool {
    switch finder.handle(event, in: size) {
    case .none: return true
    case .closed: return false
    case .changed(let text):
      finder.offer(FuzzyMatch.ranked(choices, for: text) { $0.title })
      return true
    case .picked(let id):
      picked(id)
      return false
    }
  }
}

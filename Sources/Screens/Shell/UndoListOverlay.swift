import Domain
import Localization
import TerminalUI
import ViewModels

/// The user's changes, also of other days, to take one back after its own question.
final class UndoListOverlay: Overlay {
  static let shows: [ShownPlace] = [.ownChanges]
  private let offers: [UndoOffer]
  private let shell: Shell
  private var size = Size.zero
  private var finder = ChoiceFinder(title: English.Undo.olderTitle, emptyText: English.Undo.nothingAtAll)

  init(_ offers: [UndoOffer], shell: Shell) {
    self.offers = offers
    self.shell = shell
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
      if let offer = offers.first(where: { "\($0.id)" == id }) { pick(offer) }
      return false
    }
  }

  private func pick(_ offer: UndoOffer) {
    guard offer.canBeUndone else { return shell.say(English.Undo.isFinal(offer.phrase), .warning) }
    shell.ask(about: offer)
  }

  private func offer(_ text: String) {
    let choices = offers.map {
      ChoiceFinder.Choice(
        id: "\($0.id)", title: $0.phrase, detail: $0.when, whyNot: $0.canBeUndone ? nil : English.Undo.final)
    }
    finder.offer(text.isEmpty ? choices : FuzzyMatch.ranked(choices, for: text) { $0.title })
  }
}

import Domain
import Localization
import TerminalUI
import ViewModels

/// The last change of this sitting, while the screen on which it was the last thing done is still shown.
struct LastDone {
  /// Of any screen.
  fileprivate(set) var change: Int64 = 0
  fileprivate(set) var screen: ObjectIdentifier?
}

extension Shell {
  /// Takes back the last change of this sitting: at once where it was the last thing done on this very screen, else after a
  /// question.
  func undo() {
    switch model.undoDesk.last() {
    case .success(let offer): isLastThingDone(offer) ? takeBack(offer, reason: "") : ask(about: offer)
    case .failure(let refusal): say(refusal.sentence, .warning)
    }
  }

  /// Does again what was taken back last.
  func redo() {
    switch model.undoDesk.lastUndone() {
    case .success(let offer):
      isLastThingDone(offer) ? takeBack(offer, reason: "", isRedo: true) : ask(about: offer, isRedo: true)
    case .failure(let refusal): say(refusal.sentence, .warning)
    }
  }

  func showOlderChanges() {
    switch model.undoDesk.all() {
    case .success(let offers): show(UndoListOverlay(offers, shell: self))
    case .failure(let refusal): say(refusal.sentence, .warning)
    }
  }

  func ask(about offer: UndoOffer, isRedo: Bool = false) {
    let words = English.Undo.self
    let keep = DialogView.Verb("keep", title: words.keep, letter: "k")
    let act = DialogView.Verb(
      "act", title: isRedo ? words.doAgain : words.takeBack, letter: "t", needsText: offer.needsReason,
      needsEnter: true)
    let dialog = DialogView(
      title: isRedo ? words.redoTitle : words.title,
      body: offer.needsReason ? "\(offer.question) \(words.protects)" : offer.question,
      verbs: [keep, act], cancelID: "keep", prompt: offer.needsReason ? words.reasonPrompt : nil,
      textMissing: words.reasonMissing, undecided: offer.needsReason ? English.Steps.undecided : "")
    ask(dialog) { [weak self] answer in
      if answer.verb == "act" { self?.takeBack(offer, reason: answer.text, isRedo: isRedo) }
    }
  }

  private func takeBack(_ offer: UndoOffer, reason: String, isRedo: Bool = false) {
    if let failure = model.undoDesk.takeBack(offer, reason: reason) {
      say(failure, .warning)
    } else {
      leaveIfGone(offer)
      say(isRedo ? English.Undo.redone(offer.phrase) : English.Undo.done(offer.phrase))
    }
    screen.reload()
  }

  /// Takes the record away that is shown, where taking back has taken it away.
  private func leaveIfGone(_ offer: UndoOffer) {
    guard let object = offer.object, screen.title == "\(object)" else { return }
    do throws(RepositoryError) { _ = try Screens.record(object, in: self) } catch {
      if case .notFound = error { close() }
    }
  }

  private func isLastThingDone(_ offer: UndoOffer) -> Bool {
    !offer.needsReason && lastDone.change == offer.id && lastDone.screen == ObjectIdentifier(screen)
  }

  /// After each event: a change belongs to the screen that is shown once it is done; whoever leaves it has done something
  /// else since.
  func noteWhatWasDone() {
    let change = model.lastChangeID
    if change != lastDone.change {
      lastDone = LastDone(change: change, screen: ObjectIdentifier(screen))
    } else if lastDone.screen != ObjectIdentifier(screen) {
      lastDone.screen = nil
    }
  }
}

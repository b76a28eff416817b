import Domain
import Localization
import TerminalUI
import ViewModels

extension Shell {
  /// Goes on with what was typed and not saved: the form itself, or the line over its record.
  func resume(_ draft: DraftID) {
    if show(open: draft) { return say(English.Drafts.alreadyOpen) }
    switch model.resume(draft) {
    case .success(.form(let form)): open(RecordFormScreen(form, shell: self))
    case .success(.line(let prompt)):
      show(LinePromptOverlay(prompt, shell: self) { [weak self] in self?.screen.reload() })
    case .success(.answer(let text, let record)):
      if let record { open(record) }
      say(English.Drafts.answer(text))
    case .success(.record(let record)):
      if let record { open(record) }
      say(English.Drafts.cannotOpen, .warning)
    case .failure(let refusal): say(refusal.sentence, .warning)
    }
  }

  /// Shows the form that holds a draft, if one is open behind any tab.
  private func show(open draft: DraftID) -> Bool {
    for (tab, screens) in stacks {
      guard let index = screens.firstIndex(where: { ($0 as? RecordFormScreen)?.model.form.draft == draft }) else {
        continue
      }
      stacks[tab] = Array(screens.prefix(through: index))
      open(tab)
      return true
    }
    return false
  }
}

import Domain
import Localization
import TerminalUI
import ViewModels

/// One contact with officials, with everything that can be done about it.
final class ContactRecordScreen: @MainActor RecordScreen {
  static let shows: [ShownPlace] = []
  let model: ContactRecordViewModel
  let shell: Shell
  var view = RecordPageView()
  static let kind = "contact"
  static let group = English.Officials.contact

  /// - Throws: Why it cannot be shown: where there is no such contact within what the user may see, or none that can be read.
  init(_ reference: Reference, shell: Shell) throws(RepositoryError) {
    let model = try ContactRecordViewModel(reference, workspace: shell.model.workspace)
    self.model = model
    self.shell = shell
  }

  static let table = CommandTable<ContactRecordScreen>([
    command("done", "d", English.Contacts.doneTitle, English.Contacts.doneHelp, .recordAdvocacy, isHinted: true) {
      $0.say($0.model.complete())
    } why: {
      $0.model.whyNotDone
    },
    command("edit", "e", English.Officials.edit, English.Officials.editHelp, .recordAdvocacy, isHinted: true) {
      screen in
      screen.shell.openForm {
        try ContactFormViewModel(correcting: screen.model.reference, workspace: screen.model.workspace)
      }
    } why: {
      $0.model.whyNotChanged
    },
    command("official", "o", English.Contacts.openOfficial, English.Contacts.openOfficialHelp, isHinted: true) {
      screen in
      screen.model.firstOfficial.map { screen.shell.open($0) }
    } why: {
      $0.model.whyNoOfficial
    },
    command("void", "x", English.Contacts.void, English.Contacts.voidHelp, .recordAdvocacy) {
      $0.askVoid()
    } why: {
      $0.model.whyNotChanged
    },
  ])
  var table: CommandTable<ContactRecordScreen> { Self.table }

  private func askVoid() {
    let dialog = DialogView(
      title: English.Contacts.voidTitle(model.reference), body: English.Contacts.voidBody,
      verbs: [
        .init("void", title: English.Contacts.void, letter: "v", needsText: true),
        .init("cancel", title: English.Steps.cancel, letter: "a"),
      ], cancelID: "cancel", prompt: English.Steps.voidPrompt, textMissing: English.Steps.reasonMissing)
    shell.ask(dialog) { [weak self] answer in
      guard let self, answer.verb == "void" else { return }
      say(model.void(because: answer.text))
    }
  }

  private func say(_ result: VerbResult) {
    reload()
    switch result {
    case .done(let sentence): shell.say(sentence)
    case .refused(let why): shell.say(why, .warning)
    }
  }
}

import Domain
import Localization
import TerminalUI
import ViewModels

/// The record of an official, with everything that can be done about it.
final class OfficialRecordScreen: @MainActor RecordScreen {
  static let shows: [ShownPlace] = []
  let model: OfficialRecordViewModel
  let shell: Shell
  var view = RecordPageView()
  static let kind = "official"
  static let group = English.Officials.official

  /// - Throws: Why it cannot be shown: where there is no such official within what the user may see, or none that can be read.
  init(_ reference: Reference, shell: Shell) throws(RepositoryError) {
    let (workspace, places) = (shell.model.workspace, shell.model.placeLookup)
    let model = try OfficialRecordViewModel(reference, workspace: workspace, places: places)
    self.model = model
    self.shell = shell
  }

  static let table = CommandTable<OfficialRecordScreen>([
    command("log", "l", English.Officials.log, English.Officials.logHelp, .recordAdvocacy, isHinted: true) { screen in
      screen.shell.askContact(with: [screen.model.reference]) { [weak screen] in screen?.reload() }
    },
    command("edit", "e", English.Officials.edit, English.Officials.editHelp, .recordAdvocacy, isHinted: true) {
      screen in
      screen.shell.openForm {
        try RecordEditViewModel.official(screen.model.reference, workspace: screen.model.workspace)
      }
    },
    command("contacts", "c", English.Officials.goContacts, English.Officials.contactsOfHelp, isHinted: true) { screen in
      screen.shell.open(ContactsScreen(shell: screen.shell, of: screen.model.reference))
    },
    command("aide", "a", English.Officials.aide, English.Officials.aideHelp, .recordAdvocacy, isHinted: true) {
      screen in
      screen.shell.openForm { StepFormViewModel.aide(of: screen.model.reference, in: screen.model.workspace) }
    },
    command("goneAide", "A", English.Officials.goneAide, English.Officials.goneAideHelp, .recordAdvocacy) { screen in
      screen.shell.openForm { try StepFormViewModel.goneAide(of: screen.model.reference, in: screen.model.workspace) }
    } why: {
      !$0.model.hasAides ? English.Officials.noAide : nil
    },
    command("contact", "o", English.Officials.contact, English.Contacts.openHelp) { screen in
      screen.model.newestContact.map { screen.shell.open($0) }
    } why: {
      $0.model.newestContact == nil ? English.Contacts.noneSelected : nil
    },
    command("organization", "O", English.Officials.openOrganization, English.Officials.openOrganizationHelp) {
      $0.open(
        oneOf: $0.model.districtOrganizations, title: English.Officials.organizations,
        emptyText: English.Officials.noOrganization)
    } why: {
      $0.model.districtOrganizations.isEmpty ? English.Officials.noOrganization : nil
    },
  ])
  var table: CommandTable<OfficialRecordScreen> { Self.table }
}

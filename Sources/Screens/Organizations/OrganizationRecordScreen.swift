import Domain
import Localization
import TerminalUI
import ViewModels

/// The record of an organization, with everything that can be done about it.
final class OrganizationRecordScreen: @MainActor RecordScreen {
  static let shows: [ShownPlace] = [.family]
  let model: OrganizationRecordViewModel
  let shell: Shell
  var view = RecordPageView()
  static let kind = "organization"
  static let group = English.Organizations.organization

  /// - Throws: Why it cannot be shown: where there is no such organization within what the user may see, or none that can be read.
  init(_ reference: Reference, shell: Shell) throws(RepositoryError) {
    let (workspace, places) = (shell.model.workspace, shell.model.placeLookup)
    let model = try OrganizationRecordViewModel(reference, workspace: workspace, places: places)
    self.model = model
    self.shell = shell
  }

  static let table = CommandTable<OrganizationRecordScreen>([
    command(
      "edit", "e", English.Organizations.edit, English.Organizations.editHelp, .editOrganization, isHinted: true
    ) { screen in
      screen.shell.openForm {
        try RecordEditViewModel.organization(
          screen.model.reference, workspace: screen.model.workspace, places: screen.shell.model.placeLookup)
      }
    },
    command(
      "contact", "a", English.Organizations.contact, English.Organizations.contactHelp, .editOrganization,
      isHinted: true
    ) { screen in
      screen.shell.openForm {
        StepFormViewModel.contact(of: screen.model.reference, in: screen.model.workspace)
      }
    },
    command(
      "goneContact", "A", English.Organizations.goneContact, English.Organizations.goneContactHelp, .editOrganization
    ) { screen in
      screen.shell.openForm {
        try StepFormViewModel.goneContact(of: screen.model.reference, in: screen.model.workspace)
      }
    } why: {
      !$0.model.hasContacts ? English.Organizations.noContact : nil
    },
    command("mentor", "o", English.Organizations.openMentor, English.Organizations.openMentorHelp) { screen in
      screen.model.firstMentor.map { screen.shell.open($0) }
    } why: {
      $0.model.firstMentor == nil ? English.Organizations.noMentor : nil
    },
    command(
      "official", "O", English.Organizations.openOfficial, English.Organizations.openOfficialHelp, .seeAdvocacy
    ) {
      $0.open(
        oneOf: $0.model.placeOfficials, title: English.Organizations.districts,
        emptyText: English.Organizations.noOfficial)
    } why: {
      $0.model.placeOfficials.isEmpty ? English.Organizations.noOfficial : nil
    },
  ])
  var table: CommandTable<OrganizationRecordScreen> { Self.table }
}

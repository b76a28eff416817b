import Domain
import Localization
import TerminalUI
import ViewModels

/// The organizations of the network.
final class OrganizationsScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<OrganizationsViewModel>

  init(shell: Shell) {
    self.shell = shell
    page = ListPage(OrganizationsViewModel(workspace: shell.model.workspace)) { _ in
      ListPage.Style(columns: Self.columns, order: ListOrder(by: OrganizationSort.name.rawValue))
    }
  }

  var title: String { English.Console.organizations }
  var table: CommandTable<OrganizationsScreen> { Self.table }

  static let table = CommandTable<OrganizationsScreen>([
    openCommand("organizations", help: English.Organizations.openHelp, group: English.Organizations.group),
    Command(
      "organizations.new", keys: [KeySequence(.character("n"))], title: English.Organizations.new,
      help: English.Organizations.newHelp, group: English.Organizations.group, whyDisabled: { $0.whyNotEdited }
    ) { screen in
      screen.shell.openForm {
        NewRecordViewModel.organization(in: screen.model.workspace, places: screen.shell.model.placeLookup)
      }
    },
    Command(
      "organizations.edit", keys: [KeySequence(.character("e"))], title: English.Organizations.edit,
      help: English.Organizations.editHelp, group: English.Organizations.group,
      whyDisabled: { $0.whyNotEdited ?? ($0.selected == nil ? $0.model.noneSelected : nil) }
    ) { screen in
      guard let selected = screen.selected else { return }
      screen.shell.openForm {
        try RecordEditViewModel.organization(
          selected.reference, workspace: screen.model.workspace, places: screen.shell.model.placeLookup)
      }
    },
    filterCommand("organizations", help: English.Organizations.filterHelp, group: English.Organizations.group),
  ])

  private var whyNotEdited: String? { shell.whyNot(.editOrganization) }

  private static var columns: [ListColumn<OrganizationItem>] {
    let words = English.Organizations.self
    return [
      ListColumn("reference", title: words.reference, minimumWidth: 6, priority: 4, isSortable: false) {
        ListCell("\($0.reference)")
      },
      ListColumn(OrganizationSort.name.rawValue, title: words.name, minimumWidth: 20, flex: 3) { ListCell($0.name) },
      ListColumn(OrganizationSort.kind.rawValue, title: words.kind, minimumWidth: 12, priority: 2) {
        ListCell($0.kind)
      },
      ListColumn(OrganizationSort.town.rawValue, title: words.town, minimumWidth: 12, flex: 1, priority: 1) {
        ListCell($0.town)
      },
      ListColumn(
        OrganizationSort.programs.rawValue, title: words.programs, minimumWidth: 8, priority: 3, alignment: .trailing
      ) { ListCell($0.programs) },
      ListColumn(
        OrganizationSort.mentors.rawValue, title: words.mentors, minimumWidth: 7, priority: 3, alignment: .trailing
      ) { ListCell($0.mentors) },
    ]
  }
}

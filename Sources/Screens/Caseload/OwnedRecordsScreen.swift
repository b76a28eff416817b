import Domain
import Localization
import TerminalUI
import ViewModels

/// What one user has, to be looked at and handed over.
final class OwnedRecordsScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = [.caseload]
  let shell: Shell
  var page: ListPage<OwnedRecordsViewModel>

  init(of login: String, name: String, shell: Shell) {
    self.shell = shell
    page = ListPage(OwnedRecordsViewModel(of: login, name: name, workspace: shell.model.workspace)) { _ in
      ListPage.Style(columns: Self.columns, order: ListOrder(by: "reference"), allowsMarking: true)
    }
  }

  var title: String { English.Caseload.recordsTitle }
  var table: CommandTable<OwnedRecordsScreen> { Self.table }

  static let table = CommandTable<OwnedRecordsScreen>([
    openCommand("owned", help: English.Lists.openHelp, group: English.Caseload.group),
    handOverCommand("owned", group: English.Caseload.group),
    filterCommand("owned", help: English.Caseload.filterHelp, group: English.Caseload.group),
  ])

  private static let columns: [ListColumn<OwnedRecordItem>] = {
    let words = English.Caseload.self
    return [
      ListColumn("reference", title: words.recordColumn, minimumWidth: 8, isSortable: false) {
        ListCell("\($0.reference)")
      },
      ListColumn("kind", title: words.kindColumn, minimumWidth: 10, priority: 2, isSortable: false) {
        ListCell($0.kind)
      },
      ListColumn("name", title: words.nameColumn, minimumWidth: 20, flex: 2, isSortable: false) { ListCell($0.name) },
      ListColumn("state", title: words.stateColumn, minimumWidth: 12, priority: 1, isSortable: false) {
        ListCell($0.state)
      },
      ListColumn("since", title: words.sinceColumn, minimumWidth: 10, priority: 3, isSortable: false) {
        ListCell($0.since)
      },
    ]
  }()
}

import Domain
import Localization
import TerminalUI
import ViewModels

/// Who has seen a record: opened it, saw it on a list, found it in a search, took it away in a file.
final class LooksScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<LooksViewModel>

  /// - Throws: Why it can't be shown.
  init(_ reference: Reference, shell: Shell) throws(RepositoryError) {
    self.shell = shell
    page = ListPage(try LooksViewModel(reference, workspace: shell.model.workspace)) { _ in
      ListPage.Style(columns: Self.columns, order: ListOrder(by: "when", descending: true))
    }
  }

  var title: String { English.Looks.title }
  var table: CommandTable<LooksScreen> { Self.table }

  func open() {
    guard let line = selected else { return }
    shell.open("\(line.id)") { () throws(RepositoryError) in try AuditEventScreen(line.id, shell: shell) }
  }

  static let table = CommandTable<LooksScreen>([
    openCommand("looks", help: English.Looks.eventHelp, group: English.Looks.title),
    filterCommand("looks", help: English.Looks.filterHelp, group: English.Looks.title),
  ])

  private static let columns: [ListColumn<LookLine>] = {
    let words = English.Looks.self
    return [
      ListColumn("when", title: words.when, minimumWidth: 16, isSortable: false) { ListCell($0.when) },
      ListColumn("how", title: words.how, minimumWidth: 24, flex: 2, isSortable: false) { ListCell($0.how) },
      ListColumn("who", title: words.who, minimumWidth: 14, flex: 1, isSortable: false) { ListCell($0.who) },
      ListColumn("role", title: words.role, minimumWidth: 12, flex: 1, priority: 1, isSortable: false) {
        ListCell($0.role)
      },
      ListColumn("record", title: words.record, minimumWidth: 8, priority: 2, isSortable: false) {
        ListCell("\($0.record)")
      },
      ListColumn("why", title: words.why, minimumWidth: 10, flex: 1, priority: 3, isSortable: false) {
        ListCell($0.why)
      },
    ]
  }()
}

import Domain
import Localization
import TerminalUI
import ViewModels

/// The contacts with officials, newest first, and what is to follow from them.
final class ContactsScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<ContactsViewModel>

  /// - Parameter official: Only contacts with this one.
  init(shell: Shell, of official: Reference? = nil, filter: ContactFilter = .all) {
    self.shell = shell
    let model = ContactsViewModel(of: official, filter: filter, workspace: shell.model.workspace)
    page = ListPage(model) { filter in
      ListPage.Style(
        columns: Self.columns,
        order: filter == .open
          ? ListOrder(by: ContactSort.due.rawValue) : ListOrder(by: ContactSort.day.rawValue, descending: true))
    }
  }

  var title: String { English.Officials.contacts }
  var table: CommandTable<ContactsScreen> { Self.table }

  static let table = CommandTable<ContactsScreen>([
    openCommand("contacts", help: English.Contacts.openHelp, group: English.Contacts.group),
    Command(
      "contacts.log", keys: [KeySequence(.character("l"))], title: English.Officials.log,
      help: English.Contacts.logHelp, group: English.Contacts.group,
      whyDisabled: { $0.shell.whyNot(.recordAdvocacy) }
    ) { screen in
      let officials = [screen.model.official].compactMap(\.self)
      screen.shell.askContact(with: officials) { [weak screen] in screen?.reload() }
    },
    filterCommand("contacts", help: English.Contacts.filterHelp, group: English.Contacts.group),
  ])

  private static var columns: [ListColumn<ContactItem>] {
    let words = English.Contacts.self
    return [
      ListColumn("reference", title: English.Officials.reference, minimumWidth: 7, priority: 5, isSortable: false) {
        ListCell("\($0.reference)")
      },
      ListColumn(ContactSort.day.rawValue, title: words.day, minimumWidth: 10) { ListCell($0.day) },
      ListColumn("officials", title: words.officials, minimumWidth: 16, flex: 3, isSortable: false) {
        ListCell($0.officials)
      },
      ListColumn("medium", title: words.medium, minimumWidth: 9, priority: 3, isSortable: false) {
        ListCell($0.medium)
      },
      ListColumn("measures", title: words.measures, minimumWidth: 10, flex: 1, priority: 2, isSortable: false) {
        ListCell($0.measures)
      },
      ListColumn("response", title: words.response, minimumWidth: 8, priority: 2, isSortable: false) {
        ListCell($0.response?.rawValue ?? "", role: $0.response.map { Tone($0).role } ?? .text)
      },
      ListColumn(ContactSort.due.rawValue, title: words.due, minimumWidth: 12, priority: 1) {
        ListCell($0.due, role: $0.isLate ? .warning : .text)
      },
    ]
  }
}

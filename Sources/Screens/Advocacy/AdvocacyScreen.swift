import Domain
import Localization
import TerminalUI
import ViewModels

/// The officials: who they are, when we last met, how they stand; from here a contact is logged in a few keys.
final class AdvocacyScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<AdvocacyViewModel>

  init(shell: Shell, filter: OfficialFilter = .inOffice) {
    self.shell = shell
    let model = AdvocacyViewModel(filter: filter, workspace: shell.model.workspace)
    page = ListPage(model) { filter in
      ListPage.Style(
        columns: Self.columns(for: filter), order: ListOrder(by: OfficialSort.name.rawValue),
        allowsMarking: model.mayRecord)
    }
  }

  var title: String { English.Console.advocacy }
  var table: CommandTable<AdvocacyScreen> { Self.table }

  static let table = CommandTable<AdvocacyScreen>([
    openCommand("advocacy", help: English.Officials.openHelp, group: English.Officials.group),
    Command(
      "contact.log", keys: [KeySequence(.character("l"))], title: English.Officials.log,
      help: English.Officials.logHelp, group: English.Officials.group, whyDisabled: { $0.whyNoContact }
    ) { $0.log() },
    Command(
      "advocacy.measures", keys: [KeySequence(.character("m"))], title: English.Officials.goMeasures,
      help: English.Officials.goMeasuresHelp, group: English.Officials.group
    ) { $0.shell.open(MeasuresScreen(shell: $0.shell)) },
    Command(
      "advocacy.contacts", keys: [KeySequence(.character("c"))], title: English.Officials.goContacts,
      help: English.Officials.goContactsHelp, group: English.Officials.group
    ) { $0.shell.open(ContactsScreen(shell: $0.shell)) },
    Command(
      "advocacy.new", keys: [KeySequence(.character("n"))], title: English.Officials.newOfficial,
      help: English.Officials.newOfficialHelp, group: English.Officials.group, isHinted: false,
      whyDisabled: { $0.whyNotRecorded }
    ) { $0.shell.open(RecordFormScreen(NewRecordViewModel.official(in: $0.model.workspace), shell: $0.shell)) },
    filterCommand("advocacy", help: English.Officials.filterHelp, group: English.Officials.group),
  ])

  private var whyNotRecorded: String? { shell.whyNot(.recordAdvocacy) }
  private var whyNoContact: String? { whyNotRecorded ?? (chosen.isEmpty ? model.noneSelected : nil) }

  private func log() {
    shell.askContact(with: chosen) { [weak self] in
      self?.page.list.clearMarks()
      self?.reload()
    }
  }

  private static func columns(for filter: OfficialFilter) -> [ListColumn<OfficialItem>] {
    let words = English.Officials.self
    return [
      ListColumn("reference", title: words.reference, minimumWidth: 6, priority: 5, isSortable: false) {
        ListCell("\($0.reference)")
      },
      ListColumn(OfficialSort.name.rawValue, title: words.name, minimumWidth: 18, flex: 2) { ListCell($0.name) },
      ListColumn(OfficialSort.chamber.rawValue, title: words.chamber, minimumWidth: 9, priority: 3) {
        ListCell($0.chamber)
      },
      ListColumn(OfficialSort.district.rawValue, title: words.district, minimumWidth: 14, flex: 1, priority: 1) {
        ListCell($0.district)
      },
      ListColumn(OfficialSort.party.rawValue, title: words.party, minimumWidth: 6, priority: 4) {
        ListCell($0.party)
      },
      ListColumn(
        OfficialSort.contact.rawValue, title: filter == .left ? words.leftOn : words.lastContact, minimumWidth: 12,
        priority: 2
      ) { ListCell($0.contact) },
      ListColumn(OfficialSort.standing.rawValue, title: words.standing, minimumWidth: 9, priority: 2) {
        ListCell($0.standing?.rawValue ?? "", role: $0.standing.map { Tone($0).role } ?? .text)
      },
      ListColumn(OfficialSort.holder.rawValue, title: words.holder, minimumWidth: 12, flex: 1, priority: 6) {
        ListCell($0.holder)
      },
    ]
  }
}

extension Shell {
  /// Asks for a contact with officials in one line, or says why none can be logged.
  ///
  /// - Parameters:
  ///   - officials: Whom it is about; where there are none, the line names them.
  ///   - measure: What it is about, where that is on screen.
  func askContact(with officials: [Reference], about measure: Reference? = nil, then done: @escaping () -> Void) {
    do throws(RepositoryError) {
      ask(
        try ContactPrompt(officials: officials, measure: measure, workspace: model.workspace), then: done)
    } catch {
      say(English.sentence(for: error), .failure)
    }
  }
}

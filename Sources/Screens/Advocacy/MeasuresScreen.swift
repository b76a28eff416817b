import Domain
import Localization
import TerminalUI
import ViewModels

/// Bills and budget lines, each with the count of where officials stand.
final class MeasuresScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<MeasuresViewModel>

  init(shell: Shell) {
    self.shell = shell
    page = ListPage(MeasuresViewModel(workspace: shell.model.workspace)) { _ in
      ListPage.Style(columns: Self.columns, order: ListOrder(by: MeasureSort.code.rawValue))
    }
  }

  var title: String { English.Officials.measures }
  var table: CommandTable<MeasuresScreen> { Self.table }

  static let table = CommandTable<MeasuresScreen>([
    openCommand("measures", help: English.Measures.openHelp, group: English.Measures.group),
    Command(
      "measures.new", keys: [KeySequence(.character("n"))], title: English.Measures.new, help: English.Measures.newHelp,
      group: English.Measures.group, whyDisabled: { $0.whyNotRecorded }
    ) { screen in screen.shell.openForm { NewRecordViewModel.measure(in: screen.model.workspace) } },
    Command(
      "measures.move", keys: [KeySequence(.character("t"))], title: English.Measures.move,
      help: English.Measures.moveHelp, group: English.Measures.group, whyDisabled: { $0.whyNotChanged }
    ) { screen in
      guard let selected = screen.selected else { return }
      screen.shell.openForm { try StepFormViewModel.stage(of: selected.reference, in: screen.model.workspace) }
    },
    Command(
      "measures.edit", keys: [KeySequence(.character("e"))], title: English.Measures.edit,
      help: English.Measures.editHelp, group: English.Measures.group, whyDisabled: { $0.whyNotChanged }
    ) { screen in
      guard let selected = screen.selected else { return }
      screen.shell.openForm {
        try RecordEditViewModel.measure(selected.reference, workspace: screen.model.workspace)
      }
    },
    filterCommand("measures", help: English.Measures.filterHelp, group: English.Measures.group),
  ])

  private var whyNotRecorded: String? { shell.whyNot(.recordAdvocacy) }
  private var whyNotChanged: String? { whyNotRecorded ?? (selected == nil ? model.noneSelected : nil) }

  private static var columns: [ListColumn<MeasureItem>] {
    let words = English.Measures.self
    return [
      ListColumn(MeasureSort.code.rawValue, title: words.code, minimumWidth: 10) { ListCell($0.code) },
      ListColumn("term", title: words.term, minimumWidth: 6, priority: 5, isSortable: false) { ListCell($0.term) },
      ListColumn(MeasureSort.title.rawValue, title: words.title, minimumWidth: 18, flex: 3) { ListCell($0.title) },
      ListColumn(MeasureSort.stage.rawValue, title: words.stage, minimumWidth: 14, flex: 1, priority: 2) {
        ListCell($0.stage)
      },
      ListColumn(
        "amount", title: words.amount, minimumWidth: 11, priority: 4, alignment: .trailing, isSortable: false
      ) { ListCell($0.amount) },
      ListColumn(
        "favorable", title: words.favorable, minimumWidth: 4, priority: 1, alignment: .trailing, isSortable: false
      ) { ListCell($0.favorable, role: .success) },
      ListColumn(
        "against", title: words.against, minimumWidth: 7, priority: 3, alignment: .trailing, isSortable: false
      ) { ListCell($0.against) },
      ListColumn(
        "notAsked", title: words.notAsked, minimumWidth: 9, priority: 1, alignment: .trailing, isSortable: false
      ) { ListCell($0.notAsked) },
    ]
  }
}

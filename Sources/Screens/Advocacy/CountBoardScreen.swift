import Domain
import Localization
import TerminalUI
import ViewModels

/// The count board of a measure: which official stands where, who of us goes on, who has not been asked.
final class CountBoardScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<CountBoardViewModel>
  private var size = Size.zero

  /// - Throws: Why it cannot be shown: where there is no such measure within what the user may see, or none that can be read.
  init(_ measure: Reference, shell: Shell) throws(RepositoryError) {
    let model = try CountBoardViewModel(measure, workspace: shell.model.workspace)
    self.shell = shell
    page = ListPage(model) { _ in
      ListPage.Style(
        columns: Self.columns, order: ListOrder(by: CountSort.name.rawValue),
        allowsMarking: model.mayRecord)
    }
  }

  var title: String { English.Officials.countBoard }
  var table: CommandTable<CountBoardScreen> { Self.table }

  static let table = CommandTable<CountBoardScreen>([
    openCommand("board", help: English.Officials.openHelp, group: English.Officials.countBoard),
    Command(
      "contact.log", keys: [KeySequence(.character("l"))], title: English.Officials.log,
      help: English.Officials.logHelp, group: English.Officials.countBoard, whyDisabled: { $0.whyNotChanged }
    ) { screen in
      screen.shell.askContact(with: screen.chosen, about: screen.model.measure) { [weak screen] in
        screen?.page.list.clearMarks()
        screen?.reload()
      }
    },
    Command(
      "board.ask", keys: [KeySequence(.character("a"))], title: English.Measures.askKey,
      help: English.Measures.askHelp, group: English.Officials.countBoard, whyDisabled: { $0.whyNotChanged }
    ) { screen in
      guard let selected = screen.selected else { return }
      screen.shell.openForm {
        try RecordEditViewModel.ask(
          of: selected.reference, about: screen.model.measure, in: screen.model.workspace)
      }
    },
    Command(
      "board.move", keys: [KeySequence(.character("t"))], title: English.Measures.move,
      help: English.Measures.moveHelp, group: English.Officials.countBoard, whyDisabled: { $0.whyNotRecorded }
    ) { screen in
      screen.shell.openForm { try StepFormViewModel.stage(of: screen.model.measure, in: screen.model.workspace) }
    },
    filterCommand("board", help: English.Measures.boardFilterHelp, group: English.Officials.countBoard),
  ])

  private var whyNotRecorded: String? { shell.whyNot(.recordAdvocacy) }
  private var whyNotChanged: String? { whyNotRecorded ?? (chosen.isEmpty ? model.noneSelected : nil) }

  // The measure stands in a line above the list, where there is room for both.

  private var headRows: Int { size.height > 8 ? 1 : 0 }

  func fit(_ size: Size) {
    self.size = size
    page.fit(Size(width: size.width, height: size.height - headRows))
  }

  func draw(on canvas: inout Canvas) {
    if headRows > 0 { canvas.draw(model.summary, at: .zero, width: canvas.bounds.width, role: .title) }
    canvas.within(canvas.bounds.inset(top: headRows)) { page.draw(on: &$0) }
  }

  func handle(_ event: InputEvent) -> Bool {
    guard case .mouse(var mouse) = event else { return handleInPage(event) }
    mouse.position.y -= headRows
    return mouse.position.y >= 0 && handleInPage(.mouse(mouse))
  }

  private func handleInPage(_ event: InputEvent) -> Bool {
    switch page.handle(event) {
    case .ignored: return false
    case .handled: break
    case .opened: open()
    case .filtered(let filter): show(filter)
    case .tooManyToMark(let limit): shell.say(English.Lists.tooMany(limit), .warning)
    }
    return true
  }

  private static var columns: [ListColumn<CountItem>] {
    let (words, officials) = (English.Measures.self, English.Officials.self)
    return [
      ListColumn(CountSort.name.rawValue, title: officials.name, minimumWidth: 18, flex: 2) { ListCell($0.name) },
      ListColumn("chamber", title: officials.chamber, minimumWidth: 9, priority: 3, isSortable: false) {
        ListCell($0.chamber)
      },
      ListColumn(CountSort.district.rawValue, title: officials.district, minimumWidth: 14, flex: 1, priority: 2) {
        ListCell($0.district)
      },
      ListColumn("party", title: officials.party, minimumWidth: 6, priority: 5, isSortable: false) {
        ListCell($0.party)
      },
      ListColumn(CountSort.ask.rawValue, title: words.ask, minimumWidth: 10) { item in
        ListCell(item.ask, role: item.state?.response.map { Tone($0).role } ?? .text)
      },
      ListColumn(CountSort.owner.rawValue, title: words.owner, minimumWidth: 12, flex: 1, priority: 1) {
        ListCell($0.owner)
      },
      ListColumn("next", title: words.next, minimumWidth: 16, flex: 2, priority: 4, isSortable: false) {
        ListCell($0.nextStep)
      },
    ]
  }
}

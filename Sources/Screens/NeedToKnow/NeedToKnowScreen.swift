import Domain
import Localization
import TerminalUI
import ViewModels

/// Who sees what background checks have found: each is confirmed anew here, taken off, or put on the list.
final class NeedToKnowScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<NeedToKnowViewModel>

  init(shell: Shell) {
    self.shell = shell
    page = ListPage(NeedToKnowViewModel(workspace: shell.model.workspace)) { _ in
      ListPage.Style(columns: Self.columns, order: ListOrder(by: "until"))
    }
  }

  var title: String { English.NeedToKnow.listTitle }
  var table: CommandTable<NeedToKnowScreen> { Self.table }

  /// Asks what becomes of the entry.
  func open() {
    guard let item = selected else { return }
    let words = English.NeedToKnow.self
    ask(
      item,
      [
        .init("confirm", title: words.confirm, letter: "c"), .init("remove", title: words.remove, letter: "t"),
        .init("cancel", title: English.Steps.cancel, letter: "a"),
      ])
  }

  private func remove() {
    guard let item = selected else { return }
    ask(
      item,
      [
        .init("remove", title: English.NeedToKnow.remove, letter: "t"),
        .init("cancel", title: English.Steps.cancel, letter: "a"),
      ])
  }

  private func ask(_ item: NeedToKnowItem, _ verbs: [DialogView.Verb]) {
    let words = English.NeedToKnow.self
    let dialog = DialogView(
      title: words.questionTitle(item.name), body: words.question, verbs: verbs, cancelID: "cancel")
    shell.ask(dialog) { [weak self] answer in
      guard let self else { return }
      switch answer.verb {
      case "confirm": say(model.confirm(item))
      case "remove": say(model.remove(item))
      default: break
      }
    }
  }

  private func say(_ result: VerbResult) {
    reload()
    switch result {
    case .done(let sentence): shell.say(sentence)
    case .refused(let why): shell.say(why, .warning)
    }
  }

  private static func verb(
    _ id: String, _ key: Character, _ title: String, _ help: String, needsSelection: Bool = true,
    perform: @escaping (NeedToKnowScreen) -> Void
  ) -> Command<NeedToKnowScreen> {
    Command(
      "need-to-know.\(id)", keys: [KeySequence(.character(key))], title: title, help: help,
      group: English.NeedToKnow.group,
      whyDisabled: { screen in
        screen.shell.whyNot(.manageNeedToKnow)
          ?? (needsSelection && screen.selected == nil ? screen.model.noneSelected : nil)
      }, perform: perform)
  }

  static let table = CommandTable<NeedToKnowScreen>([
    openCommand("need-to-know", help: English.NeedToKnow.openHelp, group: English.NeedToKnow.group),
    verb("confirm", "c", English.NeedToKnow.confirm, English.NeedToKnow.confirmHelp) { screen in
      if let item = screen.selected { screen.say(screen.model.confirm(item)) }
    },
    verb("add", "n", English.NeedToKnow.add, English.NeedToKnow.addHelp, needsSelection: false) { screen in
      screen.shell.openForm { try StepFormViewModel.needToKnow(in: screen.model.workspace) }
    },
    verb("remove", "x", English.NeedToKnow.remove, English.NeedToKnow.removeHelp) { $0.remove() },
    filterCommand("need-to-know", help: English.NeedToKnow.filterHelp, group: English.NeedToKnow.group),
  ])

  private static let columns: [ListColumn<NeedToKnowItem>] = {
    let words = English.NeedToKnow.self
    return [
      ListColumn("name", title: words.nameColumn, minimumWidth: 16, flex: 2, isSortable: false) {
        ListCell($0.name)
      },
      ListColumn("role", title: words.roleColumn, minimumWidth: 16, priority: 2, isSortable: false) {
        ListCell($0.role)
      },
      ListColumn("since", title: words.sinceColumn, minimumWidth: 10, priority: 4, isSortable: false) {
        ListCell($0.since)
      },
      ListColumn("until", title: words.untilColumn, minimumWidth: 17, isSortable: false) {
        ListCell(($0.isDue ? "! " : "") + $0.until, role: $0.isDue ? .warning : .text)
      },
      ListColumn("why", title: words.whyColumn, minimumWidth: 10, flex: 3, priority: 3, isSortable: false) {
        ListCell($0.reason)
      },
    ]
  }()
}

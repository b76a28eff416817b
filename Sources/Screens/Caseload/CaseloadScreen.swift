import Domain
import Localization
import TerminalUI
import ViewModels

/// Who has how much: from here one user's records are looked at and dealt out, and teams are set.
final class CaseloadScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<CaseloadViewModel>

  init(shell: Shell) {
    self.shell = shell
    page = ListPage(CaseloadViewModel(workspace: shell.model.workspace)) { _ in
      ListPage.Style(columns: Self.columns, order: ListOrder(by: "name"))
    }
  }

  var title: String { English.Caseload.listTitle }
  var table: CommandTable<CaseloadScreen> { Self.table }

  /// Shows the records of the selected user, or those that nobody has yet.
  func open() {
    guard let item = selected else { return }
    guard let login = item.login else {
      return shell.open(
        item.hasOnlyAdvocacy
          ? AdvocacyScreen(shell: shell, filter: .unowned) : IntakeScreen(shell: shell, filter: .unowned))
    }
    shell.open(OwnedRecordsScreen(of: login, name: item.name, shell: shell))
  }

  private func deal() {
    guard let item = selected else { return }
    pick(English.Caseload.dealTitle(item.name), model.receivers(of: item)) { screen, dealing in
      switch screen.model.question(item, dealing) {
      case .refused(let why): screen.shell.say(why, .warning)
      case .done(let shares): screen.ask(item, dealing, shares)
      }
    }
  }

  private func ask(_ item: CaseloadItem, _ dealing: Dealing, _ shares: String) {
    let words = English.Caseload.self
    let dialog = DialogView(
      title: words.dealTitle(item.name), body: shares,
      verbs: [
        .init("deal", title: words.deal, letter: "d"), .init("cancel", title: words.cancel, letter: "c"),
      ], cancelID: "cancel")
    shell.ask(dialog) { [weak self] answer in
      guard let self, answer.verb == "deal" else { return }
      say(model.deal(item, dealing))
    }
  }

  private func setTeam() {
    guard let item = selected else { return }
    pick(English.Caseload.teamTitle(item.name), model.supervisors(of: item)) { screen, choice in
      screen.say(screen.model.setSupervisor(of: item, to: choice))
    }
  }

  private func pick(
    _ title: String, _ choices: [CaseloadChoice], then picked: @escaping (CaseloadScreen, Dealing) -> Void
  ) {
    let shown = choices.enumerated().map {
      ChoiceFinder.Choice(id: "\($0.offset)", title: $0.element.title, detail: $0.element.detail)
    }
    let picker = PickOverlay(title: title, choices: shown, emptyText: English.Caseload.noReceiver) { [weak self] id in
      guard let self, let index = Int(id), choices.indices.contains(index) else { return }
      picked(self, choices[index].dealing)
    }
    shell.show(picker)
  }

  private func say(_ result: VerbResult) {
    reload()
    switch result {
    case .done(let sentence): shell.say(sentence)
    case .refused(let why): shell.say(why, .warning)
    }
  }

  static let table = CommandTable<CaseloadScreen>([
    openCommand("caseload", help: English.Caseload.openHelp, group: English.Caseload.group),
    Command(
      "caseload.deal", keys: [KeySequence(.character("d"))], title: English.Caseload.deal,
      help: English.Caseload.dealHelp, group: English.Caseload.group,
      whyDisabled: { $0.model.whyNotDeal($0.selected) }
    ) { $0.deal() },
    Command(
      "caseload.team", keys: [KeySequence(.character("t"))], title: English.Caseload.team,
      help: English.Caseload.teamHelp, group: English.Caseload.group, whyDisabled: { $0.model.whyNotTeam($0.selected) }
    ) { $0.setTeam() },
    filterCommand("caseload", help: English.Caseload.listHelp, group: English.Caseload.group),
  ])

  private static let columns: [ListColumn<CaseloadItem>] = {
    let words = English.Caseload.self
    func count(_ duty: Duty, _ priority: Int) -> ListColumn<CaseloadItem> {
      ListColumn(
        duty.rawValue, title: words.title(of: duty), minimumWidth: max(5, words.title(of: duty).count),
        priority: priority, alignment: .trailing, isSortable: false
      ) { ListCell($0.count(duty)) }
    }
    return [
      ListColumn("name", title: words.nameColumn, minimumWidth: 16, flex: 2, isSortable: false) {
        ListCell($0.name, role: $0.login == nil && $0.hasAny ? .warning : .text)
      },
      ListColumn("role", title: English.Users.roleColumn, minimumWidth: 16, priority: 2, isSortable: false) {
        ListCell($0.role)
      },
      count(.youth, 1), count(.mentors, 1), count(.matches, 1), count(.officials, 1), count(.asks, 1),
      count(.entrusted, 5), count(.team, 4),
      ListColumn("supervisor", title: words.supervisorColumn, minimumWidth: 10, flex: 1, priority: 3, isSortable: false)
      {
        ListCell($0.supervisor)
      },
    ]
  }()
}

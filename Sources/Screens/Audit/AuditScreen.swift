import Domain
import Localization
import TerminalUI
import ViewModels

/// The audit log, newest first: found by record, user, action and days, each event to be opened.
final class AuditScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<AuditViewModel>

  init(shell: Shell) {
    self.shell = shell
    page = ListPage(AuditViewModel(workspace: shell.model.workspace)) { _ in
      ListPage.Style(columns: Self.columns, order: ListOrder(by: "number", descending: true))
    }
  }

  var title: String { English.Audit.title }
  var table: CommandTable<AuditScreen> { Self.table }

  func open() {
    guard let line = selected else { return }
    shell.open("\(line.id)") { () throws(RepositoryError) in try AuditEventScreen(line.id, shell: shell) }
  }

  // MARK: Filters

  private func askAbout() {
    let words = English.Audit.self
    ask(words.aboutTitle, words.aboutBody, words.aboutPrompt, text: model.askedRecord) { $0.ask(about: $1) }
  }

  private func askDays() {
    let words = English.Audit.self
    ask(words.daysTitle, words.daysBody, words.daysPrompt, text: model.askedDays) { $0.ask(days: $1) }
  }

  /// Asks for a line of text, and again where it can't be read.
  private func ask(
    _ title: String, _ body: String, _ prompt: String, text: String,
    then read: @escaping (AuditViewModel, String) -> String?
  ) {
    let words = English.Audit.self
    let dialog = DialogView(
      title: title, body: body,
      verbs: [.init("show", title: words.show, letter: "s"), .init("cancel", title: words.cancel, letter: "c")],
      cancelID: "cancel", prompt: prompt, text: text)
    shell.ask(dialog) { [weak self] answer in
      guard let self, answer.verb == "show" else { return }
      guard let problem = read(model, answer.text) else { return showAgain() }
      shell.say(problem, .warning)
    }
  }

  private func pick(
    _ title: String, _ all: String, _ names: [String], emptyText: String, then: @escaping (String?) -> Void
  ) {
    let choices =
      [ChoiceFinder.Choice(id: "", title: all, detail: "")]
      + names.map { ChoiceFinder.Choice(id: $0, title: $0, detail: "") }
    shell.show(
      PickOverlay(title: title, choices: choices, emptyText: emptyText) { [weak self] id in
        then(id.isEmpty ? nil : id)
        self?.showAgain()
      })
  }

  private func askAll() {
    model.askAll()
    showAgain()
  }

  /// From the newest event on, by the filters as they are now.
  private func showAgain() { show(model.filter) }

  private func openLooks() {
    guard let record = selected?.objects.first else { return }
    shell.openLooks(at: record)
  }

  private static func verb(
    _ id: String, _ key: Character, _ title: String, _ help: String,
    why: @escaping (AuditScreen) -> String? = { _ in nil },
    perform: @escaping (AuditScreen) -> Void
  ) -> Command<AuditScreen> {
    Command(
      "audit.\(id)", keys: [KeySequence(.character(key))], title: title, help: help, group: English.Audit.title,
      whyDisabled: why, perform: perform)
  }

  static let table = CommandTable<AuditScreen>([
    openCommand("audit", help: English.Audit.openHelp, group: English.Audit.title),
    verb("about", "p", English.Audit.aboutTitle, English.Audit.aboutHelp) { $0.askAbout() },
    verb("actor", "b", English.Audit.actorTitle, English.Audit.actorHelp) { screen in
      let words = English.Audit.self
      screen.pick(
        words.actorTitle, words.everybody, screen.model.choices().actors, emptyText: words.nobodyNamed
      ) { [weak screen] in screen?.model.ask(by: $0) }
    },
    verb("action", "a", English.Audit.actionTitle, English.Audit.actionHelp) { screen in
      let words = English.Audit.self
      screen.pick(
        words.actionTitle, words.everyAction, screen.model.choices().actions, emptyText: words.noAction
      ) { [weak screen] in screen?.model.ask(action: $0) }
    },
    verb("days", "d", English.Audit.daysTitle, English.Audit.daysHelp) { $0.askDays() },
    verb("all", "x", English.Audit.clearTitle, English.Audit.clearHelp) {
      $0.model.showsAll ? English.Audit.allShown : nil
    } perform: {
      $0.askAll()
    },
    verb("looks", "w", English.Audit.looksTitle, English.Audit.looksHelp) {
      $0.selected?.objects.first == nil ? English.Audit.noRecord : nil
    } perform: {
      $0.openLooks()
    },
    filterCommand("audit", help: English.Audit.filterHelp, group: English.Audit.title),
  ])

  private static let columns: [ListColumn<AuditLine>] = {
    let words = English.Audit.self
    return [
      ListColumn(
        "number", title: words.number, minimumWidth: 6, priority: 3, alignment: .trailing, isSortable: false
      ) { ListCell("\($0.id)") },
      ListColumn("when", title: words.when, minimumWidth: 16, isSortable: false) { ListCell($0.when) },
      ListColumn("who", title: words.who, minimumWidth: 12, isSortable: false) { ListCell($0.who) },
      ListColumn("did", title: words.did, minimumWidth: 16, isSortable: false) {
        ListCell($0.did, role: $0.isRefusal ? .warning : .text)
      },
      ListColumn("about", title: words.what, minimumWidth: 9, flex: 1, isSortable: false) { ListCell($0.about) },
      ListColumn("why", title: words.why, minimumWidth: 12, flex: 3, priority: 1, isSortable: false) {
        ListCell($0.why)
      },
    ]
  }()
}

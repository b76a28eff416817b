import Domain
import Localization
import TerminalUI
import ViewModels

/// The list of matches with their health at a glance; from here a session is logged in a few keys.
final class MatchesScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = [.matches]
  let shell: Shell
  var page: ListPage<MatchesViewModel>

  init(shell: Shell, filter: MatchFilter = .live, sortedBy sort: MatchSort? = nil) {
    self.shell = shell
    let model = MatchesViewModel(workspace: shell.model.workspace, filter: filter)
    page = ListPage(model, sortedBy: sort.map { Self.order(of: filter, by: $0) }) { filter in
      ListPage.Style(
        columns: Self.columns(for: filter), order: Self.order(of: filter, by: filter.usualSort),
        allowsMarking: model.mayLog)
    }
  }

  private static func order(of filter: MatchFilter, by sort: MatchSort) -> ListOrder {
    ListOrder(by: sort.rawValue, descending: filter.isNewestFirst)
  }

  var title: String { English.Console.matches }
  var table: CommandTable<MatchesScreen> { Self.table }

  static let table = CommandTable<MatchesScreen>([
    openCommand("matches", help: English.Matches.openHelp, group: English.Matches.group),
    Command(
      "session.log", keys: [KeySequence(.character("l"))], title: English.Matches.log, help: English.Matches.logHelp,
      group: English.Matches.group, whyDisabled: { $0.whyNoSession }
    ) { $0.log() },
    handOverCommand("matches", group: English.Matches.group),
    filterCommand("matches", help: English.Matches.filterHelp, group: English.Matches.group),
  ])

  private var whyNoSession: String? {
    guard model.mayLog else { return English.sentence(for: .notPermitted(.logSession)) }
    guard !chosen.isEmpty else { return English.Matches.noneSelected }
    let isOneTooEarly = !hasMarks && selected?.state.takesSessions == false
    return isOneTooEarly ? English.Matches.takesNoSessions : nil
  }

  private func log() {
    shell.ask(SessionPrompt(matches: chosen, workspace: model.workspace)) { [weak self] in
      self?.page.list.clearMarks()
      self?.reload()
    }
  }
}

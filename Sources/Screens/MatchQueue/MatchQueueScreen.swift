import Domain
import Localization
import TerminalUI
import ViewModels

/// The queue of proposals: what waits for whom, and the keys that bring it on.
final class MatchQueueScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = [.proposals]
  let shell: Shell
  var page: ListPage<MatchQueueViewModel>

  init(shell: Shell, filter: ProposalFilter = .all) {
    self.shell = shell
    page = ListPage(MatchQueueViewModel(workspace: shell.model.workspace, filter: filter)) { _ in
      ListPage.Style(columns: Self.columns, order: ListOrder(by: "waiting"), allowsMarking: true)
    }
  }

  var title: String { English.Proposals.title }
  var table: CommandTable<MatchQueueScreen> { Self.commands }

  private static var columns: [ListColumn<MatchQueueItem>] {
    let words = English.Proposals.self
    return [
      ListColumn("match", title: words.match, minimumWidth: 7, isSortable: false) { ListCell("\($0.reference)") },
      ListColumn("youth", title: words.youth, minimumWidth: 12, flex: 2, isSortable: false) { ListCell($0.youth) },
      ListColumn("mentor", title: words.mentor, minimumWidth: 12, flex: 2, priority: 3, isSortable: false) {
        ListCell($0.mentor)
      },
      ListColumn("waitsFor", title: words.waitsFor, minimumWidth: 19, flex: 1, priority: 1, isSortable: false) {
        ListCell(words.waits($0.waitsFor, blocked: $0.blocked), role: $0.blocked.isEmpty ? .text : .warning)
      },
      ListColumn("waiting", title: words.waiting, minimumWidth: 9, priority: 4, isSortable: false) {
        ListCell($0.waiting)
      },
      ListColumn("clock", title: words.clock, minimumWidth: 8, priority: 2, isSortable: false) {
        ListCell($0.clock, role: $0.isClockShort ? .warning : .text)
      },
    ]
  }
}

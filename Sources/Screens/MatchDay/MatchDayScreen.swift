import Domain
import Localization
import TerminalUI
import ViewModels

/// A match day: who is matched with whom and who is left out, with every reason; pairs are set, swapped and ruled out, each
/// at its price, and the slate is proposed.
final class MatchDayScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = [.matchDay, .comparison]
  let shell: Shell
  var page: ListPage<MatchDayViewModel>

  init(shell: Shell) {
    self.shell = shell
    page = Self.page(MatchDayViewModel(workspace: shell.model.workspace))
  }

  private static func page(_ model: MatchDayViewModel) -> ListPage<MatchDayViewModel> {
    ListPage(model) { filter in
      ListPage.Style(columns: columns(filter), order: ListOrder(by: "days", descending: true))
    }
  }

  var title: String { English.MatchDay.title }
  var table: CommandTable<MatchDayScreen> { Self.table }
  var isTyping: Bool { !model.isWorking && page.list.isTyping }
  var hasList: Bool { !model.isWorking }

  /// Takes the next step of the work; the window is drawn between steps, and Esc is heard.
  func rest() -> Bool {
    guard model.isWorking else { return page.rest() }
    model.step()
    if !model.isWorking { show(model.filter) }
    if let applied = model.applied { tell(applied) }
    return true
  }

  func draw(on canvas: inout Canvas) {
    guard let progress = model.progress else { return page.draw(on: &canvas) }
    canvas.drawWrapped(progress, in: canvas.bounds, role: .text)
    canvas.drawWrapped(English.MatchDay.escStops, in: canvas.bounds.inset(top: 2), role: .muted)
    canvas.moveCursor(to: .zero)
  }

  func handle(_ event: InputEvent) -> Bool {
    guard !model.isWorking else { return false }
    switch page.handle(event) {
    case .ignored: return false
    case .handled, .tooManyToMark: break
    case .opened: open()
    case .filtered(let filter): show(filter)
    }
    return true
  }

  var isUnsent: Bool { model.day?.canUndo == true }

  /// Stops the work first; a slate on which something is settled asks before it is lost.
  func mayLeave() -> Bool {
    if model.isWorking {
      model.cancel()
      show(model.filter)
      return false
    }
    if !page.list.filter.isEmpty {
      page.list.find("")
      return false
    }
    guard isUnsent else { return true }
    let words = English.MatchDay.self
    let dialog = DialogView(
      title: words.leave, body: words.leaveBody,
      verbs: [.init("stay", title: words.stay, letter: "s"), .init("leave", title: words.leave, letter: "l")],
      cancelID: "stay")
    shell.ask(dialog) { [weak self] in if $0.verb == "leave" { self?.shell.close() } }
    return false
  }

  func open() {
    if let selected { shell.show(TextOverlay(.peek(model.peek(selected)))) }
  }

  /// Says what came of proposing the slate, and goes where the proposals wait.
  private func tell(_ applied: MatchDayApplied) {
    for refusal in applied.refusals { shell.say(refusal, .failure) }
    let isWhole = applied.refusals.isEmpty
    shell.close()
    shell.open(MatchQueueScreen(shell: shell))
    shell.say(
      English.MatchDay.appliedOnScreen(
        applied.run, proposed: applied.proposed.count, refused: applied.refusals.count), isWhole ? .done : .warning)
  }

  private static func columns(_ filter: MatchDayFilter) -> [ListColumn<MatchDayItem>] {
    let words = English.MatchDay.self
    let days = ListColumn<MatchDayItem>(
      "days", title: English.Matching.days, minimumWidth: 6, alignment: .trailing, isSortable: false
    ) {
      ListCell(English.Matching.waited($0.days, isLong: $0.isLong), role: $0.isLong ? .warning : .text)
    }
    let youth = ListColumn<MatchDayItem>(
      "youth", title: English.Proposals.youth, minimumWidth: 12, flex: 2, isSortable: false
    ) { ListCell($0.youth) }
    let why = ListColumn<MatchDayItem>(
      "why", title: English.Matching.why, minimumWidth: 16, flex: filter == .slate ? 2 : 5, priority: 1,
      isSortable: false
    ) { ListCell($0.why) }
    guard filter == .slate else { return [days, youth, why] }
    let set = ListColumn<MatchDayItem>("set", title: "", minimumWidth: 3, isSortable: false) {
      ListCell($0.isSet ? words.setSign : "", role: .accent)
    }
    let mentor = ListColumn<MatchDayItem>(
      "mentor", title: English.Proposals.mentor, minimumWidth: 12, flex: 2, isSortable: false
    ) { ListCell($0.mentor) }
    let score = ListColumn<MatchDayItem>(
      "score", title: English.Matching.score, minimumWidth: 5, alignment: .trailing, isSortable: false
    ) { ListCell($0.score) }
    return [days, youth, set, mentor, score, why]
  }
}

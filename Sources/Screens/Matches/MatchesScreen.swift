import Domain
import Localization
import TerminalUI
import ViewModels

/// The list of matches with their health at a glance; from here a session is logged in a few keys.
final class MatchesScreen: Screen {
  let shell: Shell
  let model: MatchesViewModel
  private var list: ListView<MatchItem>
  private var size: Size = .zero

  init(shell: Shell, filter: MatchFilter = .live, sortedBy sort: MatchSort? = nil) {
    self.shell = shell
    model = MatchesViewModel(workspace: shell.model.workspace, filter: filter)
    list = Self.list(of: model, sortedBy: sort ?? filter.usualSort)
  }

  var title: String { English.Console.matches }
  var isTyping: Bool { list.isTyping }
  var table: CommandTable<MatchesScreen> { Self.table }

  func fit(_ size: Size) {
    self.size = size
    list.fit(areas.list)
  }

  func draw(on canvas: inout Canvas) {
    let areas = areas
    drawFilters(on: &canvas)
    canvas.within(areas.list) { list.draw(on: &$0) }
    guard !areas.pane.isEmpty, let item = list.selectedRow else { return }
    canvas.within(areas.pane) { Self.pane(model.peek(item)).draw(on: &$0) }
  }

  func handle(_ event: InputEvent) -> Bool {
    if case .mouse(let mouse) = event, mouse.action == .press(.left), mouse.position.y == 0, hasFilterRow {
      guard let place = filterPlaces.last(where: { $0.x <= mouse.position.x }) else { return false }
      show(place.filter)
      return true
    }
    switch list.handle(event, in: areas.list) {
    case .ignored: return false
    case .handled: return true
    case .opened: open()
    case .tooManyToMark(let limit): shell.say(English.Matches.tooMany(limit), .warning)
    }
    return true
  }

  func reload() {
    model.recount()
    list.reload()
  }

  func mayLeave() -> Bool {
    guard !list.marked.isEmpty else { return true }
    list.clearMarks()
    return false
  }

  // MARK: Verbs

  /// The marked matches, or the selected one.
  private var chosen: [Reference] {
    guard list.marked.isEmpty else { return list.marked.sorted().map { Reference(.match, $0) } }
    return list.selectedRow.map { [$0.reference] } ?? []
  }

  private var whyNoSession: String? {
    guard model.mayLog else { return English.sentence(for: .notPermitted(.logSession)) }
    guard !chosen.isEmpty else { return English.Matches.noneSelected }
    let isOneTooEarly = list.marked.isEmpty && list.selectedRow?.state.takesSessions == false
    return isOneTooEarly ? English.Matches.takesNoSessions : nil
  }

  private func open() {
    guard let item = list.selectedRow else { return }
    shell.open(item.reference)
  }

  private func log() {
    let prompt = SessionPrompt(matches: chosen, workspace: model.workspace)
    shell.show(
      SessionPromptOverlay(prompt, shell: shell) { [weak self] in
        self?.list.clearMarks()
        self?.reload()
      })
  }

  func show(_ filter: MatchFilter, sortedBy sort: MatchSort? = nil) {
    model.show(filter)
    list = Self.list(of: model, sortedBy: sort ?? filter.usualSort)
    list.fit(areas.list)
    reload()
  }

  private func showNextFilter() {
    let all = MatchFilter.allCases
    let next = all.firstIndex(of: model.filter).map { all[($0 + 1) % all.count] }
    show(next ?? .live)
  }

  static let table = CommandTable<MatchesScreen>([
    Command(
      "match.open", keys: [KeySequence(.enter)], title: English.Matches.open, help: English.Matches.openHelp,
      group: English.Matches.group, whyDisabled: { $0.list.selectedRow == nil ? English.Matches.noneSelected : nil }
    ) { $0.open() },
    Command(
      "session.log", keys: [KeySequence(.character("l"))], title: English.Matches.log, help: English.Matches.logHelp,
      group: English.Matches.group, whyDisabled: { $0.whyNoSession }
    ) { $0.log() },
    Command(
      "matches.filter", keys: [KeySequence(.character("f"))], title: English.Matches.filter,
      help: English.Matches.filterHelp, group: English.Matches.group
    ) { $0.showNextFilter() },
  ])

  // MARK: Layout

  private var hasFilterRow: Bool { size.height > 3 }

  private var areas: (list: Rect, pane: Rect) {
    let whole = Rect(origin: .zero, size: size)
    return PeekPane.split(hasFilterRow ? whole.inset(top: 1) : whole)
  }

  /// The filters and the columns they begin at.
  private var filterPlaces: [(filter: MatchFilter, x: Int)] {
    var x = 1
    return MatchFilter.allCases.map { filter in
      defer { x += CellText.width(of: model.title(of: filter)) + 4 }
      return (filter, x)
    }
  }

  private func drawFilters(on canvas: inout Canvas) {
    guard hasFilterRow else { return }
    for (filter, x) in filterPlaces {
      let isShown = filter == model.filter
      let title = model.title(of: filter)
      canvas.draw(
        isShown ? "[\(title)]" : " \(title) ", at: Point(x: x - 1, y: 0), role: isShown ? .activeTab : .tab)
    }
  }

  private static func pane(_ peek: MatchPeek) -> PeekPane {
    var parts = peek.facts.map { PeekPane.Part.fact($0.name, $0.value, role: $0.tone.role) }
    if !peek.signs.isEmpty { parts.append(.blank) }
    parts += peek.signs.map { .paragraph("! \($0)", role: .warning) }
    return PeekPane(title: peek.title, parts: parts)
  }
}

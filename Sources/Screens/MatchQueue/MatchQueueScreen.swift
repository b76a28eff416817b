import Domain
import Localization
import TerminalUI
import ViewModels

/// The queue of proposals: what waits for whom, and the keys that bring it on.
final class MatchQueueScreen: Screen {
  let shell: Shell
  let model: MatchQueueViewModel
  var list: ListView<MatchQueueItem>
  private var size: Size = .zero

  init(shell: Shell, filter: ProposalFilter = .all) {
    self.shell = shell
    model = MatchQueueViewModel(workspace: shell.model.workspace, filter: filter)
    list = Self.list(of: model)
  }

  var title: String { English.Proposals.title }
  var isTyping: Bool { list.isTyping }
  var table: CommandTable<MatchQueueScreen> { Self.commands }

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
      guard let place = filterPlaces.last(where: { $0.x - 1 <= mouse.position.x }) else { return false }
      show(place.filter)
      return true
    }
    switch list.handle(event, in: areas.list) {
    case .ignored: return false
    case .handled: return true
    case .opened: open()
    case .tooManyToMark(let limit): shell.say(English.Proposals.tooMany(limit), .warning)
    }
    return true
  }

  func reload() {
    if let expired = model.refresh() { shell.say(expired, .warning) }
    list.reload()
  }

  func mayLeave() -> Bool {
    guard !list.marked.isEmpty else { return true }
    list.clearMarks()
    return false
  }

  func open() {
    guard let item = list.selectedRow else { return }
    shell.open(item.reference)
  }

  func show(_ filter: ProposalFilter) {
    model.show(filter)
    list = Self.list(of: model)
    list.fit(areas.list)
    reload()
  }

  func showNextFilter() {
    let all = ProposalFilter.allCases
    let next = all.firstIndex(of: model.filter).map { all[($0 + 1) % all.count] }
    show(next ?? .all)
  }

  // MARK: Layout

  private var hasFilterRow: Bool { size.height > 3 }

  private var areas: (list: Rect, pane: Rect) {
    let whole = Rect(origin: .zero, size: size)
    return PeekPane.split(hasFilterRow ? whole.inset(top: 1) : whole)
  }

  /// The filters and the columns they begin at.
  private var filterPlaces: [(filter: ProposalFilter, x: Int)] {
    var x = 1
    return ProposalFilter.allCases.map { filter in
      defer { x += CellText.width(of: model.title(of: filter)) + 3 }
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

  private static func pane(_ peek: MatchQueuePeek) -> PeekPane {
    var parts = peek.facts.map { PeekPane.Part.fact($0.name, $0.value, role: $0.tone.role) }
    if !peek.rationale.isEmpty {
      parts += [.blank, .heading(English.Proposals.rationale), .paragraph(peek.rationale)]
    }
    return PeekPane(title: peek.title, parts: parts)
  }

  private static func list(of model: MatchQueueViewModel) -> ListView<MatchQueueItem> {
    ListView(
      columns: columns, order: ListOrder(by: "waiting"), allowsMarking: true, emptyText: English.Proposals.empty,
      count: { try model.count(text: $0) },
      describe: { ($0 as? RepositoryError).map(English.sentence(for:)) ?? "\($0)" },
      source: { try model.items(ListPlace($0.place), limit: $0.limit, text: $0.filter) })
  }

  private static var columns: [ListColumn<MatchQueueItem>] {
    let words = English.Proposals.self
    return [
      ListColumn("match", title: words.match, minimumWidth: 7, isSortable: false) { ListCell("\($0.reference)") },
      ListColumn("youth", title: words.youth, minimumWidth: 12, flex: 2, isSortable: false) { ListCell($0.youth) },
      ListColumn("mentor", title: words.mentor, minimumWidth: 12, flex: 2, priority: 3, isSortable: false) {
        ListCell($0.mentor)
      },
      ListColumn("waitsFor", title: words.waitsFor, minimumWidth: 19, flex: 1, priority: 1, isSortable: false) {
        ListCell($0.waitsFor)
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

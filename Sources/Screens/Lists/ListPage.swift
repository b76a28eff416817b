import Domain
import Localization
import TerminalUI
import ViewModels

/// The content of a list screen: the row of filters, the list, and in a wide window the selected row beside it.
struct ListPage<Model: ListViewModel> {
  /// How the rows of a filter are shown.
  struct Style {
    let columns: [ListColumn<Model.Item>]
    let order: ListOrder
    var allowsMarking = false
  }

  /// What an event came to.
  enum Outcome {
    case ignored, handled, opened
    /// A click asks for a filter.
    case filtered(Model.Filter)
    case tooManyToMark(limit: Int)
  }

  let model: Model
  var list: ListView<Model.Item>
  private let style: (Model.Filter) -> Style
  /// Whether the selected row was taken away by others, so that the cursor stands on one that nobody has chosen.
  private(set) var isAdrift = false
  private var size: Size = .zero
  /// The row beside the list; it follows the selection once keys rest.
  private var peeked: Model.Item?

  /// - Parameters:
  ///   - order: The order at first; nil is that of the style.
  ///   - style: Asked anew for each filter shown.
  init(_ model: Model, sortedBy order: ListOrder? = nil, style: @escaping (Model.Filter) -> Style) {
    self.model = model
    self.style = style
    list = Self.list(of: model, style(model.filter), sortedBy: order)
  }

  /// Shows another filter, from its first row on; the rows are read by the next reload.
  mutating func show(_ filter: Model.Filter) {
    model.show(filter)
    list = Self.list(of: model, style(filter), sortedBy: nil)
    list.fit(areas.list)
  }

  private static func list(of model: Model, _ style: Style, sortedBy order: ListOrder?) -> ListView<Model.Item> {
    ListView(
      columns: style.columns, order: order ?? style.order, allowsMarking: style.allowsMarking,
      emptyText: model.emptyText, count: { try model.count(text: $0)?.description },
      describe: English.sentence(describing:),
      source: { try model.items(ListRequest($0)) })
  }

  /// Reads again what others may have changed.
  ///
  /// - Returns: The row that was selected and is listed no longer, where another stands in its place now.
  mutating func followOthers() -> Model.Item? {
    let before = list.selectedRow
    list.reload()
    guard let before, let now = list.selectedRow, before.id != now.id else { return nil }
    isAdrift = true
    return before
  }

  mutating func fit(_ size: Size) {
    self.size = size
    list.fit(areas.list)
  }

  func draw(on canvas: inout Canvas) {
    let areas = areas
    for (y, line) in model.heading.prefix(areas.heading.height).enumerated() {
      canvas.draw(
        line, at: Point(x: areas.heading.left + 1, y: y), width: max(0, areas.heading.width - 1),
        role: y == 0 ? .title : .muted)
    }
    if !areas.filters.isEmpty { canvas.within(areas.filters) { filterRow.draw(on: &$0) } }
    canvas.within(areas.list) { list.draw(on: &$0) }
    guard !areas.pane.isEmpty, let selected = list.selectedRow, let peeked else { return }
    let item = peeked.id == selected.id ? selected : peeked
    canvas.within(areas.pane) { PeekPane(model.peek(item)).draw(on: &$0) }
  }

  /// - Returns: Whether another row is now beside the list.
  mutating func rest() -> Bool {
    guard !areas.pane.isEmpty, let selected = list.selectedRow, selected.id != peeked?.id else { return false }
    peeked = selected
    return true
  }

  mutating func handle(_ event: InputEvent) -> Outcome {
    let areas = areas
    isAdrift = false
    if case .mouse(let mouse) = event, mouse.action == .press(.left), areas.filters.contains(mouse.position) {
      let clicked = filterRow.filter(atColumn: mouse.position.x, width: areas.filters.width)
      return clicked.map { .filtered(filters[$0]) } ?? .ignored
    }
    return switch list.handle(event, in: areas.list) {
    case .ignored: .ignored
    case .handled: .handled
    case .opened: .opened
    case .tooManyToMark(let limit): .tooManyToMark(limit: limit)
    }
  }

  /// The filter after the one shown, and after the last the first.
  var nextFilter: Model.Filter? {
    filters.firstIndex(of: model.filter).map { filters[($0 + 1) % filters.count] }
  }

  private var filters: [Model.Filter] { Array(Model.Filter.allCases) }

  private var filterRow: FilterRow {
    FilterRow(
      titles: filters.map(model.title), active: filters.firstIndex(of: model.filter) ?? 0, note: model.note)
  }

  private var areas: (heading: Rect, filters: Rect, list: Rect, pane: Rect) {
    let (heading, below) = Rect(origin: .zero, size: size).splitRows(size.height > 8 ? model.heading.count : 0)
    let (filters, rest) = below.splitRows(size.height > 3 ? 1 : 0)
    let (list, pane) = PeekPane.split(rest)
    return (heading, filters, list, pane)
  }
}

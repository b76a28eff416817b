/// A list of rows in columns over a table of any length.
///
/// It keeps the cursor on the same row, by id, when rows are read again. Errors of the source are shown in place of the
/// rows, in the words of `describe`, until a later read succeeds.
package struct ListView<Row: Identifiable> {
  package let columns: [ListColumn<Row>]
  package let allowsMarking: Bool
  /// What an empty list says: a sentence that tells what would be here and how it gets here.
  package let emptyText: String?

  package internal(set) var window: RowWindow<Row>
  /// The rows marked with Space, also where the filter hides them now.
  package private(set) var marked: Set<Row.ID> = []
  /// How many rows answer the filter, in words, where the list was given a way to count.
  package private(set) var total: String?
  package private(set) var failure: String?
  /// False until rows were asked for the first time.
  package private(set) var isLoaded = false
  /// The filter as it is being typed; nil while keys are commands.
  package internal(set) var finder: LineEditor?
  /// The index of the column that the arrow keys have picked to sort by; nil while not sorting.
  package internal(set) var sortPick: Int?

  private let count: ((_ filter: String) throws -> String?)?
  private let describe: (any Error) -> String

  /// The most rows that `*` marks at once.
  package static var markLimit: Int { 500 }

  /// - Parameters:
  ///   - order: How rows are sorted at first; its column must be one of `columns`.
  ///   - count: Counts the rows that answer a filter; left out where counting costs more than it tells.
  ///   - describe: Says in a sentence why the source failed.
  package init(
    columns: [ListColumn<Row>], order: ListOrder, allowsMarking: Bool = false, emptyText: String? = nil,
    count: ((_ filter: String) throws -> String?)? = nil, describe: @escaping (any Error) -> String,
    source: @escaping RowWindow<Row>.Source
  ) {
    self.columns = columns
    self.allowsMarking = allowsMarking
    self.emptyText = emptyText
    self.count = count
    self.describe = describe
    window = RowWindow(order: order, source: source)
  }

  package var selectedRow: Row? { failure == nil ? window.selectedRow : nil }
  package var filter: String { window.filter }
  package var order: ListOrder { window.order }
  /// Whether letters are typed into the filter instead of being commands.
  package var isTyping: Bool { finder != nil }

  /// Reads the rows, at first or again, keeping cursor, marks, filter and order.
  package mutating func reload() {
    attempt { list in
      try list.window.reload()
      list.total = try list.count?(list.filter) ?? nil
    }
    isLoaded = true
  }

  /// Puts the cursor on the row with this id, if it is listed.
  @discardableResult
  package mutating func select(id: Row.ID) -> Bool {
    var isFound = false
    attempt { isFound = try $0.window.select(id: id) }
    return isFound
  }

  /// Tells the list what it is to be drawn in, so that it has a screenful of rows.
  package mutating func fit(_ area: Rect) {
    let rows = areas(in: Rect(origin: .zero, size: area.size)).rows.height
    guard max(1, rows) != window.page else { return }
    let earlier = failure
    attempt { try $0.window.setPage(rows) }
    // Without rows nothing was read anew, so what failed before still stands.
    if window.rows.isEmpty { failure = failure ?? earlier }
  }

  package mutating func find(_ text: String) {
    attempt { list in
      try list.window.find(text)
      list.total = try list.count?(text) ?? nil
    }
  }

  package mutating func clearMarks() { marked = [] }

  /// Does what a command of every list says; where the last read failed, reads again first.
  package mutating func perform(_ command: ListCommand) -> ListOutcome {
    if failure != nil { reload() }
    switch command {
    case .up: attempt { try $0.window.move(by: -1) }
    case .down: attempt { try $0.window.move(by: 1) }
    case .pageUp: attempt { try $0.window.turn(pages: -1) }
    case .pageDown: attempt { try $0.window.turn(pages: 1) }
    case .first: attempt { try $0.window.moveToFirst() }
    case .last: attempt { try $0.window.moveToLast() }
    case .open: return selectedRow == nil ? .ignored : .opened
    case .toggleMark: return toggleMark()
    case .markAll: return markAll()
    case .find: finder = LineEditor(filter)
    case .sort: sortPick = columns.firstIndex { $0.id == order.column } ?? 0
    }
    return .handled
  }

  private mutating func toggleMark() -> ListOutcome {
    guard allowsMarking, let id = selectedRow?.id else { return .ignored }
    if marked.remove(id) == nil { marked.insert(id) }
    return perform(.down)
  }

  private mutating func markAll() -> ListOutcome {
    guard allowsMarking, failure == nil else { return .ignored }
    var ids: [Row.ID]? = []
    attempt { ids = try $0.window.ids(limit: Self.markLimit) }
    guard let ids else { return .tooManyToMark(limit: Self.markLimit) }
    if marked.isSuperset(of: ids) { marked.subtract(ids) } else { marked.formUnion(ids) }
    return .handled
  }

  /// Sorts by a column, or turns the order around if it is sorted by it already.
  mutating func sort(by index: Int) {
    let column = columns[index]
    guard column.isSortable else { return }
    let turned = order.column == column.id && !order.isDescending
    attempt { try $0.window.sort(by: ListOrder(by: column.id, descending: turned)) }
  }

  /// Runs what asks the source, and keeps its error for display.
  mutating func attempt(_ work: (inout Self) throws -> Void) {
    do {
      try work(&self)
      failure = nil
    } catch {
      failure = describe(error)
    }
  }
}

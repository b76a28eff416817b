import Domain
import Localization
import TerminalUI
import ViewModels

/// A screen that is a list of records: it opens the selected one, filters, and acts on one row or on all that are marked.
///
/// A screen of its own makes the page, with the columns of each filter, and a table of keys.
protocol ListScreen: Screen {
  associatedtype Model: ListViewModel
  var shell: Shell { get }
  var page: ListPage<Model> { get set }
  /// What Enter and a click on the selected row do; else its record is opened.
  func open()
}

extension ListScreen {
  var model: Model { page.model }
  var selected: Model.Item? { page.isAdrift ? nil : page.list.selectedRow }
  var hasMarks: Bool { !page.list.marked.isEmpty }

  var isTyping: Bool { page.list.isTyping }
  var hasList: Bool { true }

  func fit(_ size: Size) { page.fit(size) }
  func draw(on canvas: inout Canvas) { page.draw(on: &canvas) }
  func rest() -> Bool { page.rest() }

  func handle(_ event: InputEvent) -> Bool {
    switch page.handle(event) {
    case .ignored: return false
    case .handled: break
    case .opened: open()
    case .filtered(let filter): show(filter)
    case .tooManyToMark(let limit): shell.say(English.Lists.tooMany(limit), .warning)
    }
    return true
  }

  func reload() {
    if let said = model.refresh() { shell.say(said, .warning) }
    page.list.reload()
  }

  func followOthers() {
    if let said = model.refresh() { shell.say(said, .warning) }
    _ = page.followOthers()
  }

  /// Ends the marks first, then what is searched for.
  func mayLeave() -> Bool {
    if hasMarks {
      page.list.clearMarks()
    } else if !page.list.filter.isEmpty {
      page.list.find("")
    } else {
      return true
    }
    return false
  }

  func show(_ filter: Model.Filter) {
    page.show(filter)
    reload()
  }

  // MARK: Commands of every list

  /// - Parameter id: What the ids of the screen's commands begin with.
  static func openCommand(_ id: String, help: String, group: String) -> Command<Self> {
    Command(
      "\(id).open", keys: [KeySequence(.enter)], title: English.Lists.openTitle, help: help, group: group,
      whyDisabled: { $0.selected == nil ? $0.model.noneSelected : nil }
    ) { $0.open() }
  }

  static func filterCommand(_ id: String, help: String, group: String) -> Command<Self> {
    Command(
      "\(id).filter", keys: [KeySequence(.character("f"))], title: English.Lists.filterTitle, help: help, group: group
    ) {
      screen in
      if let next = screen.page.nextFilter { screen.show(next) }
    }
  }
}

extension ListScreen where Model.Item: ListItem {
  /// The marked records, or the selected one.
  var chosen: [Reference] {
    guard !hasMarks else { return page.list.marked.sorted { $0.number < $1.number } }
    return selected.map { [$0.reference] } ?? []
  }

  func followOthers() {
    if let said = model.refresh() { shell.say(said, .warning) }
    if let gone = page.followOthers() { shell.say(English.Lists.gone(gone.reference), .warning) }
  }

  func open() {
    if let selected { shell.open(selected.reference) }
  }
}

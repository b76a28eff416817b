import Domain
import Localization
import TerminalUI
import ViewModels

/// What needs the user, by role: each kind of thing under a heading with its count; Enter goes to the record.
final class TodayScreen: Screen {
  static let shows: [ShownPlace] = [.today]
  let shell: Shell
  let model: TodayViewModel
  /// The id of the selected line, kept when the lines are read again.
  private var selected: String?
  private var top = 0
  private var size: Size = .zero

  init(shell: Shell) {
    self.shell = shell
    model = TodayViewModel(workspace: shell.model.workspace)
  }

  var title: String { English.Console.today }
  var table: CommandTable<TodayScreen> { Self.table }

  func fit(_ size: Size) {
    self.size = size
    scroll()
  }

  func reload() {
    let before = selectedIndex
    model.load()
    let items = model.items
    if !items.contains(where: { $0.id == selected }) {
      selected = items.isEmpty ? nil : items[min(before ?? 0, items.count - 1)].id
    }
    scroll()
  }

  func draw(on canvas: inout Canvas) {
    if let failure = model.failure { return say(failure, tone: .bad, on: &canvas) }
    let rows = rows
    guard !rows.isEmpty else { return say(English.Today.nothing, tone: .muted, on: &canvas) }
    let columns = columns
    for (y, row) in rows.dropFirst(top).prefix(canvas.bounds.height).enumerated() {
      switch row {
      case .blank: break
      case .heading(let title, let count):
        let used = canvas.draw(title, at: Point(x: 1, y: y), role: .title)
        canvas.draw("\(count)", at: Point(x: used + 3, y: y), role: .accent)
      case .item(let item): draw(item, at: y, in: columns, on: &canvas)
      }
    }
  }

  func handle(_ event: InputEvent) -> Bool {
    switch event {
    case .key(.up), .key(.character("k")): move(by: -1)
    case .key(.down), .key(.character("j")): move(by: 1)
    case .key(.pageUp): move(by: -max(1, size.height - 2))
    case .key(.pageDown): move(by: max(1, size.height - 2))
    case .key(.home): move(by: -model.items.count)
    case .key(.end): move(by: model.items.count)
    case .mouse(let mouse): return handle(mouse)
    default: return false
    }
    return true
  }

  private func handle(_ mouse: MouseEvent) -> Bool {
    switch mouse.action {
    case .wheelUp: move(by: -3)
    case .wheelDown: move(by: 3)
    case .press(.left):
      guard rows.indices.contains(top + mouse.position.y), case .item(let item) = rows[top + mouse.position.y] else {
        return false
      }
      if item.id == selected { open() } else { selected = item.id }
    default: return false
    }
    return true
  }

  // MARK: Verbs

  private var selectedItem: TodayItem? { model.items.first { $0.id == selected } }
  private var selectedIndex: Int? { model.items.firstIndex { $0.id == selected } }

  private func open() {
    switch selectedItem?.destination {
    case .record(let reference): shell.open(reference)
    case .matches(let filter, let sort): shell.open(MatchesScreen(shell: shell, filter: filter, sortedBy: sort))
    case .trainingLog: shell.openTrainingLog()
    case .intake: shell.open(.intake)
    case .unowned: shell.open(IntakeScreen(shell: shell, filter: .unowned))
    case .matching: shell.open(.matching)
    case .suspended: shell.open(IntakeScreen(shell: shell, filter: .suspended))
    case .needToKnow where shell.model.may(.manageNeedToKnow): shell.open(NeedToKnowScreen(shell: shell))
    case .needToKnow: shell.say(English.NeedToKnow.askDirector, .warning)
    case .draft(let draft): shell.resume(draft)
    case .followUps: shell.open(ContactsScreen(shell: shell, filter: .open))
    case .officials: shell.open(AdvocacyScreen(shell: shell, filter: .unowned))
    case nil: break
    }
  }

  private func log() {
    guard let match = selectedItem?.reference, match.kind == .match else { return }
    let prompt = SessionPrompt(matches: [match], workspace: model.workspace)
    shell.ask(prompt) { [weak self] in self?.reload() }
  }

  private var whyNoSession: String? {
    guard shell.model.may(.logSession) else { return English.sentence(for: .notPermitted(.logSession)) }
    return selectedItem?.takesSessions == true ? nil : English.Matches.noneSelected
  }

  private var selectedDraft: DraftID? {
    if case .draft(let draft) = selectedItem?.destination { draft } else { nil }
  }

  private func askDiscard() {
    guard let item = selectedItem, let draft = selectedDraft else { return }
    let dialog = DialogView(
      title: English.Drafts.discardTitle,
      body: English.Drafts.discardBody(English.Drafts.line(item.subject, item.matter, "")),
      verbs: [
        .init("keep", title: English.Drafts.keep, letter: "k"),
        .init("discard", title: English.Drafts.discard, letter: "t", needsEnter: true),
      ], cancelID: "keep")
    shell.ask(dialog) { [weak self] answer in
      guard let self, answer.verb == "discard" else { return }
      if let failure = model.discard(draft) { return shell.say(failure, .failure) }
      shell.say(English.Drafts.discarded)
      reload()
    }
  }

  private func move(by distance: Int) {
    let items = model.items
    guard !items.isEmpty else { return }
    let index = min(max(0, (selectedIndex ?? 0) + distance), items.count - 1)
    selected = items[index].id
    scroll()
  }

  static let table = CommandTable<TodayScreen>([
    Command(
      "today.open", keys: [KeySequence(.enter)], title: English.Lists.openTitle, help: English.Today.openHelp,
      group: English.Console.today, whyDisabled: { $0.selectedItem == nil ? English.Today.nothing : nil }
    ) { $0.open() },
    Command(
      "session.log", keys: [KeySequence(.character("l"))], title: English.Matches.log, help: English.Matches.logHelp,
      group: English.Console.today, whyDisabled: { $0.whyNoSession }
    ) { $0.log() },
    Command(
      "today.discard", keys: [KeySequence(.character("x"))], title: English.Drafts.discard,
      help: English.Drafts.discardHelp, group: English.Console.today,
      whyDisabled: { $0.selectedDraft == nil ? English.Drafts.notADraft : nil }
    ) { $0.askDiscard() },
  ])

  // MARK: Rows

  private enum Row {
    case blank
    case heading(String, Tally)
    case item(TodayItem)
  }

  private var rows: [Row] {
    var rows: [Row] = []
    for section in model.sections {
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.heading(section.title, section.count))
      rows += section.items.map { .item($0) }
    }
    return rows
  }

  /// Keeps the selected line in sight, with the heading above it where it is the first of its kind.
  private func scroll() {
    let rows = rows
    guard let row = rows.firstIndex(where: { if case .item(let item) = $0 { item.id == selected } else { false } })
    else { return top = 0 }
    var first = row
    if row > 0, case .heading = rows[row - 1] { first = row - 1 }
    let height = max(1, size.height)
    if first < top { top = first }
    if row >= top + height { top = row - height + 1 }
    top = max(0, min(top, rows.count - height))
  }

  private func draw(_ item: TodayItem, at y: Int, in columns: (subject: Int, matter: Int), on canvas: inout Canvas) {
    let isSelected = item.id == selected
    let hasBar = isSelected && !canvas.options.isLowBandwidth
    let attributes: Attributes = hasBar ? .selected : []
    let width = canvas.bounds.width
    if hasBar { canvas.fill(Rect(x: 0, y: y, width: width, height: 1), attributes: attributes) }
    if isSelected {
      canvas.draw(canvas.signs.pointer, at: Point(x: 0, y: y), role: .accent, attributes: attributes)
      canvas.moveCursor(to: Point(x: 0, y: y))
    }
    let reference = item.reference.map { "\($0)" } ?? ""
    canvas.draw(reference, at: Point(x: 2, y: y), width: 8, attributes: attributes)
    let start = item.isMore ? 2 : 11
    let room = max(0, width - start)
    let subjectWidth = max(
      0, min(columns.subject, item.matter.isEmpty ? room : room - min(columns.matter, room / 2) - 2))
    canvas.draw(item.subject, at: Point(x: start, y: y), width: subjectWidth, attributes: attributes)
    canvas.draw(
      Self.matter(of: item), at: Point(x: start + subjectWidth + 2, y: y), width: max(0, room - subjectWidth - 2),
      role: item.isLate ? .warning : .text, attributes: attributes)
  }

  /// The cells that the longest subject and the longest reason need, so that all reasons begin in one column.
  private var columns: (subject: Int, matter: Int) {
    let items = model.items
    return (
      items.map { CellText.width(of: $0.subject) }.max() ?? 0,
      items.map { CellText.width(of: Self.matter(of: $0)) }.max() ?? 0
    )
  }

  private static func matter(of item: TodayItem) -> String { (item.isLate ? "! " : "") + item.matter }

  private func say(_ sentence: String, tone: Tone, on canvas: inout Canvas) {
    canvas.drawWrapped(sentence, in: canvas.bounds.inset(left: 1), role: tone.role)
    canvas.moveCursor(to: .zero)
  }
}

import Domain
import Localization
import TerminalUI
import ViewModels

/// One match: how it goes at the top, its timeline beneath, the rest of the record beside it or in its place.
final class MatchRecordScreen: Screen {
  static let shows: [ShownPlace] = [.page, .family, .session]
  let shell: Shell
  let model: MatchRecordViewModel
  private(set) var list: ListView<TimelineItem>
  var showsDetails = false
  private var size: Size = .zero
  /// The rows that the summary took when it was last drawn at this size.
  private var summaryRows = 0

  init(_ match: Reference, shell: Shell) {
    self.shell = shell
    let model = MatchRecordViewModel(match: match, workspace: shell.model.workspace)
    self.model = model
    list = ListView(
      columns: Self.columns, order: ListOrder(by: "day", descending: true), emptyText: English.Matches.nothingHappened,
      describe: English.sentence(describing:),
      source: { try model.timeline(ListPlace($0.place), limit: $0.limit) })
  }

  var title: String { "\(model.match)" }
  var hasList: Bool { true }
  var table: CommandTable<MatchRecordScreen> { Self.table }

  /// The steps of a proposal, as the queue takes them.
  var steps: ProposalSteps {
    ProposalSteps(
      shell: shell, today: model.today, matches: [model.choice], unanswered: model.unanswered,
      meetingOn: model.meetingOn
    ) { [weak self] in self?.reload() }
  }

  func fit(_ size: Size) {
    self.size = size
    var canvas = Canvas(size: areas.main.size)
    summaryRows = drawSummary(on: &canvas)
    list.fit(timelineArea)
  }

  func draw(on canvas: inout Canvas) {
    if let failure = model.failure {
      canvas.drawWrapped(failure, in: canvas.bounds.inset(left: 1), role: .error)
      canvas.moveCursor(to: .zero)
      return
    }
    let areas = areas
    canvas.within(areas.main) { main in
      _ = drawSummary(on: &main)
      if showsDetails {
        let rest = Rect(x: 0, y: summaryRows, width: main.bounds.width, height: main.bounds.height - summaryRows)
        drawDetails(on: &main, in: rest)
        main.moveCursor(to: Point(x: 0, y: min(summaryRows, main.bounds.height - 1)))
      } else {
        main.within(timelineArea) { list.draw(on: &$0) }
      }
    }
    guard !areas.pane.isEmpty else { return }
    canvas.within(areas.pane) { pane in
      pane.drawVerticalLine(at: .zero, length: pane.bounds.height)
      drawDetails(on: &pane, in: pane.bounds.inset(left: 2, right: 1))
    }
  }

  func handle(_ event: InputEvent) -> Bool {
    guard model.failure == nil, !showsDetails else { return false }
    switch list.handle(event, in: timelineArea) {
    case .ignored: return false
    case .opened: if model.isProposal { askWhom() } else { tellAll() }
    case .handled, .tooManyToMark: break
    }
    return true
  }

  func reload() {
    model.load()
    guard model.failure == nil else { return }
    list.reload()
  }

  // MARK: Verbs

  func log() {
    let prompt = SessionPrompt(
      matches: [model.match], companions: model.companions, workspace: model.workspace)
    shell.ask(prompt) { [weak self] in self?.reload() }
  }

  func edit() {
    guard let session = list.selectedRow?.session else { return }
    do throws(RepositoryError) {
      shell.open(RecordFormScreen(try model.correction(of: session), shell: shell))
    } catch {
      shell.say(English.sentence(for: error), .failure)
    }
  }

  func entrust() {
    do throws(RepositoryError) {
      shell.open(RecordFormScreen(try model.entrustment, shell: shell))
    } catch {
      shell.say(English.sentence(for: error), .failure)
    }
  }

  /// Asks why, and pauses the match.
  func pause() {
    let words = English.Guards.self
    let dialog = DialogView(
      title: words.pauseTitle(model.match), body: words.pauseBody,
      verbs: [
        .init("pause", title: words.pause, letter: "p", needsText: true),
        .init("cancel", title: words.cancel, letter: "c"),
      ], cancelID: "cancel", prompt: words.pausePrompt, textMissing: English.Matches.reasonMissing)
    shell.ask(dialog) { [weak self] answer in
      guard let self, answer.verb == "pause" else { return }
      say(model.take(.pause(reason: answer.text)))
    }
  }

  func say(_ result: MatchStepResult) {
    shell.say(result.sentence, result.isDone ? .done : .failure)
    reload()
  }

  /// Asks whose record to open: what a supervisor looks at before deciding.
  private func askWhom() {
    let dialog = DialogView(
      title: English.Proposals.openWhom, body: "",
      verbs: [
        .init("youth", title: English.Proposals.youth, letter: "y"),
        .init("mentor", title: English.Proposals.mentor, letter: "m"),
        .init("entry", title: English.Proposals.entry, letter: "e"),
        .init("cancel", title: English.Guards.cancel, letter: "c"),
      ], cancelID: "cancel")
    shell.ask(dialog) { [weak self] answer in
      guard let self else { return }
      switch answer.verb {
      case "youth": model.youth.map { shell.open($0) }
      case "mentor": model.mentor.map { shell.open($0) }
      case "entry": tellAll()
      default: break
      }
    }
  }

  /// Shows the selected entry in full.
  private func tellAll() {
    guard let item = list.selectedRow else { return }
    let lines = [
      TextPager.Line(label: English.Matches.day, text: item.day),
      TextPager.Line(label: English.Matches.event, text: item.text),
      TextPager.Line(label: English.Matches.by, text: item.actor),
    ]
    shell.show(TextOverlay(TextPager(title: item.kind, lines: lines.filter { !$0.text.isEmpty }, emptyText: "")))
  }

  func void() {
    guard let item = list.selectedRow, let session = item.session else { return }
    let dialog = DialogView(
      title: English.Matches.voidTitle(session), body: item.text,
      verbs: [
        .init("void", title: English.Matches.voidVerb, letter: "v", needsText: true),
        .init("keep", title: English.Matches.keep, letter: "k"),
      ], cancelID: "keep", prompt: English.Matches.voidPrompt, textMissing: English.Matches.reasonMissing)
    shell.ask(dialog) { [weak self] answer in
      guard let self, answer.verb == "void" else { return }
      let (said, isDone) = model.void(item, because: answer.text)
      shell.say(said, isDone ? .done : .failure)
      reload()
    }
  }

  private static let columns: [ListColumn<TimelineItem>] = {
    let words = English.Matches.self
    return [
      ListColumn("day", title: words.day, minimumWidth: 10, isSortable: false) { ListCell($0.day) },
      ListColumn("kind", title: words.kind, minimumWidth: 10, priority: 1, isSortable: false) {
        ListCell($0.kind, role: $0.tone.role)
      },
      ListColumn("event", title: words.event, minimumWidth: 16, flex: 3, isSortable: false) {
        ListCell($0.text, role: $0.tone == .muted ? .muted : .text)
      },
      ListColumn("by", title: words.by, minimumWidth: 12, priority: 2, isSortable: false) {
        ListCell($0.actor, role: .muted)
      },
    ]
  }()

  // MARK: Drawing

  private var areas: (main: Rect, pane: Rect) {
    let (main, pane) = PeekPane.split(Rect(origin: .zero, size: size))
    return (main, pane)
  }

  private var timelineArea: Rect {
    let main = areas.main
    return Rect(x: 0, y: summaryRows, width: main.width, height: max(0, main.height - summaryRows))
  }

  /// Draws the summary in at most half of the rows there are.
  private func drawSummary(on canvas: inout Canvas) -> Int {
    let room = canvas.bounds
    let limit = max(1, room.height / 2)
    var rows = FactSheet(facts: model.summary).draw(
      on: &canvas, in: Rect(x: 1, y: 0, width: room.width - 1, height: limit))
    if rows + 1 < limit, model.doses.contains(where: { $0 > 0 }) {
      rows += drawDoses(on: &canvas, at: rows)
    }
    return min(rows + (room.height > 12 ? 1 : 0), room.height)
  }

  private func drawDoses(on canvas: inout Canvas, at y: Int) -> Int {
    let title = English.Matches.doseChart
    let used = canvas.draw(title, at: Point(x: 1, y: y), role: .muted) + 3
    let spark = Sparkline(model.doses.map(Double.init)).text(width: model.doses.count, in: canvas.charset)
    let drawn = canvas.draw(spark, at: Point(x: used, y: y), role: .chart)
    canvas.draw(
      English.Matches.doseAsked(model.doses.last ?? 0, of: model.monthlyDose), at: Point(x: used + drawn + 2, y: y),
      role: .muted)
    return 1
  }

  private func drawDetails(on canvas: inout Canvas, in area: Rect) {
    var y = area.top
    for section in model.details where y < area.bottom {
      canvas.draw(section.title, at: Point(x: area.left, y: y), width: area.width, role: .title)
      let place = Rect(x: area.left + 1, y: y + 1, width: area.width - 1, height: max(0, area.bottom - y - 1))
      y += FactSheet(facts: section.facts).draw(on: &canvas, in: place) + 2
    }
  }
}

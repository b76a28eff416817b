import Domain
import Localization
import TerminalUI
import ViewModels

/// Who waits for a mentor, longest first; and for the selected youth who fits, why, and what keeps others from it.
///
/// The two sides stand beside each other from 80 columns on; below that the side in hand has the whole width.
final class MatchingScreen: Screen {
  enum Side { case youth, mentors }

  let shell: Shell
  let model: MatchingViewModel
  private(set) var youth: ListView<WaitingYouthItem>
  private(set) var mentors: ListView<MatchSuggestion>
  private(set) var side = Side.youth
  private var size: Size = .zero

  init(shell: Shell) {
    self.shell = shell
    model = MatchingViewModel(workspace: shell.model.workspace)
    youth = Self.youthList(of: model)
    mentors = Self.mentorList(of: model)
  }

  var title: String { English.Console.matching }
  var hasList: Bool { true }
  var isTyping: Bool { side == .youth && youth.isTyping }
  var table: CommandTable<MatchingScreen> { Self.commands }

  func fit(_ size: Size) {
    self.size = size
    youth.fit(areas.youth)
    mentors.fit(areas.mentors)
  }

  /// Counts who fits the youth shown, and ranks the mentors for the selected one: work that a held key need not wait for.
  func rest() -> Bool {
    let hasCounted = model.countEligible(Array(youth.window.rows.dropFirst(youth.window.top).prefix(youth.window.page)))
    return choose() || hasCounted
  }

  func draw(on canvas: inout Canvas) {
    let areas = areas
    canvas.within(areas.youth) { youth.draw(on: &$0, isFocused: side == .youth) }
    guard !areas.mentors.isEmpty else { return }
    if areas.hasLine {
      canvas.drawVerticalLine(at: Point(x: areas.youth.right + 1, y: 0), length: size.height)
    }
    canvas.within(areas.heading) { drawHeading(on: &$0) }
    canvas.within(areas.mentors) { drawMentors(on: &$0) }
    guard let suggestion = mentors.selectedRow, model.failure == nil else { return }
    canvas.within(areas.reasons) { drawReasons(of: suggestion, on: &$0) }
  }

  func handle(_ event: InputEvent) -> Bool {
    if case .mouse(let mouse) = event, mouse.action == .press(.left) {
      if areas.youth.contains(mouse.position) { side = .youth }
      if areas.mentors.contains(mouse.position), isChosen { side = .mentors }
    }
    let outcome =
      side == .youth ? youth.handle(event, in: areas.youth) : mentors.handle(event, in: areas.mentors)
    switch outcome {
    case .ignored: return false
    case .opened: open()
    case .handled, .tooManyToMark: break
    }
    return true
  }

  func reload() {
    model.reload()
    youth.reload()
    mentors.reload()
    if model.youth == nil { side = .youth }
  }

  func mayLeave() -> Bool {
    guard side == .mentors else { return true }
    side = .youth
    return false
  }

  // MARK: Verbs

  func changeSide() {
    side = side == .youth && model.youth != nil ? .mentors : .youth
  }

  func open() {
    switch side {
    case .youth: changeSide()
    case .mentors: if let suggestion = mentors.selectedRow { shell.open(suggestion.mentor) }
    }
  }

  func openYouth() {
    if let row = model.youth { shell.open(row.reference) }
  }

  func openQueue() { shell.open(MatchQueueScreen(shell: shell)) }

  func openMatchDay() { shell.open(MatchDayScreen(shell: shell)) }

  var hasYouth: Bool { youth.selectedRow != nil }

  var hasMentor: Bool { mentors.selectedRow != nil }

  /// Asks the other way round: who waits fits the selected mentor.
  func turn() {
    guard let suggestion = mentors.selectedRow else { return }
    do throws(RepositoryError) {
      shell.show(TextOverlay(.peek(try model.youth(for: suggestion))))
    } catch {
      shell.say(English.sentence(for: error), .failure)
    }
  }

  var whyNotPropose: String? {
    guard let suggestion = mentors.selectedRow, model.youth != nil else { return English.Matching.noneSelected }
    return suggestion.isEligible ? nil : English.Matching.cannot(suggestion.blockers)
  }

  func propose() {
    guard let row = model.youth, let suggestion = mentors.selectedRow else { return }
    let words = English.Matching.self
    let dialog = DialogView(
      title: words.propose, body: "\(words.pair(row.name, suggestion.name)): \(suggestion.summary).",
      verbs: [
        .init("do", title: words.propose, letter: "p", needsText: true), .init("keep", title: words.keep, letter: "n"),
      ], cancelID: "keep", prompt: words.rationale, textMissing: words.rationaleMissing)
    shell.ask(dialog) { [weak self] answer in
      guard let self, answer.verb == "do" else { return }
      switch model.propose(suggestion, rationale: answer.text) {
      case .done(let sentence): shell.say(sentence)
      case .refused(let sentence): shell.say(sentence, .failure)
      }
      side = .youth
      reload()
    }
  }

  /// Whether the mentors shown are those for the youth under the cursor.
  private var isChosen: Bool { youth.selectedRow?.id == model.youth?.id }

  /// Shows the mentors for the youth under the cursor.
  ///
  /// - Returns: Whether they were not shown already.
  private func choose() -> Bool {
    guard !isChosen else { return false }
    model.choose(youth.selectedRow)
    mentors = Self.mentorList(of: model)
    mentors.fit(areas.mentors)
    mentors.reload()
    return true
  }
}

// MARK: Layout

extension MatchingScreen {
  struct Areas {
    var youth = Rect(x: 0, y: 0, width: 0, height: 0)
    var heading = Rect(x: 0, y: 0, width: 0, height: 0)
    var mentors = Rect(x: 0, y: 0, width: 0, height: 0)
    /// What speaks for and against the selected mentor.
    var reasons = Rect(x: 0, y: 0, width: 0, height: 0)
    var hasLine = false
  }

  /// The narrowest window that has both sides.
  private static let bothSides = 80

  private var areas: Areas {
    var areas = Areas()
    let whole = Rect(origin: .zero, size: size)
    var right = whole
    if size.width >= Self.bothSides {
      (areas.youth, right) = whole.splitColumns(min(48, size.width * 2 / 5))
      areas.youth = areas.youth.inset(right: 1)
      right = right.inset(left: 2)
      areas.hasLine = true
    } else if side == .youth {
      areas.youth = whole
      return areas
    }
    (areas.heading, right) = right.splitRows(1)
    // The reasons of one mentor need a row for each criterion and some for what wraps.
    let reasons = right.height >= 14 ? 9 : right.height >= 9 ? 6 : 0
    (areas.mentors, areas.reasons) = right.splitRows(right.height - reasons)
    return areas
  }

  private func drawHeading(on canvas: inout Canvas) {
    guard let row = model.youth else { return }
    canvas.draw(
      English.Matching.mentors(for: row.name, age: row.age, fitting: model.eligibleCount), at: .zero, role: .title)
  }

  private func drawMentors(on canvas: inout Canvas) {
    if let failure = model.failure {
      canvas.drawWrapped(failure, in: canvas.bounds, role: .error)
    } else if model.youth == nil {
      canvas.drawWrapped(English.Matching.choose, in: canvas.bounds, role: .muted)
    } else {
      mentors.draw(on: &canvas, isFocused: side == .mentors)
    }
  }

  private func drawReasons(of suggestion: MatchSuggestion, on canvas: inout Canvas) {
    guard !canvas.bounds.isEmpty else { return }
    canvas.drawHorizontalLine(at: .zero, length: canvas.bounds.width)
    canvas.draw(suggestion.name.full, at: Point(x: 0, y: 1), role: .title)
    var y = 2
    if let price = suggestion.price {
      y += max(
        1,
        canvas.drawWrapped(
          English.Matching.againstBest(price.words), in: canvas.bounds.inset(left: 4, top: y), role: .accent))
    }
    for blocker in suggestion.blockers {
      canvas.draw("!", at: Point(x: 2, y: y), role: .warning)
      y += max(1, canvas.drawWrapped(blocker, in: canvas.bounds.inset(left: 4, top: y), role: .warning))
    }
    for part in suggestion.parts.sorted(by: { $0.value * $0.weight > $1.value * $1.weight }) {
      canvas.draw(
        English.Matching.points(part.value), at: Point(x: 0, y: y), width: 3, role: .muted, alignment: .trailing)
      y += max(1, canvas.drawWrapped(part.words, in: canvas.bounds.inset(left: 4, top: y)))
    }
  }
}

import Domain
import Localization
import TerminalUI
import ViewModels

/// Who waits, longest first; and for the selected one who fits, why, what it costs the others, and what keeps others from it.
/// Either the youth are listed, or, turned round, the mentors with free seats.
///
/// The two sides stand beside each other from 80 columns on; below that the side in hand has the whole width.
final class MatchingScreen: Screen {
  static let shows: [ShownPlace] = [.waitingYouth, .waitingMentors, .suggestions, .comparison]
  enum Side { case waiting, suggestions }

  let shell: Shell
  let model: MatchingViewModel
  private(set) var waiting: ListView<WaitingItem>
  private(set) var suggestions: ListView<MatchSuggestion>
  private(set) var side = Side.waiting
  private var size: Size = .zero

  init(shell: Shell) {
    self.shell = shell
    model = MatchingViewModel(workspace: shell.model.workspace)
    waiting = Self.waitingList(of: model)
    suggestions = Self.suggestionList(of: model)
  }

  var title: String { English.Console.matching }
  var hasList: Bool { true }
  var isTyping: Bool { side == .waiting && waiting.isTyping }
  var table: CommandTable<MatchingScreen> { Self.commands }

  func fit(_ size: Size) {
    self.size = size
    waiting.fit(areas.waiting)
    suggestions.fit(areas.suggestions)
  }

  /// Counts who fits those shown, ranks them for the selected one, and finds out what each costs the others: work that a
  /// held key need not wait for.
  func rest() -> Bool {
    let window = waiting.window
    let hasCounted = model.countEligible(Array(window.rows.dropFirst(window.top).prefix(window.page)))
    let hasChosen = choose()
    let hasPrices = model.findPrices()
    if hasPrices, !model.isPricing { suggestions.reload() }
    return hasChosen || hasPrices || hasCounted
  }

  func draw(on canvas: inout Canvas) {
    let areas = areas
    canvas.within(areas.waiting) { waiting.draw(on: &$0, isFocused: side == .waiting) }
    guard !areas.suggestions.isEmpty else { return }
    if areas.hasLine {
      canvas.drawVerticalLine(at: Point(x: areas.waiting.right + 1, y: 0), length: size.height)
    }
    canvas.within(areas.heading) { drawHeading(on: &$0) }
    canvas.within(areas.suggestions) { drawSuggestions(on: &$0) }
    guard let suggestion = suggestions.selectedRow, model.failure == nil else { return }
    canvas.within(areas.reasons) { drawReasons(of: suggestion, on: &$0) }
  }

  func handle(_ event: InputEvent) -> Bool {
    if case .mouse(let mouse) = event, mouse.action == .press(.left) {
      if areas.waiting.contains(mouse.position) { side = .waiting }
      if areas.suggestions.contains(mouse.position), isChosen { side = .suggestions }
    }
    let outcome =
      side == .waiting
      ? waiting.handle(event, in: areas.waiting) : suggestions.handle(event, in: areas.suggestions)
    switch outcome {
    case .ignored: return false
    case .opened: open()
    case .handled, .tooManyToMark: break
    }
    return true
  }

  func reload() {
    model.reload()
    waiting.reload()
    suggestions.reload()
    if model.chosen == nil { side = .waiting }
  }

  func mayLeave() -> Bool {
    guard side == .suggestions else { return true }
    side = .waiting
    return false
  }

  // MARK: Verbs

  func changeSide() {
    side = side == .waiting && model.chosen != nil ? .suggestions : .waiting
  }

  func open() {
    switch side {
    case .waiting: changeSide()
    case .suggestions:
      if let suggestion = suggestions.selectedRow { shell.open(suggestion.suggested(to: model.listed)) }
    }
  }

  func openWaiting() {
    if let item = model.chosen { shell.open(item.reference) }
  }

  func openQueue() { shell.open(MatchQueueScreen(shell: shell)) }

  func openMatchDay() { shell.open(MatchDayScreen(shell: shell)) }

  /// The youth under the cursor on either side.
  private var youth: Reference? {
    if model.listed == .youth { return model.chosen?.reference }
    return side == .suggestions ? suggestions.selectedRow?.youth : nil
  }

  /// Whom the cursor is on, on the side in hand.
  var inHand: [Reference] {
    let suggested = suggestions.selectedRow.map { $0.suggested(to: model.listed) }
    return [side == .waiting ? waiting.selectedRow?.reference : suggested].compactMap(\.self)
  }

  var whyNoConsent: String? {
    guard shell.model.may(.recordConsent) else { return English.sentence(for: .notPermitted(.recordConsent)) }
    return youth == nil ? English.Matching.noneSelected : nil
  }

  /// Opens the form of what a guardian has signed.
  func recordConsent() {
    guard let youth else { return }
    shell.openForm { try StepFormViewModel.consents(for: youth, in: model.workspace) }
  }

  var hasWaiting: Bool { waiting.selectedRow != nil }

  /// Lists the other side, with the cursor on whoever was in hand there.
  func turn() {
    let inHand = side == .suggestions ? suggestions.selectedRow?.suggested(to: model.listed) : nil
    model.turn()
    side = .waiting
    waiting = Self.waitingList(of: model)
    waiting.fit(areas.waiting)
    waiting.reload()
    if let inHand { waiting.select(id: inHand) }
    suggestions = Self.suggestionList(of: model)
    suggestions.fit(areas.suggestions)
  }

  var whyNotPropose: String? {
    guard let suggestion = suggestions.selectedRow, model.chosen != nil else { return English.Matching.noneSelected }
    return suggestion.isEligible ? nil : English.Matching.cannot(suggestion.blockers)
  }

  func propose() {
    guard let item = model.chosen, let suggestion = suggestions.selectedRow else { return }
    let words = English.Matching.self
    let pair =
      model.listed == .youth ? words.pair(item.name, suggestion.name) : words.pair(suggestion.name, item.name)
    let dialog = DialogView(
      title: words.propose, body: "\(pair): \(suggestion.summary).",
      verbs: [
        .init("do", title: words.propose, letter: "p", needsText: true), .init("keep", title: words.keep, letter: "n"),
      ], cancelID: "keep", prompt: words.rationale, textMissing: words.rationaleMissing)
    let people = [item.reference, suggestion.suggested(to: model.listed)].map(\.description).sorted()
    shell.ask(dialog, about: people.joined(separator: " ")) { [weak self] answer in
      guard let self, answer.verb == "do" else { return }
      switch model.propose(suggestion, rationale: answer.text) {
      case .done(let sentence): shell.say(sentence)
      case .refused(let sentence): shell.say(sentence, .failure)
      }
      side = .waiting
      reload()
    }
  }

  /// Whether the suggestions shown are those for the one under the cursor.
  private var isChosen: Bool { waiting.selectedRow?.id == model.chosen?.id }

  /// Shows who fits the one under the cursor.
  ///
  /// - Returns: Whether they were not shown already.
  private func choose() -> Bool {
    guard !isChosen else { return false }
    model.choose(waiting.selectedRow)
    suggestions = Self.suggestionList(of: model)
    suggestions.fit(areas.suggestions)
    suggestions.reload()
    return true
  }
}

// MARK: Layout

extension MatchingScreen {
  struct Areas {
    var waiting = Rect(x: 0, y: 0, width: 0, height: 0)
    var heading = Rect(x: 0, y: 0, width: 0, height: 0)
    var suggestions = Rect(x: 0, y: 0, width: 0, height: 0)
    /// What speaks for and against the selected suggestion.
    var reasons = Rect(x: 0, y: 0, width: 0, height: 0)
    var hasLine = false
  }

  /// The narrowest window that has both sides.
  private static let bothSides = 80
  /// As wide as a name, a wait and what blocks somebody.
  private static let list = 37

  private var areas: Areas {
    var areas = Areas()
    let whole = Rect(origin: .zero, size: size)
    var right = whole
    if size.width >= Self.bothSides {
      (areas.waiting, right) = whole.splitColumns(min(48, max(Self.list, size.width * 2 / 5)))
      areas.waiting = areas.waiting.inset(right: 1)
      right = right.inset(left: 2)
      areas.hasLine = true
    } else if side == .waiting {
      areas.waiting = whole
      return areas
    }
    (areas.heading, right) = right.splitRows(1)
    // The reasons of one suggestion need a row for each criterion and some for what wraps.
    let reasons = right.height >= 28 ? 16 : right.height >= 16 ? 11 : right.height >= 9 ? 6 : 0
    (areas.suggestions, areas.reasons) = right.splitRows(right.height - reasons)
    return areas
  }

  private func drawHeading(on canvas: inout Canvas) {
    guard let item = model.chosen else { return }
    let words = English.Matching.self
    if !model.unmet.isEmpty, model.listed == .youth {
      canvas.draw(English.Guards.chosen(item.name, model.unmet), at: .zero, role: .warning)
      return
    }
    canvas.draw(
      model.listed == .youth
        ? words.mentors(for: item.name, age: item.age, fitting: model.eligibleCount)
        : words.youth(for: item.name, fitting: model.eligibleCount), at: .zero, role: .title)
  }

  private func drawSuggestions(on canvas: inout Canvas) {
    if let failure = model.failure {
      canvas.drawWrapped(failure, in: canvas.bounds, role: .error)
    } else if model.chosen == nil {
      canvas.drawWrapped(English.Matching.choose, in: canvas.bounds, role: .muted)
    } else {
      suggestions.draw(on: &canvas, isFocused: side == .suggestions)
    }
  }

  private func drawReasons(of suggestion: MatchSuggestion, on canvas: inout Canvas) {
    guard !canvas.bounds.isEmpty else { return }
    canvas.drawHorizontalLine(at: .zero, length: canvas.bounds.width)
    canvas.draw(suggestion.name.full, at: Point(x: 0, y: 1), role: .title)
    var y = 2
    let words = English.Matching.self
    if let price = suggestion.price.map({ words.againstBest($0.words) })
      ?? (model.isPricing && suggestion.isEligible ? words.findingPrice : nil)
    {
      y += max(1, canvas.drawWrapped(price, in: canvas.bounds.inset(left: 4, top: y), role: .accent))
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

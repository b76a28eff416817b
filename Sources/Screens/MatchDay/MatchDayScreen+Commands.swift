import Domain
import Localization
import TerminalUI
import ViewModels

extension MatchDayScreen {
  static let table = CommandTable<MatchDayScreen>([
    command("why", .enter, English.MatchDay.whyTitle, English.MatchDay.whyHelp, whyDisabled: { $0.whyNoRow }) {
      $0.open()
    },
    command(
      "apply", .character("a"), English.MatchDay.apply, English.MatchDay.applyHelp,
      whyDisabled: { $0.model.whyNotApply }
    ) {
      $0.apply()
    },
    command("swap", .character("w"), English.MatchDay.swap, English.MatchDay.swapHelp, whyDisabled: { $0.whyNoRow }) {
      $0.swap()
    },
    command("set", .character("t"), English.MatchDay.set, English.MatchDay.setHelp, whyDisabled: { $0.whyNoPair }) {
      $0.setOrLetGo()
    },
    command(
      "ruleOut", .character("v"), English.MatchDay.ruleOut, English.MatchDay.ruleOutHelp, whyDisabled: { $0.whyNoPair }
    ) { $0.ruleOut() },
    command(
      "undo", .character("u"), English.MatchDay.undo, English.MatchDay.undoHelp,
      whyDisabled: { $0.model.day?.canUndo == true ? nil : English.MatchDay.nothingSettled }
    ) { $0.undo() },
    command(
      "report", .character("r"), English.MatchDay.report, English.MatchDay.reportHelp,
      whyDisabled: { $0.model.day == nil ? English.MatchDay.notReady : nil }
    ) { screen in
      if let day = screen.model.day { screen.shell.show(TextOverlay(.peek(day.report))) }
    },
    command(
      "recruit", .character("n"), English.Recruitment.title, English.Recruitment.help, isHinted: false,
      whyDisabled: { $0.model.day == nil ? English.MatchDay.notReady : nil }
    ) { $0.showGaps() },
    command("policy", .character("p"), English.MatchDay.otherPolicy, English.MatchDay.policyHelp, isHinted: false) {
      $0.model.changePolicy()
    },
    command("pool", .character("c"), English.MatchDay.pool, English.MatchDay.poolHelp, isHinted: false) {
      $0.choosePool()
    },
    filterCommand("matchday", help: English.MatchDay.filterHelp, group: English.MatchDay.title),
  ])

  private static func command(
    _ id: String, _ key: Key, _ title: String, _ help: String, isHinted: Bool = true,
    whyDisabled: @escaping (MatchDayScreen) -> String? = { _ in nil }, perform: @escaping (MatchDayScreen) -> Void
  ) -> Command<MatchDayScreen> {
    Command(
      "matchday.\(id)", keys: [KeySequence(key)], title: title, help: help, group: English.MatchDay.title,
      isHinted: isHinted,
      whyDisabled: { $0.model.isWorking ? English.MatchDay.notReady : whyDisabled($0) }, perform: perform)
  }

  private var whyNoRow: String? { selected == nil || model.day == nil ? English.MatchDay.noneSelected : nil }

  private var whyNoPair: String? {
    whyNoRow ?? (column == nil ? English.MatchDay.noPair : nil)
  }

  /// The mentor of the selected youth on the slate.
  private var column: Int? { selected.flatMap { row in model.day?.column(row: row.row) } }

  // MARK: Verbs

  private func apply() {
    guard let day = model.day else { return }
    let words = English.MatchDay.self
    let asks = day.needsReason
    let dialog = DialogView(
      title: words.applyTitle(day.served),
      body: asks ? words.widens(day.widening, allowed: day.allowedWidening) : words.applyBody,
      verbs: [
        .init("do", title: words.apply, letter: "p", needsText: asks),
        .init("keep", title: words.notNow, letter: "n"),
      ], cancelID: "keep", prompt: asks ? words.reasonPrompt : nil, textMissing: words.reasonMissing)
    shell.ask(dialog, about: "") { [weak self] answer in
      guard let self, answer.verb == "do" else { return }
      if let why = model.apply(reason: asks ? answer.text : "") { shell.say(why, .failure) }
    }
  }

  private func swap() {
    guard let day = model.day, let item = selected else { return }
    let words = English.MatchDay.self
    let choices: [MatchDay.Choice]
    do throws(MatchDayFailure) { choices = try day.choices(row: item.row) } catch {
      return shell.say(words.sentence(for: error), .failure)
    }
    let picker = PickOverlay(
      title: words.swapTitle(day.name(row: item.row)),
      choices: choices.map { ChoiceFinder.Choice(id: $0.id, title: $0.title, detail: $0.price) },
      emptyText: words.nobodyElse
    ) { [weak self] id in
      guard let column = Int(id) else { return }
      self?.settle(day.setting(row: item.row, column: column)) {
        words.hasSet(day.name(row: item.row), day.name(column: column), $0)
      }
    }
    shell.show(picker)
  }

  private func setOrLetGo() {
    guard let day = model.day, let item = selected, let column else { return }
    let words = English.MatchDay.self
    let (youth, mentor) = (day.name(row: item.row), day.name(column: column))
    if day.isSet(row: item.row) {
      settle(day.lettingGo(row: item.row)) { words.hasLetGo(youth, mentor, $0) }
    } else {
      settle(day.setting(row: item.row, column: column)) { words.hasSet(youth, mentor, $0) }
    }
  }

  private func ruleOut() {
    guard let day = model.day, let item = selected, let column else { return }
    let words = English.MatchDay.self
    let change = day.rulingOut(row: item.row, column: column)
    let (youth, mentor) = (day.name(row: item.row), day.name(column: column))
    let dialog = DialogView(
      title: words.ruleOut, body: words.ruleOutBody(youth, mentor, day.price(of: change)),
      verbs: [
        .init("do", title: words.ruleOut, letter: "r"), .init("keep", title: words.leaveThem, letter: "l"),
      ], cancelID: "keep")
    shell.ask(dialog) { [weak self] answer in
      guard answer.verb == "do" else { return }
      self?.settle(change) { words.hasRuledOut(youth, mentor, $0) }
    }
  }

  /// Settles a change, says what it cost, and shows the slate it gives.
  private func settle(
    _ change: (edits: MatchDayEdits, changing: [MatchPair]), sentence: (_ price: String) -> String
  ) {
    switch model.day?.settle(change) {
    case .done(let price): shell.say(sentence(price))
    case .refused(let why): shell.say(why, .failure)
    case nil: break
    }
    reload()
  }

  private func undo() {
    model.day?.undo()
    shell.say(English.MatchDay.undone)
    reload()
  }

  private func showGaps() {
    guard let day = model.day else { return }
    do throws(MatchDayFailure) {
      shell.show(TextOverlay(.peek(try RecruitmentReport(day, limit: 10).peek)))
    } catch { shell.say(English.MatchDay.sentence(for: error), .failure) }
  }

  private func choosePool() {
    let pools = model.pools
    let picker = PickOverlay(
      title: English.MatchDay.poolTitle,
      choices: pools.enumerated().map { ChoiceFinder.Choice(id: "\($0.offset)", title: $0.element.title, detail: "") },
      emptyText: English.MatchDay.noPool
    ) { [weak self] id in
      if let number = Int(id), pools.indices.contains(number) { self?.model.choose(pools[number].selection) }
    }
    shell.show(picker)
  }
}

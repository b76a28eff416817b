import Domain
import Localization
import TerminalUI
import ViewModels

extension MatchQueueScreen {
  static let commands = CommandTable<MatchQueueScreen>([
    openCommand("proposals", help: English.Proposals.openHelp, group: English.Proposals.group),
    Command(
      "proposal.approve", keys: [KeySequence(.character("a"))], title: English.Proposals.approve,
      help: English.Proposals.approveHelp, group: English.Proposals.group,
      whyDisabled: { $0.model.whyNotApprove($0.selected, hasMarks: $0.hasMarks) }
    ) { $0.take(.approve) },
    Command(
      "proposal.decline", keys: [KeySequence(.character("d"))], title: English.Proposals.decline,
      help: English.Proposals.declineHelp, group: English.Proposals.group,
      whyDisabled: { $0.whyNot(.decideProposal, in: [.proposed, .presented, .accepted, .scheduled]) }
    ) { $0.decline() },
    Command(
      "proposal.answer", keys: [KeySequence(.character("c"))], title: English.Proposals.answer,
      help: English.Proposals.answerHelp, group: English.Proposals.group,
      whyDisabled: { $0.whyNot(.recordAcceptance, in: [.presented]) }
    ) { $0.askWhoAnswered() },
    Command(
      "proposal.schedule", keys: [KeySequence(.character("m"))], title: English.Proposals.schedule,
      help: English.Proposals.scheduleHelp, group: English.Proposals.group,
      whyDisabled: { $0.whyNot(.activateMatch, in: [.accepted, .scheduled]) }
    ) { $0.schedule() },
    Command(
      "proposal.activate", keys: [KeySequence(.character("v"))], title: English.Proposals.activate,
      help: English.Proposals.activateHelp, group: English.Proposals.group,
      whyDisabled: { $0.whyNot(.activateMatch, in: [.accepted, .scheduled]) }
    ) { $0.activate() },
    handOverCommand("proposals", group: English.Proposals.group),
    filterCommand("proposals", help: English.Proposals.filterHelp, group: English.Proposals.group),
  ])

  /// What steps are taken for, as it is shown now.
  private var choices: [MatchChoice] { chosen.map(model.choice) }

  private func whyNot(_ permission: Permission, in states: Set<MatchState>) -> String? {
    model.whyNot(permission, in: states, item: selected, hasMarks: hasMarks)
  }

  /// Takes a step for all that are chosen and says what came of each; the last line is the one that stays in sight.
  func take(_ step: MatchStep) { take(step, for: choices) }

  private func take(_ step: MatchStep, for matches: [MatchChoice]) {
    let results = model.take(step, for: matches)
    page.list.clearMarks()
    reload()
    for result in results { shell.say(result.sentence, result.isDone ? .done : .failure) }
    guard results.count > 1 else { return }
    let done = results.count(where: \.isDone)
    let refused = results.count - done
    shell.say(English.Proposals.summary(done: done, refused: refused), refused == 0 ? .done : .warning)
  }

  private func decline() {
    let matches = choices
    let words = English.Proposals.self
    ask(
      words.decline, body: words.declineBody(matches.map(\.description)),
      verbs: [.init("do", title: words.decline, letter: "d", needsText: true)], prompt: words.reason,
      textMissing: words.reasonMissing
    ) { $0.take(.decline(reason: $1.text), for: matches) }
  }

  private func askWhoAnswered() {
    let matches = choices
    let words = English.Proposals.self
    let asked = hasMarks ? MatchParty.asked : selected?.unanswered ?? []
    let verbs = asked.map { party in
      DialogView.Verb(
        party.rawValue, title: words.partyTitle(party), letter: party.rawValue.first ?? " ", needsText: false)
    }
    ask(English.list(matches.map(\.description)), body: words.wholeMatch, verbs: verbs) { screen, answer in
      guard let party = MatchParty(rawValue: answer.verb) else { return }
      screen.askAnswer(of: party, for: matches)
    }
  }

  private func askAnswer(of party: MatchParty, for matches: [MatchChoice]) {
    let words = English.Proposals.self
    ask(
      words.answerTitle(party), body: English.list(matches.map(\.description)),
      verbs: [
        .init("accepts", title: words.accepts, letter: "a"),
        .init("declines", title: words.declines, letter: "d", needsText: true),
      ], prompt: words.declineReason, textMissing: words.reasonMissing
    ) { screen, answer in
      let step: MatchStep =
        answer.verb == "accepts" ? .accept(party, on: nil) : .refuse(party, reason: answer.text, on: nil)
      screen.take(step, for: matches)
    }
  }

  private func schedule() {
    let words = English.Proposals.self
    askDay(words.schedule, body: words.scheduleBody, verb: words.setDay, day: selected?.meetingOn) {
      $0.take(.schedule(on: $1), for: $2)
    }
  }

  private func activate() {
    let words = English.Proposals.self
    let meeting = selected?.meetingOn.map { min($0, model.today) }
    askDay(words.activate, body: words.activateBody, verb: words.activate, day: meeting ?? model.today) {
      screen, day, matches in
      guard day < screen.model.today else { return screen.take(.activate(on: day, reason: ""), for: matches) }
      screen.ask(
        words.late, body: words.lateBody(day),
        verbs: [.init("do", title: words.activate, letter: "b", needsText: true)], prompt: words.reason,
        textMissing: words.reasonMissing
      ) { $0.take(.activate(on: day, reason: $1.text), for: matches) }
    }
  }

  /// Asks for a day until one is given that is one.
  private func askDay(
    _ title: String, body: String, verb: String, day: CivilDate?,
    then take: @escaping (MatchQueueScreen, CivilDate, [MatchChoice]) -> Void
  ) {
    let matches = choices
    let words = English.Proposals.self
    ask(
      title, body: "\(English.list(matches.map(\.description))). \(body)",
      verbs: [.init("do", title: verb, letter: "b", needsText: true)], prompt: words.day,
      text: day.map(String.init(describing:)) ?? "", textMissing: words.dayMissing
    ) { screen, answer in
      guard let day = screen.model.day(answer.text) else {
        return screen.shell.say(words.notADay(answer.text), .warning)
      }
      take(screen, day, matches)
    }
  }

  /// Asks, with the verb that changes nothing last; that one is answered here.
  private func ask(
    _ title: String, body: String, verbs: [DialogView.Verb], prompt: String? = nil, text: String = "",
    textMissing: String = "", then answered: @escaping (MatchQueueScreen, DialogAnswer) -> Void
  ) {
    let keep = DialogView.Verb("keep", title: English.Proposals.keep, letter: "l")
    let dialog = DialogView(
      title: title, body: body, verbs: verbs + [keep], cancelID: keep.id, prompt: prompt, text: text,
      textMissing: textMissing)
    shell.ask(dialog) { [weak self] answer in
      guard let self, answer.verb != keep.id else { return }
      answered(self, answer)
    }
  }
}

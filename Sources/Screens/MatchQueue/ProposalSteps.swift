import Domain
import Localization
import TerminalUI
import ViewModels

/// Asks what a step of some proposals needs, takes it, and says what came of it: the same from the queue and from a record.
struct ProposalSteps {
  let shell: Shell
  let today: CivilDate
  let matches: [MatchChoice]
  /// Those of mentor, youth and guardian who have not answered yet.
  let unanswered: [MatchParty]
  let meetingOn: CivilDate?
  /// Reads what is shown again.
  let reload: () -> Void

  private typealias Words = English.Proposals

  /// One is approved at once, in sight; several are asked about by name.
  func approve() {
    guard matches.count > 1 else { return take(.approve) }
    ask(
      Words.approve, body: Words.approveBody(matches.map(\.description)),
      verbs: [.init("do", title: Words.approve, letter: "a", needsText: false)]
    ) { _ in take(.approve) }
  }

  func decline() {
    ask(
      Words.decline, body: Words.declineBody(matches.map(\.description)),
      verbs: [.init("do", title: Words.decline, letter: "d", needsText: true)], prompt: Words.reason,
      textMissing: Words.reasonMissing
    ) { take(.decline(reason: $0.text)) }
  }

  func askWhoAnswered() {
    let verbs = unanswered.map { party in
      DialogView.Verb(
        party.rawValue, title: Words.partyTitle(party), letter: party.rawValue.first ?? " ", needsText: false)
    }
    ask(English.list(matches.map(\.description)), body: Words.wholeMatch, verbs: verbs) { answer in
      MatchParty(rawValue: answer.verb).map(askAnswer)
    }
  }

  func schedule() {
    askDay(Words.schedule, body: Words.scheduleBody, verb: Words.setDay, day: meetingOn, .coming) {
      take(.schedule(on: $0))
    }
  }

  func activate() {
    let day = meetingOn.map { min($0, today) } ?? today
    askDay(Words.activate, body: Words.activateBody, verb: Words.activate, day: day, .past) { day in
      guard day < today else { return take(.activate(on: day, reason: "")) }
      ask(
        Words.late, body: Words.lateBody(day),
        verbs: [.init("do", title: Words.activate, letter: "b", needsText: true)], prompt: Words.reason,
        textMissing: Words.reasonMissing
      ) { take(.activate(on: day, reason: $0.text)) }
    }
  }

  /// Takes a step and says what came of each; the last line is the one that stays in sight. What is unlikely is asked about.
  func take(_ step: MatchStep) { take(step, for: matches, saying: .none) }

  private func take(_ step: MatchStep, for matches: [MatchChoice], saying confirmation: Confirmation) {
    let results = step.perform(for: matches, in: shell.model.workspace, confirmation)
    reload()
    let open = results.filter { !$0.doubts.isEmpty }
    for result in results where result.doubts.isEmpty { shell.say(result.sentence, result.isDone ? .done : .failure) }
    if !open.isEmpty {
      let doubts = open.flatMap(\.doubts)
      return ask(
        English.Doubts.isThatRight, body: doubts.map { English.question(about: $0) }.joined(separator: " "),
        verbs: [.init("do", title: Words.isRight, letter: "y")], undecided: English.Steps.undecided
      ) { _ in
        let asked = Set(open.map(\.match))
        take(step, for: matches.filter { asked.contains($0.match) }, saying: .doubts(Set(doubts)))
      }
    }
    guard results.count > 1 else { return }
    let done = results.count(where: \.isDone)
    let refused = results.count - done
    shell.say(Words.summary(done: done, refused: refused), refused == 0 ? .done : .warning)
    // What is done for some is not asked for them again.
    if done > 0 { shell.overlay = nil }
  }

  private func askAnswer(of party: MatchParty) {
    ask(
      Words.answerTitle(party), body: English.list(matches.map(\.description)),
      verbs: [
        .init("accepts", title: Words.accepts, letter: "a"), .init("declines", title: Words.declines, letter: "d"),
      ], undecided: English.Steps.undecided
    ) { answer in
      guard answer.verb == "declines" else { return take(.accept(party, on: nil)) }
      ask(
        Words.answerTitle(party), body: English.list(matches.map(\.description)),
        verbs: [.init("do", title: Words.declines, letter: "d", needsText: true)], prompt: Words.declineReason,
        textMissing: Words.reasonMissing
      ) { take(.refuse(party, reason: $0.text, on: nil)) }
    }
  }

  /// Asks for a day until one is given that is one.
  ///
  /// - Parameter direction: Where a day lies that is written without its year, or as a weekday.
  private func askDay(
    _ title: String, body: String, verb: String, day: CivilDate?, _ direction: DateReader.Direction,
    then take: @escaping (CivilDate) -> Void
  ) {
    ask(
      title, body: "\(English.list(matches.map(\.description))). \(body)",
      verbs: [.init("do", title: verb, letter: "b", needsText: true)],
      prompt: direction == .coming ? Words.comingDay : Words.day,
      text: day.map(String.init(describing:)) ?? "", textMissing: Words.dayMissing
    ) { answer in
      guard let day = DateReader(today: today, direction).day(answer.text) else {
        return shell.say(Words.notADay(answer.text), .warning)
      }
      take(day)
    }
  }

  /// Asks, with the verb that changes nothing last; that one is answered here.
  private func ask(
    _ title: String, body: String, verbs: [DialogView.Verb], prompt: String? = nil, text: String = "",
    textMissing: String = "", undecided: String = "", then answered: @escaping (DialogAnswer) -> Void
  ) {
    let keep = DialogView.Verb("keep", title: Words.keep, letter: "l")
    let dialog = DialogView(
      title: title, body: body, verbs: verbs + [keep], cancelID: keep.id, prompt: prompt, text: text,
      textMissing: textMissing, undecided: undecided)
    shell.ask(dialog) { answer in
      if answer.verb != keep.id { answered(answer) }
    }
  }
}

import Domain
import Localization
import TerminalUI
import ViewModels

/// Asks what a task of intake needs, by dialog or by form, and says what came of it.
struct IntakeTaskRunner {
  let shell: Shell
  let steps: IntakeSteps

  /// - Parameter states: What can be chosen by hand, for ``IntakeTask/chooseState``; read from the record where nil.
  func run(_ task: IntakeTask, for reference: Reference, states: [String]? = nil) {
    switch task {
    case .recordInterview: askInterview(reference)
    case .decideEligibility: askEligibility(reference)
    case .recordBaseline: askBaseline(reference)
    case .recordScreening(let kind): askClearance(kind, reference)
    case .moveYouth(let state): say(steps.move(reference, to: state))
    case .moveMentor(let state): say(steps.move(reference, to: state))
    case .addRelative: open { try FamilyForms.guardian(of: reference, in: steps.workspace) }
    case .recordConsents: open { try StepFormViewModel.consents(for: reference, in: steps.workspace) }
    case .creditTraining:
      let shell = shell
      shell.ask(TrainingPrompt(people: [reference], workspace: steps.workspace)) { shell.screen.reload() }
    case .answerQuestion(let question):
      open { StepFormViewModel.answer(to: question, about: reference, in: steps.workspace) }
    case .editDetails: edit(reference)
    case .chooseState:
      if let states {
        open { StepFormViewModel.move(reference, to: states, in: steps.workspace) }
      } else {
        shell.open(reference)
      }
    }
  }

  /// Opens a form, or says why it cannot be.
  func open(_ form: () throws -> any RecordFormViewModel) { shell.openForm(form) }

  func edit(_ reference: Reference) {
    let (workspace, places) = (steps.workspace, shell.model.placeLookup)
    open {
      reference.kind == .youth
        ? try RecordEditViewModel.youth(reference, workspace: workspace, places: places)
        : try RecordEditViewModel.mentor(reference, workspace: workspace, places: places)
    }
  }

  func askVoid(_ reference: Reference) {
    let dialog = DialogView(
      title: English.Steps.voidTitle(reference), body: English.Steps.voidBody,
      verbs: [.init("void", title: English.Steps.void, letter: "v", needsText: true), cancel], cancelID: "cancel",
      prompt: English.Steps.voidPrompt, textMissing: English.Steps.reasonMissing)
    shell.ask(dialog) { answer in
      guard answer.verb == "void" else { return }
      let result = steps.void(reference, reason: answer.text)
      if case .done = result { shell.close() }
      say(result)
    }
  }

  private func askInterview(_ reference: Reference) {
    let dialog = DialogView(
      title: English.Steps.interviewTitle(reference), body: English.Steps.interviewBody,
      verbs: [.init("done", title: English.Steps.done, letter: "d"), cancel], cancelID: "cancel",
      prompt: English.Steps.dayPrompt, text: English.Steps.today)
    shell.ask(dialog) { answer in
      if answer.verb == "done" { say(steps.recordInterview(of: reference, on: answer.text)) }
    }
  }

  private func askEligibility(_ reference: Reference) {
    let dialog = DialogView(
      title: English.Steps.eligibilityTitle(reference), body: English.Steps.eligibilityBody,
      verbs: [
        .init("yes", title: English.Steps.eligible, letter: "e"),
        .init("no", title: English.Steps.notEligible, letter: "n"), cancel,
      ], cancelID: "cancel", undecided: English.Steps.undecided)
    shell.ask(dialog) { answer in
      switch answer.verb {
      case "yes": say(steps.setEligibility(of: reference, to: true, reason: English.Steps.eligible))
      case "no": askWhyNotEligible(reference)
      default: break
      }
    }
  }

  private func askWhyNotEligible(_ reference: Reference) {
    let dialog = DialogView(
      title: English.Steps.notEligibleTitle(reference), body: English.Steps.notEligibleBody,
      verbs: [.init("no", title: English.Steps.notEligible, letter: "n", needsText: true), cancel], cancelID: "cancel",
      prompt: English.Steps.voidPrompt, textMissing: English.Steps.reasonMissing)
    shell.ask(dialog) { answer in
      if answer.verb == "no" { say(steps.setEligibility(of: reference, to: false, reason: answer.text)) }
    }
  }

  private func askBaseline(_ reference: Reference) {
    let dialog = DialogView(
      title: English.Steps.baselineTitle(reference), body: English.Steps.baselineBody,
      verbs: [
        .init("done", title: English.Steps.done, letter: "d"),
        .init("declined", title: English.Steps.declined, letter: "l"), cancel,
      ], cancelID: "cancel", undecided: English.Steps.undecided)
    shell.ask(dialog) { answer in
      guard answer.verb != "cancel" else { return }
      say(steps.recordBaseline(of: reference, as: answer.verb == "done" ? .done : .declined))
    }
  }

  private func askClearance(_ kind: ScreeningKind, _ reference: Reference) {
    let dialog = DialogView(
      title: English.Steps.clearTitle(reference, kind), body: English.Steps.clearBody,
      verbs: [
        .init("clear", title: English.Steps.clear, letter: "c"), .init("more", title: English.Steps.more, letter: "o"),
        cancel,
      ], cancelID: "cancel", prompt: English.Steps.dayPrompt, text: English.Steps.today,
      undecided: English.Steps.undecided)
    shell.ask(dialog) { answer in
      switch answer.verb {
      case "clear": say(steps.clear(kind, of: reference, on: answer.text))
      case "more":
        open { StepFormViewModel.screening(of: reference, beginningWith: kind, in: steps.workspace) }
      default: break
      }
    }
  }

  private var cancel: DialogView.Verb { .init("cancel", title: English.Steps.cancel, letter: "a") }

  private func say(_ result: VerbResult) {
    shell.screen.reload()
    switch result {
    case .done(let sentence): shell.say(sentence)
    case .refused(let why): shell.say(why, .warning)
    }
  }
}

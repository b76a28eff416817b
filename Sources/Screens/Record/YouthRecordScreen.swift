import Domain
import Localization
import TerminalUI
import ViewModels

/// The record of a youth, with everything that can be done about it.
final class YouthRecordScreen: @MainActor RecordScreen {
  let model: YouthRecordViewModel
  let shell: Shell
  var view = RecordPageView()
  static let kind = "youth"
  static let group = English.Record.youth

  /// Nil where there is no such youth within what the user may see.
  init?(_ reference: Reference, shell: Shell) {
    guard let model = try? YouthRecordViewModel(reference, workspace: shell.model.workspace) else { return nil }
    self.model = model
    self.shell = shell
  }

  static let table = CommandTable<YouthRecordScreen>([
    command("next", "a", English.Intake.doNext, English.Intake.doNextHelp, isHinted: true) { screen in
      screen.model.nextTask.map { screen.run($0) }
    } why: {
      $0.model.nextTask == nil ? English.Steps.nothingNext : nil
    },
    command("edit", "e", English.Intake.edit, English.Intake.editHelp, .editPerson, isHinted: true) {
      $0.runner.edit($0.model.reference)
    },
    command("consents", "c", English.Record.consents, English.Steps.consentsHelp, .recordConsent, isHinted: true) {
      $0.run(.recordConsents)
    },
    command("endConsent", "C", English.Steps.endConsent, English.Steps.endConsentHelp, .recordConsent) { screen in
      screen.runner.open {
        try StepFormViewModel.revocation(for: screen.model.reference, in: screen.model.workspace)
      }
    },
    command("relative", "r", English.Steps.relative, English.Steps.relativeHelp, .editPerson) { $0.run(.addRelative) },
    command("interview", "i", English.Record.interview, English.Steps.interviewHelp, .enrollYouth) {
      $0.run(.recordInterview)
    },
    command("eligibility", "v", English.Record.eligible, English.Steps.eligibilityHelp, .enrollYouth) {
      $0.run(.decideEligibility)
    },
    command("baseline", "b", English.Record.baseline, English.Steps.baselineHelp, .enrollYouth) {
      $0.run(.recordBaseline)
    },
    command("state", "m", English.Steps.changeState, English.Steps.changeStateHelp, .enrollYouth, isHinted: true) {
      $0.run(.chooseState)
    } why: {
      $0.model.nextStates.isEmpty ? English.Steps.byMatching : nil
    },
    command("match", "o", English.Steps.openMatch, English.Steps.openMatchHelp) { screen in
      screen.model.newestMatch.map { screen.shell.open($0) }
    } why: {
      $0.model.newestMatch == nil ? English.Steps.noMatch : nil
    },
    command("void", "x", English.Steps.void, English.Steps.voidBody, .voidRecord) {
      $0.runner.askVoid($0.model.reference)
    },
  ])
  var table: CommandTable<YouthRecordScreen> { Self.table }

  private var runner: IntakeTaskRunner { IntakeTaskRunner(shell: shell, steps: model.steps) }

  private func run(_ task: IntakeTask) { runner.run(task, for: model.reference, states: model.nextStates) }
}

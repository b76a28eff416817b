import Domain
import Localization
import TerminalUI
import ViewModels

/// The record of a youth, with everything that can be done about it.
final class YouthRecordScreen: @MainActor RecordScreen {
  static let shows: [ShownPlace] = [.page, .family]
  let model: YouthRecordViewModel
  let shell: Shell
  var view = RecordPageView()
  static let kind = "youth"
  static let group = English.Record.youth

  /// - Throws: Why it cannot be shown: where there is no such youth within what the user may see, or none that can be read.
  init(_ reference: Reference, shell: Shell) throws(RepositoryError) {
    let model = try YouthRecordViewModel(reference, workspace: shell.model.workspace)
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
    command("relative", "r", English.Steps.relative, English.Steps.relativeHelp, .editPerson) { screen in
      screen.runner.open { try FamilyFormViewModel(of: screen.model.reference, in: screen.model.workspace) }
    },
    command("sibling", "s", English.Family.addSibling, English.Family.addSiblingHelp, .recordInquiry) { screen in
      screen.runner.open {
        try YouthIntakeViewModel(
          siblingOf: screen.model.reference, workspace: screen.model.workspace,
          places: screen.shell.model.placeLookup)
      }
    },
    command("editFamily", "f", English.Steps.editFamily, English.Steps.editFamilyHelp, .editPerson) {
      $0.editFamily()
    } why: {
      $0.model.family.isEmpty ? English.Steps.noFamily : nil
    },
    command("removeFamily", "F", English.Steps.removeFamily, English.Steps.removeFamilyHelp, .editPerson) { screen in
      screen.runner.open { try FamilyForms.removal(from: screen.model.reference, in: screen.model.workspace) }
    } why: {
      $0.model.family.isEmpty ? English.Steps.noFamily : nil
    },
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
    handOverCommand, looksCommand,
    command("void", "x", English.Steps.void, English.Steps.voidBody, .voidRecord) {
      $0.runner.askVoid($0.model.reference)
    },
  ])
  var table: CommandTable<YouthRecordScreen> { Self.table }

  private var runner: IntakeTaskRunner { IntakeTaskRunner(shell: shell, steps: model.steps) }

  /// Opens the form of somebody in the family; of several, the one who is picked.
  private func editFamily() {
    let family = model.family
    let runner = runner
    let edit = { [model] (id: Int64) in
      runner.open { try RecordEditViewModel.relative(id, of: model.reference, workspace: model.workspace) }
    }
    guard family.count != 1 else { return edit(family[0].id) }
    let choices = family.map { ChoiceFinder.Choice(id: "\($0.id)", title: $0.name, detail: $0.relation) }
    shell.show(
      PickOverlay(title: English.Steps.editFamily, choices: choices, emptyText: English.Steps.noFamily) { id in
        if let id = Int64(id) { edit(id) }
      })
  }

  private func run(_ task: IntakeTask) { runner.run(task, for: model.reference, states: model.nextStates) }
}

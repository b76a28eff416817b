import Domain
import Localization
import TerminalUI
import ViewModels

/// The record of somebody who is neither youth nor mentor, such as a guardian.
final class PersonRecordScreen: @MainActor RecordScreen {
  static let shows: [ShownPlace] = [.page, .family]
  let model: PersonRecordViewModel
  let shell: Shell
  var view = RecordPageView()
  static let kind = "person"
  static let group = English.Record.person

  /// - Throws: Why it cannot be shown: where there is no such person within what the user may see, or none that can be read.
  init(_ reference: Reference, shell: Shell) throws(RepositoryError) {
    let model = try PersonRecordViewModel(reference, workspace: shell.model.workspace)
    self.model = model
    self.shell = shell
  }

  static let table = CommandTable<PersonRecordScreen>([
    command("edit", "e", English.Intake.edit, English.Intake.editHelp, .editPerson, isHinted: true) { screen in
      screen.runner.open {
        try RecordEditViewModel.person(
          screen.model.reference, workspace: screen.model.workspace, places: screen.shell.model.placeLookup)
      }
    },
    command("youth", "o", English.Record.openYouth, English.Record.openYouthHelp, isHinted: true) { screen in
      screen.model.firstWard.map { screen.shell.open($0) }
    } why: {
      $0.model.firstWard == nil ? English.Record.noYouth : nil
    },
    command("transcript", "T", English.TrainingLog.transcript, English.TrainingClass.transcriptHelp, .seeTraining) {
      screen in
      let reference = screen.model.reference
      screen.shell.open("\(reference)") { () throws(RepositoryError) in
        try TranscriptScreen(reference, shell: screen.shell)
      }
    },
    looksCommand,
    command("void", "x", English.Steps.void, English.Steps.voidBody, .voidRecord) {
      $0.runner.askVoid($0.model.reference)
    },
  ])
  var table: CommandTable<PersonRecordScreen> { Self.table }

  private var runner: IntakeTaskRunner { IntakeTaskRunner(shell: shell, steps: model.steps) }
}

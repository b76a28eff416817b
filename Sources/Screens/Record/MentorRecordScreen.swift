import Domain
import Localization
import TerminalUI
import ViewModels

/// The record of a mentor, with everything that can be done about it.
final class MentorRecordScreen: @MainActor RecordScreen {
  static let shows: [ShownPlace] = [.page, .family]
  let model: MentorRecordViewModel
  let shell: Shell
  var view = RecordPageView()
  static let kind = "mentor"
  static let group = English.Record.mentor

  /// - Throws: Why it cannot be shown: where there is no such mentor within what the user may see, or none that can be read.
  init(_ reference: Reference, shell: Shell) throws(RepositoryError) {
    let model = try MentorRecordViewModel(reference, workspace: shell.model.workspace)
    self.model = model
    self.shell = shell
  }

  static let table = CommandTable<MentorRecordScreen>([
    command("next", "a", English.Intake.doNext, English.Intake.doNextHelp, isHinted: true) { screen in
      screen.model.nextTask.map { screen.run($0) }
    } why: {
      $0.model.nextTask == nil ? English.Steps.nothingNext : nil
    },
    command("edit", "e", English.Intake.edit, English.Intake.editHelp, .editPerson, isHinted: true) {
      $0.runner.edit($0.model.reference)
    },
    command("screening", "s", English.Record.screening, English.Steps.screeningHelp, .screenMentor, isHinted: true) {
      screen in
      screen.runner.open { StepFormViewModel.screening(of: screen.model.reference, in: screen.model.workspace) }
    },
    command("training", "t", English.Record.training, English.Steps.trainingHelp, .recordAttendance, isHinted: true) {
      $0.run(.creditTraining)
    },
    command("transcript", "T", English.TrainingLog.transcript, English.TrainingClass.transcriptHelp, .seeTraining) {
      screen in
      let reference = screen.model.reference
      screen.shell.open("\(reference)") { () throws(RepositoryError) in
        try TranscriptScreen(reference, shell: screen.shell)
      }
    },
    command("interview", "i", English.Record.interview, English.Steps.mentorInterviewHelp, .screenMentor) {
      $0.run(.recordScreening(.interview))
    },
    command("state", "m", English.Steps.changeState, English.Steps.changeStateHelp, .screenMentor, isHinted: true) {
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
  var table: CommandTable<MentorRecordScreen> { Self.table }

  private var runner: IntakeTaskRunner { IntakeTaskRunner(shell: shell, steps: model.steps) }

  private func run(_ task: IntakeTask) { runner.run(task, for: model.reference, states: model.nextStates) }
}

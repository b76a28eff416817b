import Domain
import Localization
import TerminalUI
import ViewModels

/// The record of a mentor, with everything that can be done about it.
final class MentorRecordScreen: Screen {
  let model: MentorRecordViewModel
  private let shell: Shell
  private var view = RecordPageView()

  /// Nil where there is no such mentor within what the user may see.
  init?(_ reference: Reference, shell: Shell) {
    guard let model = try? MentorRecordViewModel(reference, workspace: shell.model.workspace) else { return nil }
    self.model = model
    self.shell = shell
  }

  var title: String { "\(model.reference)" }

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
    command("training", "t", English.Record.training, English.Steps.trainingHelp, .screenMentor, isHinted: true) {
      $0.run(.creditTraining)
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
    command("void", "x", English.Steps.void, English.Steps.voidBody, .voidRecord) {
      $0.runner.askVoid($0.model.reference)
    },
  ])
  var table: CommandTable<MentorRecordScreen> { Self.table }

  func fit(_ size: Size) { view.fit(size, page: model.page) }

  func draw(on canvas: inout Canvas) {
    if let failure = model.failure { return RecordPageView.drawFailure(failure, on: &canvas) }
    RecordPageView.draw(model.page, by: view, on: &canvas)
  }

  func handle(_ event: InputEvent) -> Bool { view.handle(event) }

  func reload() { model.reload() }

  private var runner: IntakeTaskRunner { IntakeTaskRunner(shell: shell, steps: model.steps) }

  private func run(_ task: IntakeTask) { runner.run(task, for: model.reference, states: model.nextStates) }

  private static func command(
    _ id: String, _ key: Character, _ title: String, _ help: String, _ permission: Permission? = nil,
    isHinted: Bool = false, perform: @escaping (MentorRecordScreen) -> Void,
    why: @escaping (MentorRecordScreen) -> String? = { _ in nil }
  ) -> Command<MentorRecordScreen> {
    Command(
      "mentor.\(id)", keys: [KeySequence(.character(key))], title: title, help: help, group: English.Record.mentor,
      isHinted: isHinted,
      whyDisabled: { screen in
        if let permission, !screen.model.steps.may(permission) {
          return English.sentence(for: .notPermitted(permission))
        }
        return why(screen)
      }, perform: perform)
  }
}

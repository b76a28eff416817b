import Domain
import Localization
import TerminalUI
import ViewModels

/// The record of somebody who is neither youth nor mentor, such as a guardian.
final class PersonRecordScreen: Screen {
  let model: PersonRecordViewModel
  private let shell: Shell
  private var view = RecordPageView()

  /// Nil where there is no such person within what the user may see.
  init?(_ reference: Reference, shell: Shell) {
    guard let model = try? PersonRecordViewModel(reference, workspace: shell.model.workspace) else { return nil }
    self.model = model
    self.shell = shell
  }

  var title: String { "\(model.reference)" }

  static let table = CommandTable<PersonRecordScreen>([
    command("edit", "e", English.Intake.edit, English.Intake.editHelp, .editPerson, isHinted: true) { screen in
      screen.runner.open {
        try PersonEditViewModel(
          screen.model.reference, workspace: screen.model.workspace, places: screen.shell.model.placeLookup)
      }
    },
    command("youth", "o", English.Record.openYouth, English.Record.openYouthHelp, isHinted: true) { screen in
      screen.model.firstWard.map { screen.shell.open($0) }
    } why: {
      $0.model.firstWard == nil ? English.Record.noYouth : nil
    },
    command("void", "x", English.Steps.void, English.Steps.voidBody, .voidRecord) {
      $0.runner.askVoid($0.model.reference)
    },
  ])
  var table: CommandTable<PersonRecordScreen> { Self.table }

  func fit(_ size: Size) { view.fit(size, page: model.page) }

  func draw(on canvas: inout Canvas) {
    if let failure = model.failure { return RecordPageView.drawFailure(failure, on: &canvas) }
    RecordPageView.draw(model.page, by: view, on: &canvas)
  }

  func handle(_ event: InputEvent) -> Bool { view.handle(event) }

  func reload() { model.reload() }

  private var runner: IntakeTaskRunner { IntakeTaskRunner(shell: shell, steps: model.steps) }

  private static func command(
    _ id: String, _ key: Character, _ title: String, _ help: String, _ permission: Permission? = nil,
    isHinted: Bool = false, perform: @escaping (PersonRecordScreen) -> Void,
    why: @escaping (PersonRecordScreen) -> String? = { _ in nil }
  ) -> Command<PersonRecordScreen> {
    Command(
      "person.\(id)", keys: [KeySequence(.character(key))], title: title, help: help, group: English.Record.person,
      isHinted: isHinted,
      whyDisabled: { screen in
        if let permission, !screen.model.steps.may(permission) {
          return English.sentence(for: .notPermitted(permission))
        }
        return why(screen)
      }, perform: perform)
  }
}

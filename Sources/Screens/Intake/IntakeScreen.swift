import Domain
import Localization
import TerminalUI
import ViewModels

/// The intake queue: youth and mentors by state and age, each with the next thing to do.
final class IntakeScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = [.applications]
  let shell: Shell
  var page: ListPage<IntakeViewModel>

  init(shell: Shell, filter: IntakeFilter = .everybody) {
    self.shell = shell
    page = ListPage(IntakeViewModel(workspace: shell.model.workspace, filter: filter)) { filter in
      ListPage.Style(
        columns: Self.columns(for: filter), order: ListOrder(by: IntakeViewModel.Sort.stage.rawValue),
        allowsMarking: shell.model.may(.handOver))
    }
  }

  var title: String { English.Console.intake }

  static let table = CommandTable<IntakeScreen>([
    openCommand("intake", help: English.Lists.openHelp, group: English.Intake.group),
    Command(
      "intake.next", keys: [KeySequence(.character("a"))], title: English.Intake.doNext,
      help: English.Intake.doNextHelp, group: English.Intake.group,
      whyDisabled: { $0.whyNoRow ?? ($0.selected?.task == nil ? English.Steps.nothingNext : nil) }
    ) { $0.doNext() },
    Command(
      "intake.newYouth", keys: [KeySequence(.character("n"))], title: English.YouthForm.newTitle,
      help: English.Intake.newYouthHelp, group: English.Intake.group, whyDisabled: { $0.whyNoNew }
    ) { $0.shell.open(RecordFormScreen($0.youthForm(), shell: $0.shell)) },
    Command(
      "intake.newMentor", keys: [KeySequence(.character("N"))], title: English.MentorForm.newTitle,
      help: English.Intake.newMentorHelp, group: English.Intake.group, whyDisabled: { $0.whyNoNew }
    ) { $0.shell.open(RecordFormScreen($0.mentorForm(), shell: $0.shell)) },
    Command(
      "intake.edit", keys: [KeySequence(.character("e"))], title: English.Intake.edit, help: English.Intake.editHelp,
      group: English.Intake.group, isHinted: false, whyDisabled: { $0.whyNoRow }
    ) { $0.edit() },
    handOverCommand("intake", group: English.Intake.group),
    filterCommand("intake", help: English.Intake.filterHelp, group: English.Intake.group),
  ])
  var table: CommandTable<IntakeScreen> { Self.table }

  private var whyNoRow: String? { selected == nil ? model.noneSelected : nil }
  private var whyNoNew: String? {
    guard shell.model.may(.recordInquiry) else { return English.sentence(for: .notPermitted(.recordInquiry)) }
    return model.hasProgram ? nil : English.Intake.noProgram
  }

  private func doNext() {
    guard let row = selected, let task = row.task else { return }
    IntakeTaskRunner(shell: shell, steps: model.steps).run(task, for: row.reference)
  }

  private func edit() {
    guard let row = selected else { return }
    IntakeTaskRunner(shell: shell, steps: model.steps).edit(row.reference)
  }

  private func youthForm() -> YouthIntakeViewModel {
    YouthIntakeViewModel(workspace: shell.model.workspace, places: shell.model.placeLookup)
  }

  private func mentorForm() -> MentorIntakeViewModel {
    MentorIntakeViewModel(workspace: shell.model.workspace, places: shell.model.placeLookup)
  }
}

import Domain
import Localization
import TerminalUI
import ViewModels

/// The intake queue: youth and mentors by state and age, each with the next thing to do.
final class IntakeScreen: Screen {
  let model: IntakeViewModel
  private let shell: Shell
  private var list: ListView<IntakeItem>
  private var area = Rect(x: 0, y: 0, width: 0, height: 0)

  init(shell: Shell) {
    self.shell = shell
    let model = IntakeViewModel(workspace: shell.model.workspace)
    self.model = model
    list = ListView(
      columns: IntakeColumns.all, order: ListOrder(by: IntakeColumns.stage), emptyText: English.Intake.empty,
      describe: { ($0 as? RepositoryError).map { English.sentence(for: $0) } ?? "\($0)" },
      source: { try IntakeColumns.items($0, from: model) })
  }

  var title: String { English.Console.intake }
  var isTyping: Bool { list.isTyping }
  var selected: IntakeItem? { list.selectedRow }

  static let table = CommandTable<IntakeScreen>([
    Command(
      "intake.open", keys: [KeySequence(.enter)], title: English.Intake.open, help: English.Intake.openHelp,
      group: English.Intake.group, whyDisabled: { $0.whyNoRow }
    ) { $0.open() },
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
    Command(
      "intake.filter", keys: [KeySequence(.character("f"))], title: English.Intake.filter,
      help: English.Intake.filterHelp, group: English.Intake.group
    ) { $0.showNextPart() },
  ])
  var table: CommandTable<IntakeScreen> { Self.table }

  func fit(_ size: Size) {
    area = areas(in: size).list
    list.fit(area)
  }

  func draw(on canvas: inout Canvas) {
    let areas = areas(in: canvas.bounds.size)
    canvas.within(areas.summary) { canvas in
      canvas.draw(model.summary, at: Point(x: 2, y: 0), width: max(0, canvas.bounds.width - 2), role: .muted)
    }
    canvas.within(areas.list) { list.draw(on: &$0) }
    guard let row = selected, !areas.peek.isEmpty else { return }
    canvas.within(areas.peek) { IntakeColumns.peek(row).draw(on: &$0) }
  }

  func handle(_ event: InputEvent) -> Bool {
    switch list.handle(event, in: area) {
    case .ignored: return false
    case .opened: open()
    case .handled, .tooManyToMark: break
    }
    return true
  }

  func reload() {
    model.reload()
    list.reload()
  }

  func mayLeave() -> Bool {
    guard !list.filter.isEmpty else { return true }
    list.find("")
    return false
  }

  private var whyNoRow: String? { selected == nil ? English.Intake.nobodySelected : nil }
  private var whyNoNew: String? {
    guard shell.model.may(.recordInquiry) else { return English.sentence(for: .notPermitted(.recordInquiry)) }
    return model.hasProgram ? nil : English.Intake.noProgram
  }

  private func open() {
    if let row = selected { shell.open(row.reference) }
  }

  private func doNext() {
    guard let row = selected, let task = row.task else { return }
    IntakeTaskRunner(shell: shell, steps: model.steps).run(task, for: row.reference)
  }

  private func edit() {
    guard let row = selected else { return }
    IntakeTaskRunner(shell: shell, steps: model.steps).edit(row.reference)
  }

  private func showNextPart() {
    model.showNextPart()
    shell.say(English.Intake.showing(model.filterName))
    reload()
  }

  private func youthForm() -> YouthIntakeViewModel {
    YouthIntakeViewModel(workspace: shell.model.workspace, places: shell.model.placeLookup)
  }

  private func mentorForm() -> MentorIntakeViewModel {
    MentorIntakeViewModel(workspace: shell.model.workspace, places: shell.model.placeLookup)
  }

  private func areas(in size: Size) -> (summary: Rect, list: Rect, peek: Rect) {
    let (summary, rest) = Rect(origin: .zero, size: size).splitRows(size.height > 8 ? 1 : 0)
    let (list, peek) = PeekPane.split(rest)
    return (summary, list, peek)
  }
}

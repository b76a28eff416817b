import Domain
import Localization
import TerminalUI
import ViewModels

/// Who has what training, who lacks it, and what runs out when.
final class TrainingLogScreen: @MainActor TrainingListScreen {
  static let shows: [ShownPlace] = [.trainingLog]
  let shell: Shell
  var page: ListPage<TrainingLogViewModel>
  static let group = English.TrainingLog.group

  /// - Parameter course: Only this course; nil is all that the policy asks for.
  /// - Throws: Why it cannot be shown.
  init(course: Reference? = nil, shell: Shell) throws(RepositoryError) {
    let model = try TrainingLogViewModel(course: course, workspace: shell.model.workspace)
    self.shell = shell
    let mayLog = shell.model.may(.recordAttendance)
    page = ListPage(model) { _ in
      ListPage.Style(
        columns: Self.columns(ofCourse: course != nil), order: ListOrder(by: "until"), allowsMarking: mayLog)
    }
  }

  var title: String { model.courseReference.map { "\($0)" } ?? English.TrainingLog.group }
  var table: CommandTable<TrainingLogScreen> { Self.table }

  /// Opens the record; the transcript of the reader themselves, whose record may be out of their reach.
  func open() {
    guard let selected else { return }
    if model.isOfReader(selected) {
      openTranscript(of: selected.reference)
    } else {
      shell.open(selected.reference)
    }
  }

  static let table = CommandTable<TrainingLogScreen>([
    openCommand("trainingLog", help: English.TrainingLog.openHelp, group: group),
    verb(
      "trainingLog.log", "l", English.Training.log, English.TrainingLog.logHelp, .recordAttendance,
      why: { $0.chosen.isEmpty ? $0.model.noneSelected : nil }
    ) { screen in
      screen.shell.ask(TrainingPrompt(people: screen.chosen, workspace: screen.model.workspace)) { [weak screen] in
        screen?.page.list.clearMarks()
        screen?.reload()
      }
    },
    verb(
      "trainingLog.transcript", "t", English.TrainingClass.transcript, English.TrainingClass.transcriptHelp,
      .seeTraining, why: { $0.selected == nil ? $0.model.noneSelected : nil }
    ) { if let person = $0.selected?.reference { $0.openTranscript(of: person) } },
    filterCommand("trainingLog", help: English.TrainingLog.filterHelp, group: group),
  ])

  private static func columns(ofCourse: Bool) -> [ListColumn<TrainingLogItem>] {
    let words = English.Training.self
    let last: [ListColumn<TrainingLogItem>] =
      ofCourse
      ? []
      : [
        ListColumn(
          "minutes", title: words.credit, minimumWidth: 8, priority: 3, alignment: .trailing, isSortable: false
        ) {
          ListCell($0.minutes)
        },
        ListColumn("lacks", title: words.lacks, minimumWidth: 16, flex: 2, priority: 1, isSortable: false) {
          ListCell($0.lacks, role: .warning)
        },
      ]
    return [
      ListColumn("person", title: words.person, minimumWidth: 8, isSortable: false) { ListCell("\($0.reference)") },
      ListColumn("name", title: English.Record.name, minimumWidth: 15, flex: 2, isSortable: false) {
        ListCell($0.name)
      },
      ListColumn("program", title: words.program, minimumWidth: 14, flex: 1, priority: 4, isSortable: false) {
        ListCell($0.place)
      },
      ListColumn("standing", title: words.standsAs, minimumWidth: 10, priority: 2, isSortable: false) {
        ListCell($0.shortStanding)
      },
      ListColumn("until", title: words.until, minimumWidth: 10) {
        ListCell($0.until, role: $0.isOver ? .warning : .text)
      },
    ] + last
  }
}

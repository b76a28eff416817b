import Domain
import Localization
import TerminalUI
import ViewModels

/// The catalogue of courses; opening one shows who holds it.
final class CoursesScreen: @MainActor TrainingListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<CoursesViewModel>
  static let group = English.TrainingLog.coursesGroup

  init(shell: Shell) {
    self.shell = shell
    page = ListPage(CoursesViewModel(workspace: shell.model.workspace)) { _ in
      ListPage.Style(columns: Self.columns, order: ListOrder(by: "title"))
    }
  }

  var title: String { English.TrainingLog.coursesGroup }
  var table: CommandTable<CoursesScreen> { Self.table }

  private var whyNone: String? { selected == nil ? model.noneSelected : nil }

  static let table = CommandTable<CoursesScreen>([
    openCommand("courses", help: English.TrainingLog.openCourseHelp, group: group),
    verb("courses.add", "n", English.TrainingLog.addCourse, English.TrainingLog.addCourseHelp, .planTraining) {
      screen in
      screen.openForm { StepFormViewModel.course(in: screen.model.workspace) }
    },
    verb(
      "courses.edit", "e", English.Intake.edit, English.TrainingLog.editCourseHelp, .planTraining,
      why: { $0.whyNone }
    ) { screen in
      guard let course = screen.selected?.reference else { return }
      screen.openForm { try RecordEditViewModel.course(course, in: screen.model.workspace) }
    },
    verb(
      "courses.retire", "x", English.TrainingLog.retire, English.TrainingLog.retireHelp, .planTraining,
      why: { $0.whyNone }
    ) { screen in
      guard let course = screen.selected else { return }
      screen.ask(
        English.TrainingLog.retireTitle(course.reference), course.title, verb: English.TrainingLog.retire
      ) { $0.model.retire(course.reference, because: $1) }
    },
    filterCommand("courses", help: English.TrainingLog.openCourseHelp, group: group),
  ])

  private static let columns: [ListColumn<CourseItem>] = {
    let words = English.Training.self
    return [
      ListColumn("course", title: words.course, minimumWidth: 6, isSortable: false) { ListCell("\($0.reference)") },
      ListColumn("title", title: English.TrainingForm.courseTitle, minimumWidth: 22, flex: 3, isSortable: false) {
        ListCell($0.title)
      },
      ListColumn("topic", title: words.topic, minimumWidth: 17, priority: 2, isSortable: false) {
        ListCell($0.topic, role: $0.isAsked ? .accent : .text)
      },
      ListColumn("length", title: words.length, minimumWidth: 11, priority: 1, alignment: .trailing, isSortable: false)
      {
        ListCell($0.length)
      },
      ListColumn("validity", title: words.validity, minimumWidth: 8, isSortable: false) { ListCell($0.validity) },
      ListColumn(
        "planned", title: words.upcoming, minimumWidth: 7, priority: 4, alignment: .trailing, isSortable: false
      ) {
        ListCell($0.planned)
      },
      ListColumn("credited", title: words.credit, minimumWidth: 8, priority: 3, alignment: .trailing, isSortable: false)
      {
        ListCell($0.credited)
      },
    ]
  }()
}

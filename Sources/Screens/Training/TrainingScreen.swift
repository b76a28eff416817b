import Domain
import Localization
import TerminalUI
import ViewModels

/// The calendar of classes; from here trainings are planned and logged, and the logs and the catalogue opened.
final class TrainingScreen: @MainActor ListScreen {
  static let shows: [ShownPlace] = []
  let shell: Shell
  var page: ListPage<TrainingViewModel>

  init(shell: Shell) {
    self.shell = shell
    let model = TrainingViewModel(workspace: shell.model.workspace)
    page = ListPage(model) { filter in
      ListPage.Style(columns: Self.columns, order: ListOrder(by: "day", descending: filter != .upcoming))
    }
  }

  var title: String { English.Training.title }
  var table: CommandTable<TrainingScreen> { Self.table }

  static let table = CommandTable<TrainingScreen>([
    openCommand("training", help: English.Training.openHelp, group: English.Training.group),
    verb("training.log", "l", English.Training.log, English.Training.logHelp, .recordAttendance) { screen in
      screen.shell.ask(TrainingPrompt(workspace: screen.model.workspace)) { [weak screen] in screen?.reload() }
    },
    verb("training.plan", "n", English.Training.plan, English.Training.planHelp, .planTraining) { screen in
      screen.openForm { try StepFormViewModel.trainingClass(in: screen.model.workspace) }
    },
    verb("training.logs", "w", English.Training.logs, English.Training.logsHelp, .seeTraining) { screen in
      screen.shell.openTrainingLog()
    },
    verb("training.courses", "c", English.Training.courses, English.Training.coursesHelp, .seeTraining) {
      $0.shell.open(CoursesScreen(shell: $0.shell))
    },
    filterCommand("training", help: English.Training.filterHelp, group: English.Training.group),
  ])

  static let group = English.Training.group

  private static let columns: [ListColumn<TrainingClassItem>] = {
    let words = English.Training.self
    return [
      ListColumn("class", title: words.training, minimumWidth: 7, isSortable: false) { ListCell("\($0.reference)") },
      ListColumn("day", title: words.day, minimumWidth: 10) { ListCell($0.day) },
      ListColumn("time", title: words.time, minimumWidth: 5, priority: 2, alignment: .trailing, isSortable: false) {
        ListCell($0.time)
      },
      ListColumn("course", title: words.course, minimumWidth: 20, flex: 3, isSortable: false) {
        ListCell($0.titleWithDuty, role: $0.isToBeEnded ? .warning : .text)
      },
      ListColumn("place", title: words.place, minimumWidth: 12, flex: 2, priority: 4, isSortable: false) {
        ListCell($0.place)
      },
      ListColumn("trainer", title: words.trainer, minimumWidth: 12, flex: 1, priority: 5, isSortable: false) {
        ListCell($0.trainer)
      },
      ListColumn("seats", title: words.seats, minimumWidth: 8, priority: 1, alignment: .trailing, isSortable: false) {
        ListCell($0.seats)
      },
    ]
  }()
}

/// A screen of training: a list with verbs that ask for permissions, forms and dialogs.
protocol TrainingListScreen: ListScreen {
  /// The heading of its commands in help.
  static var group: String { get }
}

extension TrainingScreen: @MainActor TrainingListScreen {}

extension TrainingListScreen {
  /// A verb, refused to roles without the permission.
  static func verb(
    _ id: String, _ key: Character, _ title: String, _ help: String, _ permission: Permission, isHinted: Bool = true,
    why: @escaping (Self) -> String? = { _ in nil }, perform: @escaping (Self) -> Void
  ) -> Command<Self> {
    Command(
      id, keys: [KeySequence(.character(key))], title: title, help: help, group: group, isHinted: isHinted,
      whyDisabled: { screen in
        screen.shell.model.may(permission) ? why(screen) : English.sentence(for: .notPermitted(permission))
      }, perform: perform)
  }

  /// Opens a form, or says why it cannot be.
  func openForm(_ form: () throws -> any RecordFormViewModel) {
    do {
      shell.open(RecordFormScreen(try form(), shell: shell))
    } catch {
      shell.say(English.sentence(describing: error), .failure)
    }
  }

  /// Asks for a reason, and says what came of it.
  func ask(_ title: String, _ body: String, verb: String, then done: @escaping (Self, String) -> VerbResult) {
    let dialog = DialogView(
      title: title, body: body,
      verbs: [
        .init("do", title: verb, letter: "d", needsText: true),
        .init("keep", title: English.TrainingClass.keep, letter: "k"),
      ], cancelID: "keep", prompt: English.TrainingClass.why, textMissing: English.Steps.reasonMissing)
    shell.ask(dialog) { [weak self] answer in
      guard let self, answer.verb == "do" else { return }
      say(done(self, answer.text))
    }
  }

  func say(_ result: VerbResult) {
    reload()
    switch result {
    case .done(let sentence): shell.say(sentence)
    case .refused(let why): shell.say(why, .warning)
    }
  }

  /// Opens all training of somebody.
  func openTranscript(of person: Reference) {
    shell.open("\(person)") { () throws(RepositoryError) in try TranscriptScreen(person, shell: shell) }
  }
}

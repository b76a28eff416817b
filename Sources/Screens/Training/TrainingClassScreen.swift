import Domain
import Localization
import TerminalUI
import ViewModels

/// One class: who is in it, the door at which they sign in, and its end.
final class TrainingClassScreen: @MainActor TrainingListScreen {
  static let shows: [ShownPlace] = [.classRoster]
  let shell: Shell
  var page: ListPage<TrainingClassViewModel>
  static let group = English.TrainingClass.group

  /// - Throws: Why it cannot be shown: where there is no such class within what the user may see, or none that can be read.
  init(_ reference: Reference, shell: Shell) throws(RepositoryError) {
    let model = try TrainingClassViewModel(reference, workspace: shell.model.workspace)
    self.shell = shell
    page = ListPage(model) { _ in ListPage.Style(columns: Self.columns, order: ListOrder(by: "name")) }
  }

  var title: String { "\(model.reference)" }
  var table: CommandTable<TrainingClassScreen> { Self.table }

  private var whyNotPlanned: String? {
    model.state == .planned
      ? nil : English.sentence(for: TrainingRefusal.over(model.reference, model.state))
  }
  private var whyNobody: String? { selected == nil ? model.noneSelected : nil }

  static let table = CommandTable<TrainingClassScreen>([
    verb(
      "class.door", "i", English.TrainingClass.door, English.TrainingClass.doorHelp, .recordAttendance,
      why: { $0.whyNotPlanned }
    ) { $0.openDoor($0.model.door) },
    openCommand("class", help: English.TrainingClass.openHelp, group: group),
    verb(
      "class.enroll", "n", English.TrainingClass.enroll, English.TrainingClass.enrollHelp, .recordAttendance,
      why: { $0.whyNotPlanned }
    ) { $0.openDoor($0.model.enrolling) },
    verb(
      "class.mark", "m", English.TrainingClass.mark, English.TrainingClass.markHelp, .recordAttendance,
      why: { screen in
        screen.selected?.isHere == true
          ? nil
          : screen.selected.map {
            English.sentence(for: TrainingRefusal.notInClass($0.reference, screen.model.reference))
          } ?? screen.model.noneSelected
      }
    ) { $0.mark() },
    verb(
      "class.complete", "c", English.TrainingClass.complete, English.TrainingClass.completeHelp, .recordAttendance,
      why: { $0.whyNotPlanned }
    ) { $0.complete() },
    verb(
      "class.takeBack", "b", English.TrainingClass.takeBack, English.TrainingClass.takeBackHelp, .recordAttendance,
      isHinted: false, why: { $0.whyNotPlanned ?? $0.whyNobody }
    ) { screen in
      if let person = screen.selected?.reference { screen.say(screen.model.takeBackSignIn(of: person)) }
    },
    verb(
      "class.withdraw", "x", English.TrainingClass.withdraw, English.TrainingClass.withdrawHelp, .recordAttendance,
      isHinted: false, why: { $0.whyNobody }
    ) { $0.withdraw() },
    verb(
      "class.edit", "e", English.TrainingClass.edit, English.TrainingClass.editHelp, .planTraining, isHinted: false,
      why: { $0.whyNotPlanned }
    ) { screen in
      screen.openForm {
        try RecordEditViewModel.trainingClass(screen.model.reference, in: screen.model.workspace)
      }
    },
    verb(
      "class.cancel", "X", English.TrainingClass.cancel, English.TrainingClass.cancelHelp, .planTraining,
      isHinted: false, why: { $0.whyNotPlanned }
    ) { screen in
      screen.ask(
        English.TrainingClass.cancelTitle(screen.model.reference), English.TrainingClass.cancelBody,
        verb: English.TrainingClass.cancel
      ) { $0.model.cancel(because: $1) }
    },
    verb(
      "class.transcript", "t", English.TrainingClass.transcript, English.TrainingClass.transcriptHelp, .seeTraining,
      isHinted: false, why: { $0.whyNobody }
    ) { if let person = $0.selected?.reference { $0.openTranscript(of: person) } },
    filterCommand("class", help: English.TrainingClass.filterHelp, group: group),
  ])

  private func openDoor(_ door: DoorViewModel) {
    shell.show(DoorOverlay(door) { [weak self] in self?.reload() })
  }

  private func mark() {
    guard let person = selected?.reference else { return }
    openForm {
      try RecordEditViewModel.attendance(of: person, in: model.reference, workspace: model.workspace)
    }
  }

  private func withdraw() {
    guard let person = selected?.reference else { return }
    ask(
      English.TrainingClass.withdrawTitle(person, model.reference), selected?.name ?? "",
      verb: English.TrainingClass.withdraw
    ) { $0.model.withdraw(person, because: $1) }
  }

  private func complete() {
    let turnout = model.turnout
    let dialog = DialogView(
      title: English.TrainingClass.completeTitle(model.reference),
      body: English.TrainingClass.completeBody(here: turnout.here, expected: turnout.expected),
      verbs: [
        .init("end", title: English.TrainingClass.complete, letter: "e"),
        .init("keep", title: English.TrainingClass.keep, letter: "k"),
      ], cancelID: "keep")
    shell.ask(dialog) { [weak self] answer in
      guard let self, answer.verb == "end" else { return }
      say(model.complete())
    }
  }

  private static let columns: [ListColumn<AttendanceItem>] = {
    let words = English.Training.self
    return [
      ListColumn("person", title: words.person, minimumWidth: 8, isSortable: false) { ListCell("\($0.reference)") },
      ListColumn("name", title: English.Record.name, minimumWidth: 18, flex: 3, isSortable: false) {
        ListCell($0.name)
      },
      ListColumn("status", title: words.status, minimumWidth: 9, isSortable: false) {
        ListCell($0.status, role: $0.isHere ? .success : $0.isGone ? .muted : .text)
      },
      ListColumn("remark", title: words.note, minimumWidth: 14, flex: 2, priority: 2, isSortable: false) {
        ListCell($0.remark)
      },
      ListColumn("credit", title: words.credit, minimumWidth: 8, priority: 3, alignment: .trailing, isSortable: false) {
        ListCell($0.credit)
      },
      ListColumn("until", title: words.until, minimumWidth: 10, priority: 4, isSortable: false) { ListCell($0.until) },
    ]
  }()
}

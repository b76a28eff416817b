import Domain
import Localization
import TerminalUI
import ViewModels

extension Shell {
  /// Asks who gets the records, hands them over and says what came of each.
  ///
  /// - Parameter done: Called once it has been tried, to end marks and to read again what is shown.
  func handOver(_ references: [Reference], then done: @escaping () -> Void) {
    let handing = HandOverViewModel(references, workspace: model.workspace)
    let receivers = handing.receivers
    let choices = receivers.enumerated().map {
      ChoiceFinder.Choice(id: "\($0.offset)", title: $0.element.name, detail: $0.element.detail)
    }
    let picker = PickOverlay(title: handing.title, choices: choices, emptyText: English.Caseload.noReceiver) {
      [weak self] id in
      guard let self, let index = Int(id), receivers.indices.contains(index) else { return }
      let results = handing.handOver(to: receivers[index].login)
      done()
      for result in results { say(result.sentence, result.isDone ? .done : .warning) }
      guard results.count > 1 else { return }
      let refused = results.count { !$0.isDone }
      say(
        English.Caseload.summary(done: results.count - refused, refused: refused), refused == 0 ? .done : .warning)
    }
    show(picker)
  }

  /// Why the chosen records cannot be handed over here; nil where they can be tried.
  func whyNotHandOver(_ references: [Reference]) -> String? {
    whyNot(.handOver) ?? (references.isEmpty ? English.Caseload.nothingChosen : nil)
  }
}

extension ListScreen where Model.Item: ListItem {
  /// Hands over what is marked, or the selected record.
  static func handOverCommand(_ id: String, group: String) -> Command<Self> {
    Command(
      "\(id).handOver", keys: [KeySequence(.character("h"))], title: English.Caseload.handOver,
      help: English.Caseload.handOverHelp, group: group, isHinted: false,
      whyDisabled: { $0.shell.whyNotHandOver($0.chosen) }
    ) { screen in
      screen.shell.handOver(screen.chosen) { [weak screen] in
        screen?.page.list.clearMarks()
        screen?.reload()
      }
    }
  }
}

extension RecordScreen {
  /// Hands this record over.
  static var handOverCommand: Command<Self> {
    command("handOver", "h", English.Caseload.handOver, English.Caseload.handOverHelp, .handOver) { screen in
      screen.shell.handOver([screen.model.reference]) { [weak screen] in screen?.reload() }
    }
  }
}

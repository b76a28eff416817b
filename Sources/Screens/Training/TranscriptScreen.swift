import Domain
import Localization
import TerminalUI
import ViewModels

/// All training of a person, and what of it holds.
final class TranscriptScreen: @MainActor RecordScreen {
  static let shows: [ShownPlace] = [.page]
  let model: TranscriptViewModel
  let shell: Shell
  var view = RecordPageView()
  static let kind = "transcript"
  static let group = English.TrainingLog.transcript

  /// - Throws: Why it cannot be shown: where there is no such person within what the user may see, or none that can be read.
  init(_ reference: Reference, shell: Shell) throws(RepositoryError) {
    let model = try TranscriptViewModel(reference, workspace: shell.model.workspace)
    self.model = model
    self.shell = shell
  }

  static let table = CommandTable<TranscriptScreen>([
    command("log", "l", English.Training.log, English.TrainingLog.logHelp, .recordAttendance, isHinted: true) {
      screen in
      let prompt = TrainingPrompt(people: [screen.model.reference], workspace: screen.model.workspace)
      screen.shell.ask(prompt) { [weak screen] in screen?.reload() }
    },
    command("record", "o", English.Lists.openTitle, English.TrainingLog.openHelp, isHinted: true) {
      $0.shell.open($0.model.reference)
    },
  ])
  var table: CommandTable<TranscriptScreen> { Self.table }
}

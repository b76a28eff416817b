import Domain
import Localization
import TerminalUI
import ViewModels

extension Shell {
  /// Opens the list of who has seen a record, or says why it can't be shown.
  func openLooks(at record: Reference) {
    open("\(record)") { () throws(RepositoryError) in try LooksScreen(record, shell: self) }
  }
}

extension RecordScreen {
  /// Who has seen the record that is shown.
  static var looksCommand: Command<Self> {
    command("looks", "w", English.Looks.openTitle, English.Looks.openHelp, .readAudit) {
      $0.shell.openLooks(at: $0.model.reference)
    }
  }
}

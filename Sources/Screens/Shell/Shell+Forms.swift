import Domain
import Localization
import TerminalUI
import ViewModels

extension Shell {
  /// Opens a form, or says why it cannot be.
  func openForm(_ form: () throws -> any RecordFormViewModel) {
    do { open(RecordFormScreen(try form(), shell: self)) } catch {
      say(English.sentence(describing: error), .failure)
    }
  }

  /// Opens the log of everything that the policy asks for.
  func openTrainingLog() {
    open(English.TrainingLog.group) { () throws(RepositoryError) in try TrainingLogScreen(shell: self) }
  }

  /// Why the user may not do something, in a sentence; nil where they may.
  func whyNot(_ permission: Permission) -> String? {
    model.may(permission) ? nil : English.sentence(for: .notPermitted(permission))
  }
}

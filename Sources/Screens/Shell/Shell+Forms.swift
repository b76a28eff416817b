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

  /// Why the user may not do something, in a sentence; nil where they may.
  func whyNot(_ permission: Permission) -> String? {
    model.may(permission) ? nil : English.sentence(for: .notPermitted(permission))
  }
}

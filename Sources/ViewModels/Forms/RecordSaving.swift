import Domain
import Localization
import Repository

extension RecordForm {
  /// Validates, saves, and says what came of it; what is refused is said at its field.
  ///
  /// - Parameter save: Saves the values and returns what to say and the record to open.
  func saving(_ save: () throws(RepositoryError) -> (said: String, opens: Reference?)) -> FormSaving {
    guard validate() else { return .refused(English.Forms.problems(problems.count)) }
    do throws(RepositoryError) {
      let saved = try Confirmation.doubts(asked).during(save)
      // A save that had nothing to change has left it.
      try? forgetDraft()
      wasSaved()
      return .saved(saved.said, opens: saved.opens)
    } catch {
      if case .unlikely(let doubts) = error { return .refused(ask(about: doubts)) }
      if case .taken(let field, _) = error, refuse(field, because: English.sentence(for: error)) {
        return .refused(English.Forms.problems(1))
      }
      if case .invalid(let field, let reason) = error {
        if refuse(field, because: English.Forms.sentence(reason)) { return .refused(English.Forms.problems(1)) }
      }
      if case .conflict = error, !clashes.isEmpty { return .refused(English.Forms.clashes(clashes.count)) }
      return .refused(English.sentence(for: error))
    }
  }
}

package import Domain
import Localization
package import Repository

/// What the screen of a form needs of its view-model.
package protocol RecordFormViewModel: AnyObject {
  var title: String { get }
  var form: RecordForm { get }
  /// What stands beside the form, such as likely duplicates; nil for nothing.
  var panel: FormPanel? { get }
  /// Somebody on file who is likely the person being typed; nil for nobody.
  var likelyDuplicate: Reference? { get }
  /// After each key that changed something: keeps what stands beside the form up to date.
  func valuesChanged()
  func save() -> FormSaving
}

extension RecordFormViewModel {
  package var panel: FormPanel? { nil }
  package var likelyDuplicate: Reference? { nil }
  package func valuesChanged() {}

  /// Each returns why it could not be done, in a sentence; nil once it is.
  package func keepDraft() -> String? { attempt { () throws(RepositoryError) in try form.keepDraft() } }
  package func discard() -> String? { attempt { () throws(RepositoryError) in try form.discard() } }

  /// Goes on with a draft, and brings what stands beside the form up to date.
  package func resume(_ draft: Identifier<Draft>) -> String? {
    do throws(RepositoryError) {
      guard try form.resume(draft) else { return English.Drafts.gone }
      valuesChanged()
      return nil
    } catch {
      return English.sentence(for: error)
    }
  }

  private func attempt(_ work: () throws(RepositoryError) -> Void) -> String? {
    do throws(RepositoryError) {
      try work()
      return nil
    } catch {
      return English.sentence(for: error)
    }
  }
}

/// What saving a form came to.
package enum FormSaving: Equatable, Sendable {
  /// Saved, with a sentence to say, and the record to open where the form made one.
  case saved(String, opens: Reference?)
  /// Not saved, with the reason in a sentence; the fields in question say theirs.
  case refused(String)
}

/// Lines beside a form.
package struct FormPanel: Equatable, Sendable {
  package enum Weight: Sendable {
    case plain, muted, notice, warning
  }

  package struct Line: Equatable, Sendable {
    package let text: String
    package let weight: Weight

    package init(_ text: String, _ weight: Weight = .plain) {
      self.text = text
      self.weight = weight
    }
  }

  package let title: String
  package let lines: [Line]

  package init(title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
  }
}

import Domain
import Localization
package import Repository

/// The line of text that a question asks for, such as a reason: kept as a draft while it is not sent, and back when the
/// same question is asked again.
package final class KeptAnswer {
  /// What was typed the last time and not sent; empty for nothing.
  package let text: String

  private let workspace: Workspace
  private let history: LineHistory
  private let title: String
  private let key: DraftKey
  private var draft: Identifier<Draft>?
  /// Whether the draft is this window's, so that no other writes over it.
  private var isHeld = false

  /// - Parameters:
  ///   - title: The question in a few words.
  ///   - about: What tells it from others of the same title.
  ///   - history: What was typed in this sitting.
  package init(title: String, about: String, workspace: Workspace, history: LineHistory = LineHistory()) {
    // What is as long as a text is none to go by in a list.
    self.title = about.count > 30 ? title : "\(title) \(about)"
    (self.workspace, self.history) = (workspace, history)
    key = DraftKey(form: Self.form, subject: "\(title)\n\(about)")
    let kept = workspace.reading(or: []) { [key] in try workspace.drafts(key) }.first
    draft = kept?.id
    text = kept?.values[LinePrompt.field] ?? history.lines(of: key.subject).first ?? ""
  }

  /// Keeps what could not be kept on the disk for as long as the console runs.
  package func keepInMemory(_ typed: String) { history.note(typed, of: key.subject) }

  /// Keeps what is typed; nothing typed forgets what was kept, as once it is sent.
  ///
  /// - Returns: Why it could not, in a sentence; nil where it could.
  package func keep(_ typed: String) -> String? {
    do throws(RepositoryError) {
      if let found = draft, !isHeld { draft = try take(found) }
      isHeld = true
      guard typed.contains(where: { !$0.isWhitespace }) else {
        history.forgetLast(of: key.subject)
        if let draft { try workspace.discardDraft(draft) }
        draft = nil
        return nil
      }
      draft = try workspace.saveDraft(key, over: draft, values: ["title": title, LinePrompt.field: typed])
      return nil
    } catch {
      return English.sentence(for: error)
    }
  }

  /// Makes a draft this window's; while others write, what is typed becomes a draft of its own beside it.
  private func take(_ found: Identifier<Draft>) throws(RepositoryError) -> Identifier<Draft>? {
    do throws(RepositoryError) { return try workspace.holdDraft(found, isUrgent: true)?.id } catch {
      guard error == .busy else { throw error }
      return nil
    }
  }

  /// The form of its draft.
  static let form = "question"
}

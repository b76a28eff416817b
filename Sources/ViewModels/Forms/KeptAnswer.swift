import Domain
import Localization
package import Repository

/// The line of text that a question asks for, such as a reason: kept as a draft while it is not sent, and back when the
/// same question is asked again.
package final class KeptAnswer {
  /// What was typed the last time and not sent; empty for nothing.
  package let text: String

  private let workspace: Workspace
  private let title: String
  private let key: DraftKey
  private var draft: Identifier<Draft>?
  /// Whether the draft is this window's, so that no other writes over it.
  private var isHeld = false

  /// - Parameters:
  ///   - title: The question in a few words.
  ///   - body: What it is about, which tells it from others of the same title.
  package init(title: String, body: String, workspace: Workspace) {
    (self.title, self.workspace) = (title, workspace)
    key = DraftKey(form: Self.form, subject: "\(title)\n\(body)")
    let kept = workspace.reading(or: []) { [key] in try workspace.drafts(key) }.first
    draft = kept?.id
    text = kept?.values[LinePrompt.field] ?? ""
  }

  /// Keeps what is typed; nothing typed forgets what was kept, as once it is sent.
  ///
  /// - Returns: Why it could not, in a sentence; nil where it could.
  package func keep(_ typed: String) -> String? {
    do throws(RepositoryError) {
      if let found = draft, !isHeld { draft = try workspace.holdDraft(found)?.id }
      isHeld = true
      guard typed.contains(where: { !$0.isWhitespace }) else {
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

  /// The form of its draft.
  static let form = "question"
}

package import Domain
import Localization
package import Repository

/// The state of a form: what is typed, what it began with, its draft, and what somebody else has saved meanwhile.
///
/// Nothing typed is lost: it is kept as a draft whenever a field is left, on a pause and at the end, and goes only in the
/// transaction that saves the record.
package final class RecordForm {
  /// Two people have changed one field.
  package struct Clash: Equatable, Identifiable {
    package let id: String
    package let label: String
    package let mine: String
    package let theirs: String
  }

  package let fields: [RecordField]
  package let draftKey: DraftKey
  /// What is typed, by field id; empty values are left out.
  package private(set) var values: [String: String]
  /// What is on file, or what a new form begins with.
  package private(set) var original: [String: String]
  /// Why fields cannot be kept, by field id.
  package private(set) var problems: [String: String] = [:]
  /// What was typed in an earlier session and not saved; offered on opening.
  package private(set) var offeredDraft: Draft?
  /// Fields that somebody else has saved otherwise, to be looked at before saving again.
  package private(set) var clashes: [Clash] = []

  private let workspace: Workspace
  private var keptValues: [String: String]?

  /// - Parameter values: What the form begins with.
  package init(_ fields: [RecordField], key: DraftKey, values: [String: String] = [:], workspace: Workspace) {
    self.fields = fields
    self.draftKey = key
    self.workspace = workspace
    let values = values.filter { !$0.value.isEmpty }
    self.values = values
    original = values
    if let draft = try? workspace.draft(form: key.form, subject: key.subject), draft.values != values {
      offeredDraft = draft
    }
  }

  package var isChanged: Bool { values != original }

  package subscript(id: String) -> String { values[id] ?? "" }

  /// Takes over everything typed.
  package func take(_ typed: [String: String]) {
    let typed = typed.filter { !$0.value.isEmpty }
    guard typed != values else { return }
    for id in Set(typed.keys).union(values.keys) where typed[id] != values[id] { problems[id] = nil }
    values = typed
  }

  package func set(_ id: String, to value: String) {
    values[id] = value.isEmpty ? nil : value
    problems[id] = nil
  }

  // MARK: Drafts

  /// The question whether to go on with the draft, in a sentence; nil where none is offered.
  package var draftOffer: String? {
    let clock = workspace.clock
    return offeredDraft.map { draft in
      English.Forms.draftBody(
        savedOn: clock.day(of: draft.savedAt), at: clock.timeOfDay(draft.savedAt), fields: draft.values.count)
    }
  }

  /// Puts the offered draft in place of what the form began with.
  package func acceptDraft() {
    guard let draft = offeredDraft else { return }
    values = draft.values.filter { !$0.value.isEmpty }
    keptValues = values
    offeredDraft = nil
  }

  /// Throws the offered draft away.
  package func declineDraft() throws(RepositoryError) {
    guard offeredDraft != nil else { return }
    try workspace.discardDraft(form: draftKey.form, subject: draftKey.subject)
    offeredDraft = nil
  }

  /// Keeps what is typed, if it has changed since it was last kept; an offered draft not yet answered is left alone.
  package func keepDraft() throws(RepositoryError) {
    guard offeredDraft == nil, values != keptValues, isChanged || keptValues != nil else { return }
    try workspace.saveDraft(form: draftKey.form, subject: draftKey.subject, values: values)
    keptValues = values
  }

  /// Forgets what was typed, draft and all.
  package func discard() throws(RepositoryError) {
    try workspace.discardDraft(form: draftKey.form, subject: draftKey.subject)
    values = original
    keptValues = nil
  }

  /// Throws the draft of a form away that was saved otherwise than with its draft.
  func forgetDraft() throws(RepositoryError) {
    guard keptValues != nil else { return }
    try workspace.discardDraft(form: draftKey.form, subject: draftKey.subject)
    keptValues = nil
  }

  // MARK: Reading and saving

  /// Reads every field.
  ///
  /// - Returns: Whether all of them can be kept.
  package func validate() -> Bool {
    problems = [:]
    for field in fields {
      let value = self[field.id]
      if value.isEmpty {
        if field.isRequired { problems[field.id] = English.Forms.required }
        continue
      }
      switch field.read(value, values) {
      case .wrong(let reason): problems[field.id] = reason
      case .understood(_, let text, let fills):
        if let text { values[field.id] = text }
        for (id, filling) in fills where self[id].isEmpty { values[id] = filling }
      }
    }
    return problems.isEmpty
  }

  /// Says at its field what the repository refused; false where the form has no such field.
  package func refuse(_ id: String, because reason: String) -> Bool {
    guard fields.contains(where: { $0.id == id }) else { return false }
    problems[id] = reason
    return true
  }

  /// Takes in what somebody else has saved: their value where this user left the field alone, this user's where only
  /// they changed it, and a clash, with this user's value kept, where both did.
  ///
  /// - Returns: Whether the form can be saved again without asking.
  package func merge(_ theirs: [String: String]) -> Bool {
    clashes = []
    for field in fields {
      let (base, mine, their) = (original[field.id] ?? "", self[field.id], theirs[field.id] ?? "")
      if mine == base {
        set(field.id, to: their)
      } else if their != base, their != mine {
        clashes.append(
          Clash(id: field.id, label: field.label, mine: field.shown(mine), theirs: field.shown(their)))
      }
    }
    original = theirs.filter { !$0.value.isEmpty }
    return clashes.isEmpty
  }

  /// Both values of each clash and what can be done, to stand beside the form.
  var clashPanel: FormPanel {
    let values = clashes.flatMap { clash in
      [
        FormPanel.Line(English.Forms.clash(clash.label, theirs: clash.theirs), .warning),
        FormPanel.Line("  " + English.Forms.clash(mine: clash.mine)),
      ]
    }
    let advice = FormPanel.Line(English.Forms.clashAdvice, .muted)
    return FormPanel(title: English.Forms.clashTitle, lines: values + [advice])
  }

  /// The record is saved, and the draft went with it.
  package func wasSaved() {
    original = values
    keptValues = nil
    clashes = []
    problems = [:]
  }
}

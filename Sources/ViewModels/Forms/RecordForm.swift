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
  /// The draft that holds what is typed here; nil until something is.
  package private(set) var draft: Identifier<Draft>?
  /// What was typed into the same form before and not saved, the last typed first.
  package private(set) var unfinished: [Draft] = []
  /// Fields that somebody else has saved otherwise, to be looked at before saving again.
  package private(set) var clashes: [Clash] = []

  /// What was asked about, and holds once the same is saved again.
  package private(set) var asked: Set<Doubt> = []

  private let reader: Workspace
  private let isEdit: Bool
  private var keptValues: [String: String]?

  /// - Parameters:
  ///   - values: What the form begins with.
  ///   - isEdit: Whether that is on file, so that others may change it too.
  package init(
    _ fields: [RecordField], key: DraftKey, values: [String: String] = [:], isEdit: Bool = false, workspace: Workspace
  ) {
    self.fields = fields
    self.draftKey = key
    self.isEdit = isEdit
    reader = workspace
    let values = values.filter { !$0.value.isEmpty }
    self.values = values
    original = values
    unfinished = workspace.reading(or: []) { try workspace.drafts(key) }
  }

  /// The workspace to save with: the draft goes in the transaction of the change.
  var workspace: Workspace { reader.removing(draft) }

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

  /// Whether it is about a record that is on file.
  package var isAboutRecord: Bool { !draftKey.subject.isEmpty }

  /// The forms like this that were begun and not saved, the last typed first, as lines to pick.
  package var unfinishedForms: [UnfinishedForm] {
    unfinished.map { UnfinishedForm(id: $0.id, title: $0.called(reader.names, reader.clock)) }
  }

  /// Goes on with a draft, over what is on file now: what others have saved meanwhile is taken over where only they changed
  /// it, and shown where both did.
  ///
  /// - Returns: Whether the draft is still there.
  package func resume(_ draft: Identifier<Draft>) throws(RepositoryError) -> Bool {
    guard let held = try reader.holdDraft(draft) else { return false }
    self.draft = held.id
    unfinished.removeAll { $0.id == held.id }
    values = held.values.filter { !$0.value.isEmpty }
    keptValues = values
    problems = [:]
    if isEdit { _ = merge(original, over: held.base) }
    return true
  }

  /// Keeps what is typed, if it has changed since it was last kept.
  package func keepDraft() throws(RepositoryError) {
    guard values != keptValues else { return }
    guard isChanged else { return try forgetDraft() }
    draft = try reader.saveDraft(draftKey, over: draft, base: original, values: values)
    keptValues = values
  }

  /// Forgets what was typed, draft and all.
  package func discard() throws(RepositoryError) {
    try forgetDraft()
    values = original
  }

  /// Throws the draft of this form away.
  func forgetDraft() throws(RepositoryError) {
    guard let draft else { return }
    try reader.discardDraft(draft)
    self.draft = nil
    keptValues = nil
  }

  // MARK: Reading and saving

  /// Reads every field, other than what an edit leaves as it is on file.
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
      // What is on file stays until somebody changes it, and holds up no other change.
      if isEdit, value == original[field.id] { continue }
      if case .pick(let choices) = field.kind, !choices.contains(where: { $0.id == value }) {
        problems[field.id] = English.Widgets.noChoice
        continue
      }
      switch field.read(value, values) {
      case .wrong(let reason):
        problems[field.id] = reason
      case .understood(_, let text, let fills):
        if let text { values[field.id] = text }
        for (id, filling) in fills
        where self[id].isEmpty || (values[id] == original[id] && values[field.id] != original[field.id]) {
          values[id] = filling
        }
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

  /// Asks at their fields about what is unlikely; the next saving of the same says that it is right.
  ///
  /// - Returns: What to say of the form as a whole.
  func ask(about doubts: [Doubt]) -> String {
    asked.formUnion(doubts)
    let unplaced = doubts.filter { doubt in
      !refuse(doubt.field, because: "\(English.question(about: doubt)) \(English.Doubts.saveAgain)")
    }
    guard !unplaced.isEmpty else { return English.Doubts.fields(problems.count) }
    return English.Doubts.asking(about: unplaced, English.Doubts.saveAgain)
  }

  /// Takes in what somebody else has saved: their value where this user left the field alone, this user's where only
  /// they changed it, and a clash, with this user's value kept, where both did.
  ///
  /// - Returns: Whether the form can be saved again without asking.
  package func merge(_ theirs: [String: String]) -> Bool { merge(theirs, over: original) }

  /// - Parameter base: What both began with; where that is not known, all that differs is a clash.
  private func merge(_ theirs: [String: String], over base: [String: String]?) -> Bool {
    clashes = []
    for field in fields {
      let (mine, their) = (self[field.id], theirs[field.id] ?? "")
      let began = base.map { $0[field.id] ?? "" }
      if mine == began {
        set(field.id, to: their)
      } else if their != began, their != mine {
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
    (draft, keptValues) = (nil, nil)
    clashes = []
    problems = [:]
    asked = []
  }
}

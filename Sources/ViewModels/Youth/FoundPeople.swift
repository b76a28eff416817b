import Domain
import Localization
import Repository

/// The people a pick list offers beside somebody being typed: those who are likely the same, then any who are searched for.
final class FoundPeople {
  /// The value that says: nobody on file.
  static let isNew = "new"

  let panel: DuplicatePanel
  private let workspace: Workspace
  private var titles: [String: String] = [isNew: English.Family.isNew]

  init(_ panel: DuplicatePanel, in workspace: Workspace) {
    self.panel = panel
    self.workspace = workspace
  }

  /// Who answers what is typed: a reference or a part of a name; the likely ones first.
  func find(_ typed: String) -> [RecordField.Choice] {
    let folded = NameFolding.letters(typed)
    var choices = panel.candidates.filter { candidate in
      folded.isEmpty || Reference(typed) == candidate.reference
        || NameFolding.letters(candidate.name.full).contains(folded)
    }.map { RecordField.Choice("\($0.reference)", $0.name.full, detail: "\($0.reference)") }
    let found = workspace.reading(or: []) { try workspace.search(typed, limit: 8) }
    let hits = found.filter { [.youth, .adult].contains($0.reference.kind) }
    for hit in hits where !choices.contains(where: { $0.id == "\(hit.reference)" }) {
      choices.append(RecordField.Choice("\(hit.reference)", hit.name, detail: "\(hit.reference)"))
    }
    let isNew = RecordField.Choice(Self.isNew, English.Family.isNew, detail: English.Family.isNewDetail)
    if NameFolding.letters(isNew.title).contains(folded) { choices.append(isNew) }
    for choice in choices { titles[choice.id] = choice.title }
    return choices
  }

  func title(_ id: String) -> String? {
    if let title = titles[id] { return title }
    guard let reference = Reference(id) else { return nil }
    let hits = workspace.reading(or: []) { try workspace.search(id, limit: 4) }
    guard let hit = hits.first(where: { $0.reference == reference }) else { return nil }
    titles[id] = hit.name
    return hit.name
  }
}

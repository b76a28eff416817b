package import Domain
import Localization
package import Repository

/// How names stand in lists, panes, panels, prompts and what was found, where nobody has opened a record yet: the one place
/// that masks them.
nonisolated package struct ListedNames: Equatable, Sendable {
  package let isMasked: Bool

  package init(_ workspace: Workspace) { isMasked = workspace.namesInLists == .masked }

  /// The name, or initials in its place.
  ///
  /// - Parameter reference: Told with the initials, where the line does not tell it anyway.
  package func shown(_ name: PersonName, _ reference: Reference? = nil) -> PersonName {
    guard isMasked else { return name }
    return PersonName(given: English.initials(of: name, reference), family: "")
  }

  /// As a sentence calls the person: by the reference alone where names are masked.
  package func called(_ name: PersonName, _ reference: Reference) -> String {
    isMasked ? "\(reference)" : English.Mentoring.called(name)
  }

  /// What staff wrote may name anybody, so it waits for the record too.
  package func shown(text: String) -> String { isMasked ? "" : text }

  /// What a search found, in a line.
  package func title(of hit: SearchHit) -> String {
    isMasked && !hit.people.isEmpty ? English.pair(hit.people.map { shown($0).full }) : hit.name
  }
}

extension Workspace {
  package var names: ListedNames { ListedNames(self) }
}

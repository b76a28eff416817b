import Domain
import Localization
package import Repository

/// The people on file who may be the one being typed, kept up to date from the second letter of the family name.
package final class DuplicatePanel {
  /// The likeliest first.
  package private(set) var candidates: [DuplicateCandidate] = []
  /// Why they could not be looked for, in a sentence.
  package private(set) var failure: String?

  private let workspace: Workspace
  private let fields: PersonFields
  private let excluding: Int64?
  private var traits: DuplicateTraits?

  /// - Parameter excluding: The record being edited.
  init(of fields: PersonFields, excluding: Int64? = nil, in workspace: Workspace) {
    self.workspace = workspace
    self.fields = fields
    self.excluding = excluding
  }

  /// The candidate that should not be added a second time without a look.
  package var likely: DuplicateCandidate? { candidates.first { $0.likelihood.isLikely } }

  /// Looks again, if anything that matters has changed in what is typed.
  ///
  /// - Parameter atLast: Before saving, also where nothing has: somebody else may have added the person meanwhile.
  func look(at values: [String: String], atLast: Bool = false) {
    let traits = fields.traits(values)
    guard atLast || traits != self.traits else { return }
    self.traits = traits
    guard NameFolding.letters(traits.name.family.isEmpty ? traits.name.given : traits.name.family).count >= 2 else {
      return candidates = []
    }
    do throws(RepositoryError) {
      candidates = try workspace.duplicates(of: traits, excluding: excluding)
      failure = nil
    } catch {
      candidates = []
      failure = English.sentence(for: error)
    }
  }

  var panel: FormPanel {
    var lines: [FormPanel.Line] = []
    if let failure { lines.append(FormPanel.Line(failure, .warning)) }
    for candidate in candidates {
      lines.append(
        FormPanel.Line(
          English.Duplicates.person(
            candidate.reference, workspace.names.shown(candidate.name), bornOn: candidate.birthDate),
          candidate.likelihood.isLikely ? .warning : candidate.likelihood.isPossible ? .notice : .plain))
      let facts = English.Duplicates.facts(
        town: candidate.town, youth: candidate.youthState, mentor: candidate.mentorState,
        guardianOf: candidate.guardianOf)
      if !facts.isEmpty { lines.append(FormPanel.Line("  \(facts)", .muted)) }
      if candidate.likelihood.isPossible {
        lines.append(FormPanel.Line("  \(English.Duplicates.why(candidate.likelihood))", .plain))
      }
    }
    if lines.isEmpty { lines = [FormPanel.Line(English.Duplicates.none, .muted)] }
    return FormPanel(title: English.Duplicates.title, lines: lines)
  }
}

package import Domain
import Localization
package import Repository

/// Handing records over to somebody: who can get them, and what came of it.
package final class HandOverViewModel {
  package let references: [Reference]
  private let workspace: Workspace

  package init(_ references: [Reference], workspace: Workspace) {
    self.references = references
    self.workspace = workspace
  }

  package var title: String { English.Caseload.handOverTitle(references) }

  /// Logins, nil for nobody, with who they are and what they have. A specialist can only take.
  package var receivers: [(login: String?, name: String, detail: String)] {
    let mayGive = workspace.may(.dealCaseload)
    let caseloads = workspace.reading(or: []) { try workspace.caseloads() }
    let people = caseloads.map(CaseloadItem.init).filter { $0.canHold(.youth) }
    return people.map { ($0.login, $0.name, "\($0.role), \($0.counts)") }
      + (mayGive ? [(nil, English.Caseload.unowned, "")] : [])
  }

  /// - Returns: One sentence for each, and whether it was done.
  package func handOver(to login: String?) -> [(sentence: String, isDone: Bool)] {
    do throws(RepositoryError) {
      return try workspace.handOver(references, to: login).map { ($0.sentence, $0.error == nil) }
    } catch {
      return [(English.sentence(for: error), false)]
    }
  }
}

import Dispatch
package import Domain
import Localization
package import Repository

/// Who has seen a record, the newest first; beside it the whole log is checked, for only then is the list what was written.
package final class LooksViewModel: WholeListViewModel {
  nonisolated package enum Filter: CaseIterable, Equatable, Sendable {
    case all, opened, listed, found, exported

    fileprivate var way: ShownPlace.Way? {
      switch self {
      case .all: nil
      case .opened: .opened
      case .listed: .listed
      case .found: .found
      case .exported: .exported
      }
    }
  }

  package let workspace: Workspace
  package let reference: Reference
  package var filter = Filter.all
  package var held: Result<[LookLine], RepositoryError> = .success([])
  private var title = ""
  private var extent: [String] = []
  private let check: Aside<Result<AuditVerification, RepositoryError>>

  /// - Throws: Why it can't be shown.
  package init(_ reference: Reference, workspace: Workspace) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    check = Aside { Result { () throws(RepositoryError) in try workspace.verifyAudit() } }
    held = .success(try readAll())
  }

  package func name(of filter: Filter) -> String { English.Looks.name(of: filter.way) }
  package var emptyText: String { English.Looks.empty }
  package var noneSelected: String { English.Looks.noneSelected }

  /// Whose record it is, what the list holds and what it can't.
  package var heading: [String] {
    let unsure = fault.map { [English.Looks.unsure(from: $0.sequence)] } ?? []
    return [title] + unsure + extent
  }

  /// Whether the log was found to be as it was written.
  package var note: String {
    switch check.value(within: .nanoseconds(0)) {
    case nil: English.Looks.checking
    case .success: fault == nil ? English.Looks.checked : English.Looks.broken
    case .failure(let error): English.sentence(for: error)
    }
  }

  /// Where the log is not what was written; nil while that is not known. The index of records is another matter, for what is
  /// shown does not go by it.
  private var fault: AuditVerification.Fault? {
    guard case .success(let result) = check.value(within: .nanoseconds(0)) else { return nil }
    if case .indexDiffers = result.fault { return nil }
    return result.fault
  }

  package func readAll() throws(RepositoryError) -> [LookLine] {
    let found = try workspace.looks(at: reference)
    title = [found.reference.description, found.name?.full].compactMap(\.self).joined(separator: " ")
    extent = found.extent(workspace.clock)
    return found.looks.reversed().map { LookLine($0, workspace.clock) }
  }

  package func shows(_ item: LookLine, in filter: Filter) -> Bool { filter.way.map { $0 == item.way } ?? true }
  package func words(of item: LookLine) -> [String] { NameFolding.words(item.who) + NameFolding.words(item.role) }

  package func peek(_ item: LookLine) -> ListPeek {
    let words = English.Looks.self
    return ListPeek(
      title: item.who,
      facts: [
        RecordFact(words.when, item.when), RecordFact(words.record, "\(item.record)"), RecordFact(words.how, item.how),
        RecordFact(words.role, item.role), RecordFact(words.place, item.place), RecordFact(words.why, item.why),
      ])
  }
}

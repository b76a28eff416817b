package import Domain
import Localization
package import Repository

/// Who has how much, nobody first.
package final class CaseloadViewModel: WholeListViewModel {
  nonisolated package enum Filter: CaseIterable, Equatable, Sendable {
    case everybody
    /// Those who have anything.
    case busy
  }

  package let workspace: Workspace
  package var filter = Filter.everybody
  package var held: Result<[CaseloadItem], RepositoryError> = .success([])

  package init(workspace: Workspace) { self.workspace = workspace }

  package func name(of filter: Filter) -> String {
    filter == .everybody ? English.Caseload.everybody : English.Caseload.busy
  }
  package var emptyText: String { English.Caseload.nothingUnowned }
  package var noneSelected: String { English.Caseload.noneSelected }

  package func readAll() throws(RepositoryError) -> [CaseloadItem] { try workspace.caseloads().map(CaseloadItem.init) }
  package func shows(_ item: CaseloadItem, in filter: Filter) -> Bool { filter == .everybody || item.hasAny }
  package func words(of item: CaseloadItem) -> [String] {
    NameFolding.words(item.name) + NameFolding.words(item.login ?? "")
  }

  package func peek(_ item: CaseloadItem) -> ListPeek {
    let words = English.Caseload.self
    return ListPeek(
      title: item.name,
      facts: [
        RecordFact(English.Users.loginColumn, item.login ?? ""), RecordFact(English.Users.roleColumn, item.role),
        RecordFact(words.supervisorColumn, item.supervisor), RecordFact(words.owner, item.counts),
      ])
  }

  package func whyNotDeal(_ item: CaseloadItem?) -> String? {
    guard workspace.may(.dealCaseload) else { return English.sentence(for: .notPermitted(.dealCaseload)) }
    guard let item, let login = item.login else { return noneSelected }
    return item.hasAny ? nil : English.Caseload.hasNothing(login)
  }

  package func whyNotTeam(_ item: CaseloadItem?) -> String? {
    guard workspace.may(.manageUsers) else { return English.sentence(for: .notPermitted(.manageUsers)) }
    return item?.login == nil ? noneSelected : nil
  }

  /// Who can get what a user has, evenly and nobody among them.
  package func receivers(of item: CaseloadItem) -> [CaseloadChoice] {
    let all = (try? held.get()) ?? []
    let fitting = all.filter { other in
      other.login != item.login && Duty.allCases.contains { item.owner.counts[$0] != nil && other.canHold($0) }
    }
    return [CaseloadChoice(English.Caseload.evenly, dealing: .evenly)]
      + fitting.compactMap { other in
        other.login.map { CaseloadChoice(other.name, detail: "\(other.role), \(other.counts)", dealing: .to([$0])) }
      } + [CaseloadChoice(English.Caseload.unowned, dealing: .nobody)]
  }

  /// What dealing out would come to, as a question; nil with the reason where it cannot be.
  package func question(_ item: CaseloadItem, _ dealing: Dealing) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.dealOut(from: item.login ?? "", dealing, isDryRun: true).shown
    }
  }

  package func deal(_ item: CaseloadItem, _ dealing: Dealing) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.dealOut(from: item.login ?? "", dealing).summary(isDone: true)
    }
  }

  /// Who can be over a user, and nobody.
  package func supervisors(of item: CaseloadItem) -> [CaseloadChoice] {
    ((try? held.get()) ?? []).filter { $0.login != item.login && $0.canHold(.team) }.map {
      CaseloadChoice($0.name, detail: $0.role, dealing: .to([$0.login ?? ""]))
    } + [CaseloadChoice(English.Caseload.noSupervisor, dealing: .nobody)]
  }

  package func setSupervisor(of item: CaseloadItem, to choice: Dealing) -> VerbResult {
    let supervisor: String? = if case .to(let logins) = choice { logins.first } else { nil }
    return attempt { () throws(RepositoryError) in
      try workspace.setSupervisor(of: item.login ?? "", to: supervisor)
      return English.Caseload.supervised(item.login ?? "", by: supervisor)
    }
  }

  private func attempt(_ work: () throws(RepositoryError) -> String) -> VerbResult {
    do throws(RepositoryError) { return .done(try work()) } catch { return .refused(English.sentence(for: error)) }
  }
}

/// Somebody who can get something.
package struct CaseloadChoice: Equatable, Sendable {
  package let title: String
  package let detail: String
  package let dealing: Dealing

  init(_ title: String, detail: String = "", dealing: Dealing) {
    self.title = title
    self.detail = detail
    self.dealing = dealing
  }
}

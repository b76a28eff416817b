package import Domain
import Localization
package import Repository

/// Who sees what background checks have found, those who are to be confirmed first on top.
package final class NeedToKnowViewModel: WholeListViewModel {
  nonisolated package enum Filter: CaseIterable, Equatable, Sendable {
    case all
    /// Those whose entry has ended, or ends within 30 days, as Today tells them.
    case soon
  }

  package let workspace: Workspace
  package var filter: Filter
  package var held: Result<[NeedToKnowItem], RepositoryError> = .success([])

  package init(workspace: Workspace, filter: Filter = .all) {
    self.workspace = workspace
    self.filter = filter
  }

  package func name(of filter: Filter) -> String {
    filter == .all ? English.NeedToKnow.everybody : English.NeedToKnow.soon
  }
  package var emptyText: String { filter == .all ? English.NeedToKnow.empty : English.NeedToKnow.noneToConfirm }
  package var noneSelected: String { English.NeedToKnow.noneSelected }

  package func readAll() throws(RepositoryError) -> [NeedToKnowItem] {
    let today = workspace.clock.today()
    return try workspace.needToKnowList().map { NeedToKnowItem($0, today: today) }
  }
  package func shows(_ item: NeedToKnowItem, in filter: Filter) -> Bool { filter == .all || item.isDue }
  package func words(of item: NeedToKnowItem) -> [String] {
    NameFolding.words(item.name) + NameFolding.words(item.login)
  }

  package func peek(_ item: NeedToKnowItem) -> ListPeek {
    let words = English.NeedToKnow.self
    let facts = [
      RecordFact(words.nameColumn, item.name), RecordFact(words.roleColumn, item.role),
      RecordFact(words.sinceColumn, item.since),
      RecordFact(words.untilColumn, item.ending, item.isDue ? .warning : .plain),
      RecordFact(words.whyColumn, item.reason),
    ]
    return ListPeek(title: item.login, parts: facts.map(ListPeek.Part.fact))
  }

  package func confirm(_ item: NeedToKnowItem) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.confirmNeedToKnow(item.login)
      let until = try workspace.needToKnowList().first { $0.user == item.reference }?.confirmedUntil
      return English.NeedToKnow.confirmed(item.login, until: until)
    }
  }

  package func remove(_ item: NeedToKnowItem) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.removeFromNeedToKnow(item.login)
      return English.NeedToKnow.removed(item.login)
    }
  }

  private func attempt(_ work: () throws(RepositoryError) -> String) -> VerbResult {
    do throws(RepositoryError) { return .done(try work()) } catch { return .refused(English.sentence(for: error)) }
  }
}

/// Somebody on the list, in words.
nonisolated package struct NeedToKnowItem: ListItem {
  package let reference: Reference
  package let login: String
  package let name: String
  package let role: String
  package let reason: String
  package let since: String
  package let until: String
  /// `2026-09-05, ends in 12 days`.
  package let ending: String
  package let isDue: Bool

  init(_ entry: NeedToKnowEntry, today: CivilDate) {
    reference = entry.user
    login = entry.login
    name = entry.name
    role = entry.role.rawValue
    reason = entry.reason
    since = entry.listedOn.description
    until = entry.confirmedUntil.description
    ending = "\(until), \(English.NeedToKnow.ending(entry.confirmedUntil, today: today))"
    isDue = entry.confirmedUntil <= today + TodaySection.needToKnowDays
  }
}

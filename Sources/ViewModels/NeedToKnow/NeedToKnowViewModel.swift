package import Domain
import Localization
package import Repository

/// Who sees what background checks have found, those who are to be confirmed first on top.
package final class NeedToKnowViewModel: ListViewModel {
  nonisolated package enum Filter: CaseIterable, Equatable, Sendable {
    case all
    /// Those whose entry has ended, or ends within 30 days, as Today tells them.
    case soon
  }

  package let workspace: Workspace
  package private(set) var filter: Filter
  private var entries: [NeedToKnowItem] = []
  private var failure: RepositoryError?

  package init(workspace: Workspace, filter: Filter = .all) {
    self.workspace = workspace
    self.filter = filter
  }

  package func show(_ filter: Filter) { self.filter = filter }

  package func title(of filter: Filter) -> String {
    let title = filter == .all ? English.NeedToKnow.everybody : English.NeedToKnow.soon
    return "\(title) \(entries.count { filter == .all || $0.isDue })"
  }

  package var emptyText: String { filter == .all ? English.NeedToKnow.empty : English.NeedToKnow.noneToConfirm }
  package var noneSelected: String { English.NeedToKnow.noneSelected }

  package func refresh() -> String? {
    let today = workspace.clock.today()
    do throws(RepositoryError) {
      entries = try workspace.needToKnowList().map { NeedToKnowItem($0, today: today) }
      failure = nil
      return nil
    } catch {
      failure = error
      return English.sentence(for: error)
    }
  }

  package func items(_ request: ListRequest<NeedToKnowItem>) throws(RepositoryError) -> [NeedToKnowItem] {
    if let failure { throw failure }
    return shown(request.text).page(request.place, limit: request.limit)
  }

  package func count(text: String) -> Int? { shown(text).count }

  private func shown(_ text: String) -> [NeedToKnowItem] {
    let words = NameFolding.words(text)
    return entries.filter { item in
      let own = NameFolding.words(item.name) + NameFolding.words(item.login)
      return (filter == .all || item.isDue) && words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
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

package import Domain
import Localization
package import Repository

/// What one user has.
package final class OwnedRecordsViewModel: WholeListViewModel {
  nonisolated package enum Filter: CaseIterable, Equatable, Sendable {
    case all, youth, mentors, matches, officials

    fileprivate func holds(_ duty: Duty) -> Bool {
      switch self {
      case .all: true
      case .youth: duty == .youth
      case .mentors: duty == .mentors
      case .matches: duty == .matches || duty == .entrusted
      case .officials: duty == .officials || duty == .asks
      }
    }
  }

  package let workspace: Workspace
  package let login: String
  private let name: String
  package var filter = Filter.all
  package var held: Result<[OwnedRecordItem], RepositoryError> = .success([])

  package init(of login: String, name: String, workspace: Workspace) {
    self.login = login
    self.name = name
    self.workspace = workspace
  }

  package var heading: [String] { [name] }

  package func name(of filter: Filter) -> String {
    switch filter {
    case .all: English.Caseload.everybody
    case .youth: English.Caseload.title(of: .youth)
    case .mentors: English.Caseload.title(of: .mentors)
    case .matches: English.Caseload.title(of: .matches)
    case .officials: English.Caseload.title(of: .officials)
    }
  }
  package var emptyText: String { English.Caseload.hasNothing(login) }
  package var noneSelected: String { English.Caseload.nothingChosen }

  package func readAll() throws(RepositoryError) -> [OwnedRecordItem] {
    let names = workspace.names
    return try workspace.caseload(of: login).filter { $0.duty != .team }.map { OwnedRecordItem($0, names) }
  }
  package func shows(_ item: OwnedRecordItem, in filter: Filter) -> Bool { filter.holds(item.duty) }
  package func words(of item: OwnedRecordItem) -> [String] { NameFolding.words(item.name) }

  package func peek(_ item: OwnedRecordItem) -> ListPeek {
    let words = English.Caseload.self
    return ListPeek(
      title: "\(item.reference)",
      facts: [
        RecordFact(words.nameColumn, item.name), RecordFact(words.stateColumn, item.state),
        RecordFact(words.sinceColumn, item.since),
      ])
  }
}

/// A record that somebody has, in words.
nonisolated package struct OwnedRecordItem: ListItem, Sendable {
  let duty: Duty
  package let reference: Reference
  package let kind: String
  package let name: String
  package let state: String
  package let since: String

  init(_ record: OwnedRecord, _ names: ListedNames) {
    duty = record.duty
    reference = record.reference
    kind = English.Caseload.title(of: record.duty)
    let name = names.shown(record.name)
    self.name = record.mentor.map { English.Mentoring.pair(name, names.shown($0)) } ?? English.Mentoring.called(name)
    state = record.state
    since = record.since.map { "\($0)" } ?? ""
  }
}

package import Domain

/// A line of a list that stands for a record, which opening it shows.
nonisolated package protocol ListItem: Identifiable, Equatable where ID == Reference {
  var reference: Reference { get }
}

nonisolated extension ListItem {
  package var id: Reference { reference }
}

/// What a list screen needs of its view-model, of records (``ListItem``) or of anything else with an id: filters with titles, rows by the page, and a look at one of them.
package protocol ListViewModel: AnyObject {
  associatedtype Item: Identifiable & Equatable
  /// Shown in the order of its cases.
  associatedtype Filter: CaseIterable & Equatable

  var filter: Filter { get }
  func show(_ filter: Filter)
  /// The title of a filter with its count, `Live 11,024`.
  func title(of filter: Filter) -> String
  /// What the list is of, above the filters; a line or two, and none where the screen's title says it.
  var heading: [String] { get }
  /// A remark beside the filters; empty for none.
  var note: String { get }

  /// What an empty list says: what would be here, and how it gets here.
  var emptyText: String { get }
  /// Why a verb has nothing to work on.
  var noneSelected: String { get }

  /// Brings up to date what is counted, before the rows are read.
  ///
  /// - Returns: What the user should know of it, in a sentence; nil for nothing.
  func refresh() -> String?
  func items(_ request: ListRequest<Item>) throws(RepositoryError) -> [Item]
  /// How many rows answer a text; nil where that is not counted.
  func count(text: String) throws(RepositoryError) -> Tally?
  /// What a row shows without being opened.
  func peek(_ item: Item) -> ListPeek
}

extension ListViewModel {
  package var heading: [String] { [] }
  package var note: String { "" }
  package func count(text: String) throws(RepositoryError) -> Tally? { nil }
}

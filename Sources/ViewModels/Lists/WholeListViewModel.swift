package import Domain
import Localization

/// A short list that is held whole, as of the last ``ListViewModel/refresh()``.
package protocol WholeListViewModel: ListViewModel {
  var filter: Filter { get set }
  /// Every item, or why they could not be read.
  var held: Result<[Item], RepositoryError> { get set }

  func readAll() throws(RepositoryError) -> [Item]
  /// The title of a filter without its count.
  func name(of filter: Filter) -> String
  func shows(_ item: Item, in filter: Filter) -> Bool
  /// What an item is found by: the beginning of each word typed begins one of these.
  func words(of item: Item) -> [String]
}

extension WholeListViewModel {
  package func show(_ filter: Filter) { self.filter = filter }

  package func title(of filter: Filter) -> String {
    "\(name(of: filter)) \(((try? held.get()) ?? []).count { shows($0, in: filter) })"
  }

  package func refresh() -> String? {
    do throws(RepositoryError) {
      held = .success(try readAll())
      return nil
    } catch {
      held = .failure(error)
      return English.sentence(for: error)
    }
  }

  package func items(_ request: ListRequest<Item>) throws(RepositoryError) -> [Item] {
    try shown(request.text).page(request.place, limit: request.limit)
  }

  package func count(text: String) throws(RepositoryError) -> Tally? { .exact(try shown(text).count) }

  private func shown(_ text: String) throws(RepositoryError) -> [Item] {
    let typed = NameFolding.words(text)
    return try held.get().filter { item in
      let own = words(of: item)
      return shows(item, in: filter) && typed.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
  }
}

package import Domain
import Localization

/// A list whose filters tell how many rows each shows, as of the last ``ListViewModel/refresh()``.
package protocol CountedListViewModel: ListViewModel where Filter: Hashable {
  var filter: Filter { get set }
  /// A filter that cannot be counted is left out.
  var counts: [Filter: Tally] { get set }

  /// The title of a filter without its count.
  func name(of filter: Filter) -> String
  /// How many rows a filter shows of those that answer a text; nil where that is not counted.
  func count(_ filter: Filter, text: String) throws(RepositoryError) -> Tally?
}

extension CountedListViewModel {
  package func show(_ filter: Filter) { self.filter = filter }

  package func title(of filter: Filter) -> String {
    let name = name(of: filter)
    return counts[filter].map { "\(name) \($0)" } ?? name
  }

  @discardableResult
  package func refresh() -> String? {
    counts = [:]
    do throws(RepositoryError) {
      for filter in Filter.allCases { counts[filter] = try count(filter, text: "") }
      return nil
    } catch {
      return English.sentence(for: error)
    }
  }

  package func count(text: String) throws(RepositoryError) -> Tally? { try count(filter, text: text) }
}

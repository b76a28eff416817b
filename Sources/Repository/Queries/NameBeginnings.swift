import Domain

/// The search of a list by the beginnings of the words of a name, over `person AS p`.
///
/// Reads the names it is asked about: for lists that an index of their own order has narrowed already.
struct NameBeginnings {
  private let words: [String]

  init(_ text: String) { words = NameFolding.words(text) }

  var isEmpty: Bool { words.isEmpty }

  /// Goes behind other conditions; takes the ``patterns``.
  var condition: String { words.map { _ in " AND (p.sort_name LIKE ? OR p.sort_name LIKE ?)" }.joined() }

  /// Folded words hold letters and digits only, so none is a wildcard.
  var patterns: [String] { words.flatMap { ["\($0)%", "% \($0)%"] } }
}

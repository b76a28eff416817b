/// Cells that hold something and say nothing: `N/A`, `none`, `-`.
enum EmptyCell {
  /// - Parameter isName: Of a name only what can be none is empty: somebody may be called None.
  static func isEmpty(_ text: String, isName: Bool = false) -> Bool {
    // Hardly any cell begins so; the words are compared only then.
    guard let first = text.utf8.first, text.utf8.count <= longest, beginnings.contains(first) else { return false }
    let word = text.lowercased()
    return signs.contains(word) || (!isName && words.contains(word))
  }

  private static let signs: Set<String> = ["n/a", "n.a.", "n.a", "#n/a", "-", "--", "---", "\u{2013}", "\u{2014}", "."]
  private static let words: Set<String> = [
    "none", "null", "nil", "not applicable", "prefer not to say", "prefer not to answer", "decline to answer",
  ]
  private static let longest = signs.union(words).map(\.utf8.count).max() ?? 0
  private static let beginnings = Set(signs.union(words).flatMap { [$0.utf8.first, $0.uppercased().utf8.first] })
}

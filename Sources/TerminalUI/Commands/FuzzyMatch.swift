/// Finds letters in order within a text, as a palette does: `apr` is found in "Approve", `lgs` in "Log a session".
package enum FuzzyMatch {
  /// How well `text` answers `query`, higher is better; nil when a letter is missing.
  ///
  /// Letters at the beginning of words and letters side by side count for more, and short texts win ties. Case and
  /// accents do not matter. Cost: the product of the two lengths.
  package static func score(of text: String, for query: String) -> Int? { score(of: text, for: wanted(query)) }

  /// The texts that answer, best first; equals stay in their order.
  package static func ranked<Item>(_ items: [Item], for query: String, by text: (Item) -> String) -> [Item] {
    let wanted = wanted(query)
    let scored = items.enumerated().compactMap { place, item in
      score(of: text(item), for: wanted).map { (item: item, score: $0, place: place) }
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.item)
  }

  private static func score(of text: String, for wanted: [Unicode.Scalar]) -> Int? {
    guard !wanted.isEmpty else { return 0 }
    let letters = folded(text)
    guard letters.count >= wanted.count else { return nil }
    // best[j]: the best score of all wanted letters so far, with the last of them at letter j; below zero for none.
    var best = Array(repeating: none, count: letters.count)
    var next = best
    for (i, letter) in wanted.enumerated() {
      var bestBefore = i == 0 ? 0 : none
      for j in letters.indices {
        next[j] = none
        if letters[j] == letter {
          let startsWord = j == 0 || letters[j - 1] == " " || letters[j - 1] == "-"
          let adjacent = i > 0 && j > 0 && best[j - 1] >= 0 ? best[j - 1] + 5 : none
          let before = max(bestBefore, adjacent)
          if before >= 0 { next[j] = before + (startsWord ? 8 : 0) + (j == 0 && i == 0 ? 4 : 0) + 1 }
        }
        if i > 0 { bestBefore = max(bestBefore, best[j]) }
      }
      swap(&best, &next)
    }
    return best.max().flatMap { $0 < 0 ? nil : $0 * 100 - letters.count }
  }

  private static let none = -1

  private static func wanted(_ query: String) -> [Unicode.Scalar] { folded(query).filter { $0 != " " } }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    CellText.glyphs(of: text.lowercased(), in: .ascii).map(\.base)
  }
}

/// Finds letters in order within a text, as a palette does: `apr` is found in "Approve", `lgs` in "Log a session".
package enum FuzzyMatch {
  /// How well `text` answers `query`, higher is better; nil when a letter is missing.
  ///
  /// Letters at the beginning of words and letters side by side count for more, and short texts win ties. Case and
  /// accents do not matter. Cost: the product of the two lengths.
  package static func score(of text: String, for query: String) -> Int? {
    let wanted = folded(query).filter { $0 != " " }
    guard !wanted.isEmpty else { return 0 }
    let letters = folded(text)
    guard letters.count >= wanted.count else { return nil }
    // best[j]: the best score of all wanted letters so far, with the last of them at letter j.
    var best: [Int?] = Array(repeating: nil, count: letters.count)
    for (i, letter) in wanted.enumerated() {
      var next: [Int?] = Array(repeating: nil, count: letters.count)
      var bestBefore: Int? = i == 0 ? 0 : nil
      for j in letters.indices {
        if letters[j] == letter {
          let startsWord = j == 0 || letters[j - 1] == " " || letters[j - 1] == "-"
          let adjacent = i > 0 && j > 0 ? best[j - 1].map { $0 + 5 } : nil
          let gained = (startsWord ? 8 : 0) + (j == 0 && i == 0 ? 4 : 0) + 1
          next[j] = [bestBefore, adjacent].compactMap(\.self).max().map { $0 + gained }
        }
        if i > 0, let here = best[j] { bestBefore = max(bestBefore ?? here, here) }
      }
      best = next
    }
    return best.compactMap(\.self).max().map { $0 * 100 - letters.count }
  }

  /// The texts that answer, best first; equals stay in their order.
  package static func ranked<Item>(_ items: [Item], for query: String, by text: (Item) -> String) -> [Item] {
    let scored = items.enumerated().compactMap { place, item in
      score(of: text(item), for: query).map { (item: item, score: $0, place: place) }
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.item)
  }

  private static func folded(_ text: String) -> [Character] {
    CellText.glyphs(of: text.lowercased(), in: .ascii).map { Character($0.base) }
  }
}

/// The words of a name that tell people apart.
enum NameWords {
  /// Folded words without generational suffixes: `Smith Jr.` is `smith`. A name of nothing else keeps its words.
  static func meaningful(_ text: String) -> [String] {
    let words = NameFolding.words(text)
    let kept = words.filter { !suffixes.contains($0) }
    return kept.isEmpty ? words : kept
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
}

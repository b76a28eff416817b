/// What people write in front of a name and that is no name: `Dr.`, `Mrs.`, `Rev.`.
enum NameTitle {
  /// Whether a word is one, with or without its dot. Spanish ones need it: `Sr` is a suffix too.
  static func isTitle(_ word: some StringProtocol) -> Bool {
    let word = word.lowercased()
    return words.contains(word) || (word.hasSuffix(".") && words.contains(String(word.dropLast())))
      || spanish.contains(word)
  }

  /// The words of a name behind its titles; empty where there is nothing else.
  static func dropped(from words: [String]) -> [String] { Array(words.drop { isTitle($0) }) }

  private static let words: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "rev", "prof"]
  private static let spanish: Set<String> = ["sr.", "sra.", "srta."]
}

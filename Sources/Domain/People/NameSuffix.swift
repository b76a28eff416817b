/// What people write behind a last name and that is no name: `Jr.`, `III`, `M.D.`, `LICSW`.
enum NameSuffix {
  /// Whether a text holds nothing else, with or without dots: `Jr.`, `MD`, `Ph. D.`, `RN MSW`.
  static func isSuffix(_ text: some StringProtocol) -> Bool {
    if isOne(text) { return true }
    let parts = text.split { (letter: Character) in letter.isWhitespace }
    return !parts.isEmpty && parts.allSatisfy { isOne($0) }
  }

  private static func isOne(_ text: some StringProtocol) -> Bool {
    let letters = NameFolding.letters(text)
    if words.contains(letters) { return true }
    // "M.Ed." is a degree, "Med" may be somebody's name.
    return dottedWords.contains(letters) && (text.dropLast().contains(".") || text.hasSuffix("Ed"))
  }

  /// How many words at the end of a name are suffixes; at least one is left. A `V` behind a single word is an initial.
  static func count(atEndOf name: [String]) -> Int {
    let count = name.dropFirst().reversed().prefix(while: isSuffix).count
    return count == 1 && name.count == 2 && name.last?.count == 1 ? 0 : count
  }

  /// Not among them is what is a name too, such as `Do` and `Junior`.
  private static let words: Set<String> = [
    "jr", "jnr", "sr", "snr", "ii", "iii", "iv", "v", "2nd", "3rd", "4th", "md", "rn", "np", "aprn", "lpn", "licsw",
    "lcsw", "lmsw", "lsw", "lmhc", "lmft", "msw", "bsw", "phd", "psyd", "edd", "dds", "dmd", "jd", "esq", "esquire",
    "cpa", "mba", "mph", "mpa", "msn", "bsn", "dnp", "ladc", "bcba", "cags",
  ]
  private static let dottedWords: Set<String> = ["med", "eds", "mdiv", "bed"]
}

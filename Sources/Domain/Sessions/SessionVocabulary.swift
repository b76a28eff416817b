/// The words that a session line knows beside references, durations and days.
package enum SessionVocabulary {
  /// Whether a typed word, lowercase, means a name: its beginning, with hyphens for blanks or run together, or one whole
  /// word of it. One letter is too little to mean anything.
  static func answers(_ typed: String, _ name: String, _ symbol: String) -> Bool {
    typed.utf8.count >= 2
      && (name.hasPrefix(typed) || hyphenated(name).hasPrefix(typed) || symbol.lowercased().hasPrefix(typed)
        || name.split(separator: " ").contains { $0 == typed })
  }

  /// The name as one word of a line: `be-dependable`.
  package static func hyphenated(_ name: String) -> String { String(name.map { $0 == " " ? "-" : $0 }) }

  /// What the last word of an unfinished line can become, as whole words in the order of their lists; none while a note
  /// is being typed.
  package static func completions(of line: String) -> [String] {
    guard let last = SessionWords(line).words.last, !last.isQuoted, line.last?.isWhitespace == false else { return [] }
    let typed = last.text.lowercased()
    return candidates(for: typed).filter { $0.hasPrefix(typed) && $0 != typed }
  }

  /// The line with its last word replaced by a completion, and a blank to go on.
  package static func completing(_ line: String, with word: String) -> String {
    guard let last = SessionWords(line).words.last, !last.isQuoted, line.hasSuffix(last.text) else { return line }
    return line.dropLast(last.text.count) + word + " "
  }

  private static func candidates(for typed: String) -> [String] {
    if typed.hasPrefix("+") { return DevelopmentalAction.allCases.map { "+" + hyphenated($0.rawValue) } }
    if typed.hasPrefix("@") { return (["today", "yesterday"] + Weekday.allCases.map { "\($0)" }).map { "@" + $0 } }
    if typed.hasPrefix("-") { return ["--attempted", "--on"] }
    return SessionMedium.allCases.map { hyphenated($0.rawValue) } + SessionActivity.allCases.map(\.rawValue)
  }
}

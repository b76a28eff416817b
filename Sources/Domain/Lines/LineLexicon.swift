/// Names that a word of a line can mean, also where it is shortened.
package struct LineLexicon<Value: Sendable>: Sendable {
  /// One thing, and what it is called.
  package struct Term: Sendable {
    package let name: String
    package let value: Value
    /// Every name of it as one word of a line, the first the one it is completed to.
    fileprivate let spellings: [String]

    /// - Parameter others: What else it is called, such as a reference or a shorter name.
    package init(_ name: String, others: [String] = [], _ value: Value) {
      self.name = name
      self.value = value
      spellings = ([name] + others).map(LineSpelling.word)
    }

    /// Whether what is typed means it: the beginning of a name, or whole words of one.
    fileprivate func answers(_ typed: String) -> Bool {
      spellings.contains { $0.hasPrefix(typed) || "-\($0)-".contains("-\(typed)-") }
    }
  }

  package let terms: [Term]

  package init(_ terms: [Term]) { self.terms = terms }

  /// What a word means; nil where it means nothing here.
  ///
  /// One letter is too little to mean anything. A whole name is never ambiguous, whatever begins with it.
  ///
  /// - Throws: `ambiguous` where it means several things.
  package func meaning(of word: String) throws(LineProblem) -> Value? {
    guard let typed = LineSpelling.typed(word) else { return nil }
    let found = terms.filter { $0.answers(typed) }
    let exact = found.filter { $0.spellings.contains(typed) }
    guard exact.count != 1 else { return exact.first?.value }
    guard found.count < 2 else { throw .ambiguous(word, candidates: found.map(\.name)) }
    return found.first?.value
  }

  /// What a word being typed can become, in the order of the terms.
  package func completions(of word: String, mark: String = "") -> [LineCompletion] {
    let typed = word.lowercased()
    return terms.compactMap(\.spellings.first).map { mark + $0 }.beginning(typed)
  }

  /// What it can become where it begins a later word of a name: `rep` of `spotting-and-reporting-abuse`.
  package func completions(within word: String) -> [LineCompletion] {
    guard let typed = LineSpelling.typed(word) else { return [] }
    return terms.compactMap(\.spellings.first).filter { $0.contains("-\(typed)") }.map { LineCompletion($0) }
  }
}

/// How names of several words stand in a line.
package enum LineSpelling {
  /// The name as one word, in plain small letters with hyphens: `be-dependable`, `7th-hampden`.
  package static func word(_ name: String) -> String { NameFolding.words(name).joined(separator: "-") }

  /// What is typed in the same spelling; nil where it is too short to mean anything, or is an option.
  static func typed(_ word: String) -> String? {
    let spelling = Self.word(word)
    return spelling.utf8.count >= 2 && !word.hasPrefix("-") ? spelling : nil
  }
}

/// Keys pressed one after the other to mean one thing, such as `g t`.
package struct KeySequence: Hashable, Sendable {
  /// Never empty.
  package let keys: [Key]

  package init(_ first: Key, _ rest: Key...) {
    keys = [first] + rest
  }

  /// Reads spellings separated by blanks.
  ///
  /// - Returns: `nil` when there is none, or one of them names no key.
  package init?(spelling: String) {
    let words = spelling.split(separator: " ")
    let keys = words.compactMap { Key(spelling: String($0)) }
    guard !keys.isEmpty, keys.count == words.count else { return nil }
    self.keys = keys
  }

  /// Whether it begins with a character, which a field takes as text.
  package var isTyped: Bool { keys.first?.typed != nil }

  /// The keys' spellings with a blank between them.
  package var spelling: String {
    keys.map(\.spelling).joined(separator: " ")
  }
}

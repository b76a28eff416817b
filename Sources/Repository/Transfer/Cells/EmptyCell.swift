import Domain

/// Cells that hold something and say nothing: `N/A`, `none`, `-`.
enum EmptyCell {
  /// What a cell holds, as far as that decides what says nothing.
  enum Content {
    case text
    /// A person's name, or the first one.
    case name
    /// A last name beside a first one: somebody may be called None.
    case lastName
  }

  static func isEmpty(_ text: String, _ content: Content = .text) -> Bool {
    // Hardly any cell begins so; the words are compared only then.
    guard let first = text.utf8.first, text.utf8.count <= longest, beginnings.contains(first) else { return false }
    let word = text.lowercased()
    if signs.contains(word) { return true }
    if content == .text { return words.contains(word) || unknowns.contains(word) }
    let bare = String(word.reversed().drop { $0 == "." || $0 == "!" }.reversed())
    let isFilled = bare.utf8.count > 1 && Set(bare) == ["x"] || Set(bare) == ["?"]
    return isFilled || fillers.contains(bare) || (content == .name && alsoNames.contains(bare))
  }

  /// Whether what stands in the place of a guardian's name tells of somebody else, such as a state agency, or of where to
  /// look: that is for a person to read.
  static func isNoPerson(_ name: String) -> Bool {
    pointers.contains(NameFolding.words(name).joined(separator: " "))
  }

  private static let signs: Set<String> = ["n/a", "n.a.", "n.a", "#n/a", "-", "--", "---", "\u{2013}", "\u{2014}", "."]
  private static let words: Set<String> = [
    "none", "null", "nil", "not applicable", "prefer not to say", "prefer not to answer", "decline to answer",
  ]
  private static let unknowns: Set<String> = [
    "unknown", "unk", "not known", "tbd", "tba", "same", "same as above", "see above", "as above", "not applicable",
    "not available", "ditto", "?", "??", "???",
  ]
  /// Of a name.
  private static let fillers = unknowns.union(["nobody", "no one", "noone"])
  private static let alsoNames: Set<String> = ["none", "self", "null"]
  private static let pointers: Set<String> = [
    "see notes", "see note", "see file", "see below", "see attached", "dcf", "dcyf", "dss", "dhs", "cps", "dcf custody",
    "department of children and families", "department of social services", "child protective services",
    "ward of the state", "state custody",
  ]
  private static let all = signs.union(words).union(fillers).union(alsoNames)
  private static let longest = all.map(\.utf8.count).max() ?? 0
  private static let beginnings = Set(all.union(["?", "x"]).flatMap { [$0.utf8.first, $0.uppercased().utf8.first] })
}

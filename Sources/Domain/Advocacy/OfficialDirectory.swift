/// The officials and their aides by all that people call them, for finding the one who is meant.
///
/// Somebody is never guessed: where several could be meant, they are named.
package struct OfficialDirectory: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package var official: Reference
    package var name: PersonName
    package var chamber: Chamber
    package var district: String
    package var party: String
    /// Two letters, or empty where that is not known.
    package var state: String
    package var isInOffice: Bool
    package var aides: [Aide]

    package init(
      official: Reference, name: PersonName, chamber: Chamber, district: String, party: String = "",
      state: String = "", isInOffice: Bool = true, aides: [Aide] = []
    ) {
      self.official = official
      self.name = name
      self.chamber = chamber
      self.district = district
      self.party = party
      self.state = state
      self.isInOffice = isInOffice
      self.aides = aides
    }
  }

  package struct Aide: Equatable, Sendable {
    /// Row id.
    package var id: Int64
    package var name: String

    package init(id: Int64, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Somebody who was meant: an official, or an aide of theirs.
  package struct Person: Equatable, Sendable {
    package var entry: Entry
    package var aide: Aide?

    package init(entry: Entry, aide: Aide? = nil) {
      self.entry = entry
      self.aide = aide
    }
  }

  package enum Answer: Equatable, Sendable {
    case found(Person)
    case several([Person])
    case nobody
  }

  package let entries: [Entry]
  /// The folded words of each entry, made once.
  private let words: [[String]]

  package init(_ entries: [Entry]) {
    self.entries = entries
    words = entries.map { OfficialWords.of(name: $0.name, chamber: $0.chamber, district: $0.district) }
  }

  package subscript(_ official: Reference) -> Entry? { entries.first { $0.official == official } }

  /// Whom `text` means: a reference, or words of which each begins one of the name's, district's or chamber's.
  ///
  /// A whole name or a whole district goes before beginnings, so that `Hampden` is the district of that name and not one
  /// of its neighbors. Who has left office is found by reference only.
  package func find(_ text: String) -> Answer {
    if let reference = Reference(text.filter { !$0.isWhitespace }), reference.kind == .official {
      return self[reference].map { .found(Person(entry: $0)) } ?? .nobody
    }
    let typed = OfficialWords.folded(text)
    guard !typed.isEmpty else { return .nobody }
    let whole = people { entry, words in isWhole(typed, entry, words) }
    let found = whole.isEmpty ? people { _, words in Self.answers(typed, words) } : whole
    return found.count > 1 ? .several(found) : found.first.map { .found($0) } ?? .nobody
  }

  /// All whom a part of `text` means, one after the other, parted by commas; a district's own commas part nothing.
  ///
  /// - Throws: The first part that means nobody or several.
  package func findAll(_ text: String) throws(Unclear) -> [Person] {
    var parts = text.split(separator: ",").map(String.init)
    var found: [Person] = []
    while !parts.isEmpty {
      var length = parts.count
      var answer = find(parts.joined(separator: ","))
      while length > 1 {
        if case .found = answer { break }
        length -= 1
        answer = find(parts.prefix(length).joined(separator: ","))
      }
      switch answer {
      case .found(let person): if !found.contains(person) { found.append(person) }
      case .several(let people): throw .several(parts[0], people)
      case .nobody: throw .nobody(parts[0])
      }
      parts.removeFirst(length)
    }
    return found
  }

  package enum Unclear: Error, Equatable, Sendable {
    case nobody(String)
    case several(String, [Person])
  }

  /// Those whom the words typed so far could mean, for completing them; at most `limit`.
  package func candidates(for text: String, limit: Int) -> [Person] {
    let typed = OfficialWords.folded(text)
    guard !typed.isEmpty else { return [] }
    return Array(people { _, words in Self.answers(typed, words) }.prefix(limit))
  }

  private func people(where answers: (Entry, [String]) -> Bool) -> [Person] {
    zip(entries, words).flatMap { entry, words -> [Person] in
      guard entry.isInOffice else { return [] }
      if answers(entry, words) { return [Person(entry: entry)] }
      return entry.aides.compactMap { aide in
        var person = entry
        person.name = PersonName(given: aide.name, family: "")
        person.district = ""
        return answers(person, NameFolding.words(aide.name)) ? Person(entry: entry, aide: aide) : nil
      }
    }
  }

  private func isWhole(_ typed: [String], _ entry: Entry, _ words: [String]) -> Bool {
    let name = OfficialWords.folded(entry.name.full)
    let district = OfficialWords.folded(entry.district)
    let chamber = entry.chamber.words
    let bare = typed.filter { !chamber.contains($0) || name.contains($0) || district.contains($0) }
    return !bare.isEmpty && (bare == name || bare == OfficialWords.folded(entry.name.listed) || bare == district)
  }

  private static func answers(_ typed: [String], _ words: [String]) -> Bool {
    // A number is whole: `1st Essex` is not the 10th.
    typed.allSatisfy { word in words.contains { OfficialWords.isNumber(word) ? $0 == word : $0.hasPrefix(word) } }
  }
}

/// The words by which an official is found, folded: `First Essex`, `1st Essex` and `1 essex` are one.
package enum OfficialWords {
  package static func of(name: PersonName, chamber: Chamber, district: String) -> [String] {
    folded([name.given, name.family, name.preferred ?? ""].joined(separator: " ")) + folded(district) + chamber.words
  }

  package static func folded(_ text: String) -> [String] {
    NameFolding.words(text.map { "&/;".contains($0) ? " " : String($0) }.joined()).map(number)
  }

  package static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (48...57).contains($0) } }

  /// `first` and `1st` → `1`; any other word is itself.
  private static func number(_ word: String) -> String {
    if let index = ordinals.firstIndex(of: word) { return "\(index + 1)" }
    let digits = word.prefix { ("0"..."9").contains($0) }
    return !digits.isEmpty && ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? String(digits) : word
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
  ]
}

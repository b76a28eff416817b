import Domain

/// A whole name in one cell, parted into given and family name.
enum NameCell {
  /// `Luís da Silva` → Luís, da Silva; `Silva, Luís` → Luís, Silva; `Mary Ann Smith` → Mary Ann, Smith.
  ///
  /// - Parameter family: A family name it probably ends with, the child's for a parent.
  static func name(_ text: String, likely family: String = "") -> PersonName {
    if let comma = text.firstIndex(of: ",") {
      let (left, right) = (text[..<comma].trimmingBlanks(), text[text.index(after: comma)...].trimmingBlanks())
      if !left.isEmpty, !right.isEmpty { return PersonName(given: right, family: left) }
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1 else { return PersonName(given: words.first ?? "", family: "") }
    let familyWords = family.split(whereSeparator: \.isWhitespace).count
    if familyWords > 0, familyWords < words.count,
      NameFolding.letters(words.suffix(familyWords).joined()) == NameFolding.letters(family)
    {
      return parted(words, at: words.count - familyWords)
    }
    if let particle = words.indices.dropFirst().dropLast().first(where: { particles.contains(words[$0].lowercased()) })
    {
      return parted(words, at: particle)
    }
    let hasSuffix = words.count > 2 && suffixes.contains(NameFolding.letters(words[words.count - 1]))
    return parted(words, at: words.count - (hasSuffix ? 2 : 1))
  }

  private static func parted(_ words: [String], at index: Int) -> PersonName {
    PersonName(given: words[..<index].joined(separator: " "), family: words[index...].joined(separator: " "))
  }

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "binti",
    "ibn", "al", "el", "ter", "st.", "san", "santa",
  ]
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
}

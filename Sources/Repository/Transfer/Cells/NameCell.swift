import Domain

/// A whole name in one cell, parted into given and family name.
enum NameCell {
  /// `Luís da Silva` → Luís, da Silva; `Silva, Luís` → Luís, Silva; `Luís Silva, Jr.` →
  /// Luís, Silva Jr.; `Mary Ann Smith` → Mary Ann, Smith.
  ///
  /// - Parameter family: A family name it probably ends with, the child's for a parent.
  static func name(_ text: String, likely family: String = "") -> PersonName {
    var text = text
    if let comma = text.firstIndex(of: ",") {
      let (left, right) = (text[..<comma].trimmingBlanks(), text[text.index(after: comma)...].trimmingBlanks())
      if isSuffix(right) {
        text = "\(left) \(right.replacing(",", with: " "))"
      } else if !left.isEmpty, !right.isEmpty {
        return PersonName(given: right, family: left)
      }
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
    let ending = words.reversed().prefix { suffixes.contains(NameFolding.letters($0)) }.count
    return parted(words, at: max(1, words.count - 1 - ending))
  }

  private static func parted(_ words: [String], at index: Int) -> PersonName {
    PersonName(given: words[..<index].joined(separator: " "), family: words[index...].joined(separator: " "))
  }

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "binti",
    "ibn", "al", "el", "ter", "st.", "san", "santa",
  ]
  /// Whether what follows a comma isn't a given name: `Jr.`, `MD`, `Ph.D., Esq.`
  private static func isSuffix(_ text: String) -> Bool {
    let words = text.split { $0 == "," || $0.isWhitespace }
    return !words.isEmpty && words.allSatisfy { suffixes.contains(NameFolding.letters(String($0))) }
  }

  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "md", "phd", "edd", "esq", "rn", "dds", "lcsw", "msw", "jd",
  ]
}

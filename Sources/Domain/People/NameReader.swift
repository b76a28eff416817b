/// Reads a person's name as people write it, in one text or in two.
package struct NameReader: Sendable {
  /// A family name that it probably ends with, the child's for a parent.
  let likelyFamily: String

  package init(likely family: String = "") { likelyFamily = family }

  /// `Luís da Silva` → Luís, da Silva; `Silva, Luís` → Luís, Silva; `Luís Silva, Jr.` and `Silva, Jr., Luís` → Luís,
  /// Silva Jr.; `Mary Ann Smith` → Mary Ann, Smith; `Dr. Ann Leeg` → Ann, Leeg; `Mrs. Leeg` → Leeg as a last name.
  package func name(_ text: some StringProtocol) -> PersonName {
    var parts = Self.parts(text)
    let words = Self.words(parts.first ?? "")
    let untitled = NameTitle.dropped(from: words)
    if !untitled.isEmpty { parts[0] = untitled.joined(separator: " ") }
    let isTitled = !untitled.isEmpty && untitled.count < words.count
    let suffixes = parts.dropFirst().filter { NameSuffix.isSuffix($0) }
    let names = parts.prefix(1) + parts.dropFirst().filter { !NameSuffix.isSuffix($0) }
    guard names.count > 1 else {
      let name = parted(Self.words(names.first ?? ""))
      if isTitled, name.family.isEmpty {
        return PersonName(given: "", family: ([name.given] + suffixes).joined(separator: " "))
      }
      let last = ([name.family] + suffixes).filter { !$0.isEmpty }.joined(separator: " ")
      return name.family.isEmpty && !suffixes.isEmpty
        ? PersonName(given: "\(name.given) \(last)", family: "") : PersonName(given: name.given, family: last)
    }
    return Self.name(
      given: names.dropFirst().joined(separator: " "), family: (names.prefix(1) + suffixes).joined(separator: " "))
  }

  /// A name in two texts, with what is no name behind the last one and without titles: `Robert`, `Jones, Jr.` → Robert,
  /// Jones Jr.; `Dr. Ann`, `Leeg` → Ann, Leeg.
  package static func name(given: String, family: String) -> PersonName {
    let firsts = words(given)
    let untitled = NameTitle.dropped(from: firsts)
    guard untitled.count == firsts.count || family.isEmpty else {
      return name(given: untitled.joined(separator: " "), family: family)
    }
    let last = words(family)
    if NameSuffix.isSuffix(given), !last.isEmpty, !NameSuffix.isSuffix(family) {
      // What was cut at the comma of "Robert Jones, Jr.".
      return last.count > 1
        ? NameReader().parted(last + words(given)) : PersonName(given: "", family: "\(family) \(given)")
    }
    let first = self.parts(given).flatMap { words($0) }
    let count = last.isEmpty || first.last?.count == 1 ? 0 : NameSuffix.count(atEndOf: first)
    let parts = parts(family)
    let isListed = parts.count > 1 && parts.dropFirst().allSatisfy { NameSuffix.isSuffix($0) }
    guard count > 0 || isListed else { return PersonName(given: given, family: family) }
    return PersonName(
      given: count > 0 ? first.dropLast(count).joined(separator: " ") : given,
      family: ((isListed ? parts : [family]) + first.suffix(count)).joined(separator: " "))
  }

  private func parted(_ words: [String]) -> PersonName {
    let ending = NameSuffix.count(atEndOf: words)
    let names = words.dropLast(ending)
    guard names.count > 1 else { return PersonName(given: words.joined(separator: " "), family: "") }
    let familyWords = Self.words(likelyFamily).count
    var index = names.count - 1
    if familyWords > 0, familyWords < names.count,
      NameFolding.letters(names.suffix(familyWords).joined()) == NameFolding.letters(likelyFamily)
    {
      index = names.count - familyWords
    } else if let particle = names.indices.dropFirst().dropLast().first(where: {
      Self.particles.contains(names[$0].lowercased())
    }) {
      index = particle
    }
    return PersonName(given: words[..<index].joined(separator: " "), family: words[index...].joined(separator: " "))
  }

  /// What stands between commas.
  static func parts(_ text: some StringProtocol) -> [String] {
    text.split(separator: ",").map { words($0).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  static func words(_ text: some StringProtocol) -> [String] {
    text.split { (letter: Character) in letter.isWhitespace }.map { String($0) }
  }

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "binti",
    "ibn", "al", "el", "ter", "st.", "san", "santa",
  ]
}

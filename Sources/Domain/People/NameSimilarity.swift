/// How alike two names are, and in which way.
package struct NameSimilarity: Equatable, Sendable {
  package enum Manner: Hashable, Sendable {
    case same
    /// Given and family name change places.
    case swapped
    /// The same but for a short form: Bill and William.
    case nickname
    case similar
    /// One of the two names is the same, the other is not.
    case familyOnly, givenOnly
    case different
  }

  /// 0, nothing in common, to 100, the same letters.
  package let percent: Int
  package let manner: Manner

  /// Compares names after folding; generational suffixes do not count.
  package static func between(_ left: PersonName, _ right: PersonName) -> NameSimilarity {
    let straight = compare(left, right)
    guard straight.percent < 95 else { return straight }
    let turned = compare(PersonName(given: left.family, family: left.given), right)
    guard turned.manner == .same || turned.manner == .similar, turned.percent >= 93, turned.percent > straight.percent
    else { return straight }
    return NameSimilarity(percent: turned.percent - 2, manner: .swapped)
  }

  private static func compare(_ left: PersonName, _ right: PersonName) -> NameSimilarity {
    if let one = left.only, let other = right.only { return compare(single: one, other) }
    let family = part(NameWords.meaningful(left.family), NameWords.meaningful(right.family))
    let leftGiven = [left.given, left.preferred ?? ""].map { NameWords.meaningful($0) }.filter { !$0.isEmpty }
    let rightGiven = [right.given, right.preferred ?? ""].map { NameWords.meaningful($0) }.filter { !$0.isEmpty }
    var given = 0
    var isNickname = false
    for one in leftGiven {
      for other in rightGiven {
        given = max(given, part(one, other))
        if let first = one.first, let second = other.first, first != second,
          Nicknames.formal(first) == Nicknames.formal(second), given < 96
        {
          (given, isNickname) = (96, true)
        }
      }
    }
    let percent = (family * 11 + given * 9) / 20
    if percent == 100 { return NameSimilarity(percent: 100, manner: .same) }
    if family < likeness && given < likeness { return NameSimilarity(percent: percent, manner: .different) }
    if given < likeness { return NameSimilarity(percent: percent, manner: .familyOnly) }
    if family < likeness { return NameSimilarity(percent: percent, manner: .givenOnly) }
    return NameSimilarity(percent: percent, manner: isNickname ? .nickname : .similar)
  }

  /// Two people with one name each.
  private static func compare(single left: String, _ right: String) -> NameSimilarity {
    let percent = part(NameWords.meaningful(left), NameWords.meaningful(right))
    return NameSimilarity(
      percent: percent, manner: percent == 100 ? .same : percent < likeness ? .different : .similar)
  }

  /// Below this, two names are different names and not two spellings of one.
  private static let likeness = 85

  /// Two family or two given names: by their letters, or, where one has more words, by the words they share.
  private static func part(_ left: [String], _ right: [String]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let whole = JaroWinkler.percent(Array(left.joined().utf8), Array(right.joined().utf8))
    guard left.count != right.count else { return whole }
    let (few, many) = left.count < right.count ? (left, right) : (right, left)
    let isContained = few.allSatisfy { many.contains($0) && $0.utf8.count > 1 }
    return isContained ? max(whole, 92) : whole
  }
}

extension PersonName {
  /// Whether this name, half typed, can still turn into another: both its parts begin like the other's, or the family
  /// names sound alike. A family name that is shared is not enough once a given name is typed.
  package func mayBecome(_ other: PersonName) -> Bool {
    let (typed, stored) = (NameFolding.letters(family), NameFolding.letters(other.family))
    guard NameFolding.letters(other.given).hasPrefix(NameFolding.letters(given)) else { return false }
    return stored.hasPrefix(typed) || SoundKey.code(typed) == SoundKey.code(stored)
  }
}

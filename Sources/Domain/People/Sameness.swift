/// Whether a row of a file that brings a known id or reference is about the record on file, or about somebody else.
package enum Sameness {
  /// Whether a youth is the same: by name or by birth date, for either may be corrected by the row, and not both at once.
  package static func isSameYouth(
    _ name: PersonName, bornOn birthDate: CivilDate?, as stored: PersonName, bornOn storedBirthDate: CivilDate?
  ) -> Bool {
    if let birthDate, birthDate == storedBirthDate { return true }
    return isSame(name, stored)
  }

  /// Whether an adult is the same: by the whole name, or by a part of it and the birth date.
  package static func isSameAdult(
    _ name: PersonName, bornOn birthDate: CivilDate?, as stored: PersonName, bornOn storedBirthDate: CivilDate?
  ) -> Bool {
    if isSame(name, stored) { return true }
    guard let birthDate, birthDate == storedBirthDate else { return false }
    return isSame(name.given, stored.given) || isSame(name.family, stored.family)
  }

  /// Whether an organization is the same by its name, as far as words are left out, added or abbreviated.
  package static func isSameOrganization(_ name: String, as stored: String) -> Bool {
    let (left, right) = (Set(NameFolding.words(name)), Set(NameFolding.words(stored)))
    guard !left.isEmpty, !right.isEmpty else { return left == right }
    if left.isSubset(of: right) || right.isSubset(of: left) { return true }
    return JaroWinkler.percent(Array(NameFolding.letters(name).utf8), Array(NameFolding.letters(stored).utf8)) >= 92
  }

  /// The same name, turned round, shortened, or with a letter typed wrong.
  static func isSame(_ left: PersonName, _ right: PersonName) -> Bool {
    if NameFolding.words(left.full).sorted() == NameFolding.words(right.full).sorted() { return true }
    let likeness = NameSimilarity.between(left, right)
    return switch likeness.manner {
    case .same, .swapped, .nickname: true
    case .similar: likeness.percent >= likenessOfOne
    case .familyOnly, .givenOnly, .different: false
    }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    NameFolding.letters(left) == NameFolding.letters(right)
  }

  /// Below this, `John` and `Joan` of one family would be one.
  private static let likenessOfOne = 95
}

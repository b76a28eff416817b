/// How likely two records are one person, and why.
///
/// Evidence adds up in bits, as I. P. Fellegi and A. B. Sunter weigh it ("A Theory for Record Linkage", JASA 1969):
/// each agreement counts what it is rarer among strangers than in one person, each disagreement counts against. What
/// a household shares (telephone, ZIP code, guardian) is one piece of evidence, not three, so that siblings stay apart.
package struct DuplicateLikelihood: Equatable, Sendable {
  package enum Reason: Hashable, Sendable {
    case sameName, swappedNames, nickname, similarName
    case sameBirthDate
    /// Day and month change places.
    case swappedBirthDate
    /// One of day, month and year differs.
    case nearBirthDate
    case samePhone, sameEmail, samePostalCode, sameGuardian
  }

  /// 0 to 100.
  package let percent: Int
  /// What speaks for it, strongest first.
  package let reasons: [Reason]

  /// Worth showing to the person who types.
  package static let possible = 20
  /// So likely that a second record should not be made without a look.
  package static let likely = 80

  /// Whether the name, or a way to reach them, speaks for it. A birth date or a ZIP code is shared with many strangers:
  /// alone, or the two together, they show nobody.
  package var hasTraceOfPerson: Bool {
    reasons.contains { reason in
      switch reason {
      case .sameName, .swappedNames, .nickname, .similarName, .samePhone, .sameEmail, .sameGuardian: true
      case .sameBirthDate, .swappedBirthDate, .nearBirthDate, .samePostalCode: false
      }
    }
  }

  package var isPossible: Bool { percent >= Self.possible }
  package var isLikely: Bool { percent >= Self.likely }

  package static func between(_ left: DuplicateTraits, _ right: DuplicateTraits) -> DuplicateLikelihood {
    // One in 65,536: the chance that a stranger taken from a state's records is this person.
    var bits = -16
    var reasons: [Reason] = []
    weighName(left.name, right.name, &bits, &reasons)
    weighBirthDate(left.birthDate, right.birthDate, &bits, &reasons)
    weighHousehold(left, right, &bits, &reasons)
    return DuplicateLikelihood(percent: percent(ofBits: bits), reasons: reasons)
  }

  private static func weighName(_ left: PersonName, _ right: PersonName, _ bits: inout Int, _ reasons: inout [Reason]) {
    let likeness = NameSimilarity.between(left, right)
    switch likeness.manner {
    case .same:
      bits += 16
      reasons.append(.sameName)
    case .swapped:
      bits += 14
      reasons.append(.swappedNames)
    case .nickname:
      bits += 14
      reasons.append(.nickname)
    case .similar:
      bits += max(4, (likeness.percent - 80) * 4 / 5)
      reasons.append(.similarName)
    case .givenOnly: bits -= 2
    case .familyOnly: bits -= 10
    case .different: bits -= 14
    }
  }

  private static func weighBirthDate(
    _ left: CivilDate?, _ right: CivilDate?, _ bits: inout Int, _ reasons: inout [Reason]
  ) {
    guard let left, let right else { return }
    let (one, other) = (left.components, right.components)
    let agreeing = [one.year == other.year, one.month == other.month, one.day == other.day].count { $0 }
    if left == right {
      bits += 12
      reasons.append(.sameBirthDate)
    } else if one.year == other.year, one.month == other.day, one.day == other.month {
      bits += 8
      reasons.append(.swappedBirthDate)
    } else if agreeing == 2 {
      bits += 3
      reasons.append(.nearBirthDate)
    } else {
      bits -= 6
    }
  }

  private static func weighHousehold(
    _ left: DuplicateTraits, _ right: DuplicateTraits, _ bits: inout Int, _ reasons: inout [Reason]
  ) {
    var weight = 0
    if !left.phones.isDisjoint(with: right.phones) {
      weight += 7
      reasons.append(.samePhone)
    }
    if !left.emails.isDisjoint(with: right.emails) {
      weight += 6
      reasons.append(.sameEmail)
    }
    let sharesGuardian = left.guardians.contains { guardian in
      right.guardians.contains { NameSimilarity.between(guardian, $0).percent >= 95 }
    }
    if sharesGuardian {
      weight += 5
      reasons.append(.sameGuardian)
    }
    if !left.postalCode.isEmpty, left.postalCode == right.postalCode {
      weight += 3
      reasons.append(.samePostalCode)
    }
    bits += min(9, weight)
  }

  private static func percent(ofBits bits: Int) -> Int {
    let odds = Double(sign: .plus, exponent: max(-20, min(20, bits)), significand: 1)
    return Int((100 * odds / (1 + odds)).rounded())
  }
}

/// What one person would like of another, taken apart by trait once, so that thousands can be held against it.
package struct PreferenceSet: Hashable, Sendable {
  /// The set it was made from.
  package let bits: Int64
  /// Bit n is the n-th gender.
  private var genders: UInt8 = 0
  /// Bit n is the age of n years.
  private var ages: UInt64 = 0
  package private(set) var times = Availability.none
  package private(set) var wantsHomeLanguage = false
  package private(set) var wantsNearby = false
  /// The traits that something was stated about, a bit each.
  private var stated: UInt8 = 0

  package init() { bits = 0 }

  package init(_ preferences: PackedSet<MentorPreference>) {
    bits = preferences.bits
    for preference in preferences.elements {
      stated |= Self.bit(preference.trait)
      if let gender = preference.gender { genders |= Self.bit(gender) }
      times.formUnion(preference.times)
      if preference == .homeLanguage { wantsHomeLanguage = true }
      if preference == .nearby { wantsNearby = true }
    }
  }

  package init(_ preferences: PackedSet<YouthPreference>) {
    bits = preferences.bits
    for preference in preferences.elements {
      stated |= Self.bit(preference.trait)
      if let gender = preference.gender { genders |= Self.bit(gender) }
      if let span = preference.ages { for age in span { ages |= 1 << UInt64(age) } }
      if preference == .nearby { wantsNearby = true }
    }
  }

  package var isEmpty: Bool { stated == 0 }

  package func asks(about trait: PreferenceTrait) -> Bool { stated & Self.bit(trait) != 0 }

  package func wants(_ gender: Gender) -> Bool { genders & Self.bit(gender) != 0 }

  package func wants(age: Int) -> Bool { (0..<64).contains(age) && ages >> UInt64(age) & 1 == 1 }

  private static func bit(_ trait: PreferenceTrait) -> UInt8 { 1 << UInt8(trait.rawValue) }

  private static func bit(_ gender: Gender) -> UInt8 {
    switch gender {
    case .female: 1
    case .male: 2
    case .nonbinary: 4
    case .selfDescribed: 8
    }
  }
}

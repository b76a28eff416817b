import Domain

/// What a demo family, and a demo mentor, would like: most say little or nothing.
///
/// Drawn for each person by themselves, so that nothing else in a demo depends on it.
struct DemoPreferences {
  private(set) var youth = PackedSet<MentorPreference>()
  private(set) var guardian = PackedSet<MentorPreference>()

  /// - Parameter asked: The gender of mentor that the family requires, which then is no matter of preference.
  init(of person: DemoPerson, asked: Gender?) {
    var random = DemoRandom(seed: UInt64(bitPattern: person.id))
    let own: MentorPreference? = MentorPreference(rawValue: person.gender.rawValue)
    if random.chance(0.15), asked == nil, let own { youth.insert(own) }
    if random.chance(0.12) { youth.insert(random.pick([.weekdayAfternoons, .weekends])) }
    if random.chance(0.08) { youth.insert(.nearby) }
    if random.chance(0.1), asked == nil, let own { guardian.insert(own) }
    if random.chance(0.4), person.languages.contains(where: { $0 != "English" }) { guardian.insert(.homeLanguage) }
    if random.chance(0.12) { guardian.insert(random.pick([.weekdayAfternoons, .weekdayEvenings, .weekends])) }
    if random.chance(0.1) { guardian.insert(.nearby) }
  }

  static func ofMentor(_ person: DemoPerson) -> PackedSet<YouthPreference> {
    var random = DemoRandom(seed: UInt64(bitPattern: person.id))
    var preferences = PackedSet<YouthPreference>()
    if random.chance(0.3) { preferences.insert(random.pick([.upToTen, .elevenToThirteen, .fromFourteen])) }
    if random.chance(0.1), let own = YouthPreference(rawValue: person.gender.rawValue) { preferences.insert(own) }
    if random.chance(0.1) { preferences.insert(.nearby) }
    return preferences
  }
}

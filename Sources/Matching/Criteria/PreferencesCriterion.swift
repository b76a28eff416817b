import Domain

/// What youth, guardian and mentor would like where it can be had, each trait that one of them has named counting alike.
///
/// A gender or an age is looked at only because somebody has named it, and nothing here rules anybody out. What is not on
/// file counts halfway. Participants' preferences belong in the decision (MENTOR, Elements of Effective Practice, 4th ed.,
/// standard 4).
enum PreferencesCriterion {
  static func assess(_ youth: MatchSeeker, _ mentor: Candidate, _ common: CommonGround) -> MatchAssessment {
    var findings = PreferenceFindings()
    look(at: youth.guardianPreferences, of: .guardian, youth, mentor, common, &findings)
    look(at: youth.preferences, of: .youth, youth, mentor, common, &findings)
    look(at: mentor.preferences, of: .mentor, youth, mentor, common, &findings)
    guard !findings.isEmpty else { return .neutral(.notAsked) }
    return MatchAssessment(value: findings.mean(full: MatchAssessment.full), evidence: .preferences(findings))
  }

  private static func look(
    at preferences: PreferenceSet, of party: MatchParty, _ youth: MatchSeeker, _ mentor: Candidate,
    _ common: CommonGround, _ findings: inout PreferenceFindings
  ) {
    guard !preferences.isEmpty else { return }
    func note(_ trait: PreferenceTrait, _ isMet: Bool?) {
      findings.note(party, trait, isMet.map { $0 ? .met : .notMet } ?? .notKnown)
    }
    if preferences.asks(about: .gender) {
      note(.gender, (party == .mentor ? youth.gender : mentor.gender).map(preferences.wants))
    }
    if preferences.asks(about: .age) { note(.age, youth.age.map(preferences.wants(age:))) }
    if preferences.asks(about: .language) {
      let isKnown = common.mentorHasLanguages && !youth.homeLanguages.isEmpty
      note(.language, isKnown ? common.speaksHomeLanguage : nil)
    }
    if preferences.asks(about: .place) {
      note(.place, common.kilometers.map { Int($0.rounded()) <= youth.figures.nearbyKilometers })
    }
    if preferences.asks(about: .times) {
      let isKnown = !youth.availability.isEmpty && !mentor.availability.isEmpty
      note(.times, isKnown ? !common.times.isDisjoint(with: preferences.times) : nil)
    }
  }
}

import Domain

/// How forms spell what people would like of each other, as ``ColumnName`` reduces it.
enum PreferenceCell {
  static let ofMentors: [String: MentorPreference] = [
    "woman": .female, "femalementor": .female, "f": .female, "man": .male, "malementor": .male, "m": .male,
    "nonbinarymentor": .nonbinary, "samelanguage": .homeLanguage, "homelanguages": .homeLanguage,
    "ourlanguage": .homeLanguage, "speaksourlanguage": .homeLanguage, "speaksahomelanguage": .homeLanguage,
    "livesnearby": .nearby, "near": .nearby, "sameneighborhood": .nearby, "sametown": .nearby,
    "afterschool": .weekdayAfternoons, "afternoons": .weekdayAfternoons, "evenings": .weekdayEvenings,
    "weekend": .weekends,
  ]

  static let ofYouth: [String: YouthPreference] = [
    "girl": .female, "girls": .female, "f": .female, "boy": .male, "boys": .male, "m": .male,
    "elementary": .upToTen, "elementaryschool": .upToTen, "10andunder": .upToTen, "middle": .elevenToThirteen,
    "middleschool": .elevenToThirteen, "1113": .elevenToThirteen, "high": .fromFourteen, "highschool": .fromFourteen,
    "14andup": .fromFourteen, "14": .fromFourteen, "livesnearby": .nearby, "near": .nearby,
    "sameneighborhood": .nearby, "sametown": .nearby,
  ]
}

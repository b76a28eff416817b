package import Domain

/// The mentors among whom a youth's match is looked for, ready to be gone through many times.
///
/// Making one costs about 100 ns a mentor; it stays valid until one of them changes.
package struct CandidatePool: Sendable {
  package let list: CandidateList
  let facts: [MentorFacts]
  private let places: [GreatCircle?]

  package init(_ list: CandidateList) {
    self.list = list
    facts = list.candidates.map(MentorFacts.init)
    places = list.candidates.map { $0.location.map(GreatCircle.init) }
  }

  package var count: Int { list.candidates.count }

  /// What a youth has in common with the mentor at `offset`.
  ///
  /// - Parameter place: The youth's place, worked out once for the whole pool.
  func commonGround(of youth: MatchSeeker, at place: GreatCircle?, with offset: Int) -> CommonGround {
    var kilometers: Double?
    let asksForLanguage = youth.preferences.wantsHomeLanguage || youth.guardianPreferences.wantsHomeLanguage
    if let place, let other = places[offset] { kilometers = place.kilometers(to: other) }
    return CommonGround(
      kilometers: kilometers,
      times: youth.availability.intersection(list.candidates[offset].availability),
      interests: list.interests.sharedCount(offset, with: youth.interests),
      languages: list.languages.sharedCount(offset, with: youth.languages),
      speaksHomeLanguage: asksForLanguage && list.languages.sharedCount(offset, with: youth.homeLanguages) > 0,
      mentorHasInterests: !list.interests.isEmpty(at: offset),
      mentorHasLanguages: !list.languages.isEmpty(at: offset),
      speaksRequiredLanguage: youth.mentorLanguage.map { list.languages.contains($0, at: offset) } ?? true)
  }

  /// The interests, and the languages, that a youth shares with a mentor; ascending terms.
  package func sharedTerms(of youth: MatchSeeker, with mentor: Int64) -> (interests: [Int32], languages: [Int32]) {
    guard let offset = list.candidates.firstIndex(where: { $0.id == mentor }) else { return ([], []) }
    return sharedTerms(of: youth, offset: offset)
  }

  /// The same of the mentor at an offset.
  package func sharedTerms(of youth: MatchSeeker, offset: Int) -> (interests: [Int32], languages: [Int32]) {
    (
      list.interests[offset].filter(youth.interests.contains), list.languages[offset].filter(youth.languages.contains)
    )
  }
}

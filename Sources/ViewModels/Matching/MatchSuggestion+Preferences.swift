import Domain
import Localization
import Matching
import Repository

nonisolated extension MatchSuggestion {
  /// What became of each preference, and how many of 100 points that makes.
  ///
  /// - Parameter total: All weights together.
  static func words(
    _ part: MatchScore.Part, seeker: MatchSeeker, mentor: Candidate, _ vocabulary: MatchVocabulary, of total: Int
  ) -> String {
    guard case .preferences(let findings) = part.evidence else { return "" }
    let words = English.Matching.self
    let languages = seeker.homeLanguages.compactMap(vocabulary.language).sorted()
    let sentences = findings.all.map { finding in
      let wanted =
        switch finding.party {
        case .mentor: words.wanted(PackedSet(bits: mentor.preferences.bits).elements, finding.trait)
        case .guardian:
          words.wanted(
            PackedSet(bits: seeker.guardianPreferences.bits).elements, finding.trait, languages: languages)
        case .youth, .supervisor:
          words.wanted(PackedSet(bits: seeker.preferences.bits).elements, finding.trait, languages: languages)
        }
      return words.preference(of: finding.party, for: wanted, finding.answer)
    }
    func points(_ value: Int) -> Int { (value * part.weight + 50 * total) / max(1, 100 * total) }
    return words.preferences(sentences, points: points(part.value), of: points(10_000))
  }
}

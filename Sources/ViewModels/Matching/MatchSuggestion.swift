package import Domain
package import Repository
import Localization
import Matching

/// A person who is looked at as a match for another, with every reason for and against in words.
nonisolated package struct MatchSuggestion: Identifiable, Equatable, Sendable {
  /// What one criterion added, in words.
  package struct Part: Equatable, Sendable {
    package let criterion: MatchCriterion
    /// 0 to 10,000.
    package let value: Int
    package let weight: Int
    package let words: String
  }

  package let youth: Reference
  package let mentor: Reference
  /// Whom the suggestion is about: the mentor where a youth was asked for, the youth where a mentor was.
  package let name: PersonName
  /// `35, Lowell, nurse`.
  package let detail: String
  /// 0 to 10,000.
  package let score: Int
  package let parts: [Part]
  /// Everything that forbids the match, in words; empty where nothing does.
  package let blockers: [String]
  /// Whether something about the youth alone forbids it, which no other mentor would change.
  package let needsYouth: Bool
  /// What matching the two would change for the others who wait, by the best slate of their program; nil for a blocked
  /// pair, and for a youth who does not wait.
  package var price: Price?
  /// The proposal or live match of the two, where there is one already.
  package var match: OpenMatch?

  /// The opportunity cost of a pair.
  package struct Price: Equatable, Sendable {
    /// Who would be left out for it.
    package let leftOut: [Reference]
    /// How many others would go to another mentor.
    package let moves: Int
    /// What the sum of all scores would go up by, in points of 10,000.
    package let points: Int
    package let words: String
  }

  package var id: String { "\(youth) \(mentor)" }
  package var isEligible: Bool { blockers.isEmpty }

  /// What speaks for the pair first, best criterion first; for a blocked one, what forbids it.
  package var summary: String {
    guard isEligible else { return blockers.joined(separator: "; ") }
    return parts.sorted { $0.value * $0.weight > $1.value * $1.weight }.map(\.words).joined(separator: "; ")
  }
}

/// Mentors for one youth, or youth for one mentor.
nonisolated package struct MatchSuggestions: Equatable, Sendable {
  /// The row id of the program they are all of; nil where there is nobody.
  var program: Int64?
  /// Best first.
  package var fitting: [MatchSuggestion] = []
  /// Those who come nearest among the blocked.
  package var blocked: [MatchSuggestion] = []
  /// How many may be matched, also those that are not shown.
  package var eligibleCount = 0
  /// What keeps the youth who was asked for from every match, in words.
  package var unmet: [String] = []
}

nonisolated extension MatchSuggestion {
  /// - Parameters:
  ///   - card: Whom the suggestion is about, as lists show them.
  init(
    _ judgement: PairJudgement, seeker: MatchSeeker, shared: (interests: [Int32], languages: [Int32]),
    vocabulary: MatchVocabulary, name: PersonName, detail: String
  ) {
    youth = Reference(.youth, seeker.id)
    mentor = Reference(.adult, judgement.mentor.id)
    self.name = name
    self.detail = detail
    score = judgement.score.total
    let total = judgement.score.parts.reduce(0) { $0 + $1.weight }
    let times = seeker.availability.intersection(judgement.mentor.availability)
    parts = judgement.score.parts.map { part in
      let words =
        switch part.criterion {
        case .interests: English.list(shared.interests.compactMap(vocabulary.interest))
        case .language: English.list(shared.languages.compactMap(vocabulary.language))
        case .times: English.Forms.times(times)
        case .strengths:
          if case .sharedThemes(let bits) = part.evidence {
            English.list(seeker.figures.names(ofThemes: bits))
          } else {
            ""
          }
        case .preferences: Self.words(part, seeker: seeker, mentor: judgement.mentor, vocabulary, of: total)
        case .distance, .length, .mentorWait: ""
        }
      return Part(
        criterion: part.criterion, value: part.value, weight: part.weight,
        words: English.Matching.reason(part.criterion, part.evidence, shared: words))
    }
    let language = seeker.mentorLanguage.flatMap(vocabulary.language)
    needsYouth = !seeker.unmet.isEmpty
    blockers = judgement.blockers.map { English.Matching.blocker($0, language: language) }
  }
}

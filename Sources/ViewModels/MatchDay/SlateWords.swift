package import Domain
import Localization
package import Matching
import Repository

/// The people, the pairs and the left out of a match day in words.
///
/// A value, so that a long report can be put into words on two threads.
nonisolated package struct SlateWords: Sendable {
  package let outcome: MatchDayOutcome
  let vocabulary: MatchVocabulary
  let names: ListedNames
  let youthNames: [Int64: PersonName]
  let cards: [Int64: MentorCard]

  package func youth(row: Int) -> Reference { Reference(.youth, outcome.problem.youth[row]) }
  package func mentor(column: Int) -> Reference { Reference(.adult, outcome.problem.mentors[column]) }

  /// As people are called; the reference where the name is out of reach.
  package func name(row: Int) -> String {
    let reference = youth(row: row)
    return youthNames[reference.number].map { names.called($0, reference) } ?? "\(reference)"
  }

  package func listedName(row: Int) -> String {
    let reference = youth(row: row)
    return youthNames[reference.number].map { names.shown($0, reference).listed } ?? "\(reference)"
  }

  package func name(column: Int) -> String {
    let reference = mentor(column: column)
    return cards[reference.number].map { names.called($0.name, reference) } ?? "\(reference)"
  }

  /// A pair of the slate, or any other that no rule forbids, with every reason.
  package func suggestion(row: Int, column: Int) -> MatchSuggestion? {
    let mentor = mentor(column: column)
    guard let card = cards[mentor.number] else { return nil }
    return MatchSuggestion(
      outcome.judgement(row: row, column: column), seeker: outcome.youth[row],
      shared: outcome.shared(row: row, column: column), vocabulary: vocabulary, name: names.shown(card.name, mentor),
      detail: English.Matching.person(age: card.age, town: card.town, occupation: card.occupation))
  }

  /// Why a youth is left out, and what would change it.
  package func leftOut(row: Int) -> (why: String, change: String) {
    let words = English.MatchDay.self
    switch outcome.reason(row: row) {
    case nil: return ("", "")
    case .unmet(let blockers):
      let needed = blockers.map { English.Matching.blocker($0, language: nil) }
      return (needed.joined(separator: "; "), English.MatchDay.meetFirst(outcome.youth[row].id))
    case .noMentorReady: return (words.noMentorReady, words.bringMentor)
    case .ruledOut: return (words.ruledOut, words.letGo)
    case .blocked(let blocked):
      let language = outcome.youth[row].mentorLanguage.flatMap(vocabulary.language)
      let nearest = blocked.nearest.blockers.map { English.Matching.blocker($0, language: language) }
      let mentor = outcome.problem.column(of: blocked.nearest.mentor.id).map(name(column:)) ?? ""
      return (
        words.blocked(mentors: blocked.mentors, alone: blocked.alone.map { ($0.rule, $0.mentors) }),
        words.nearest(mentor, blockers: nearest)
      )
    case .outranked(let outranked): return (why(outranked, row: row), change(outranked, row: row))
    }
  }

  private func why(_ outranked: LeftOutReason.Outranked, row: Int) -> String {
    let (words, problem) = (English.MatchDay.self, outcome.problem)
    guard case .strict = problem.policy, let last = outranked.last else {
      return words.worthMore(fitting: outranked.fitting)
    }
    let days = Int(problem.days[last] - problem.days[row])
    return words.outranked(fitting: outranked.fitting, holders: outranked.holders, byDays: days)
  }

  private func change(_ outranked: LeftOutReason.Outranked, row: Int) -> String {
    English.MatchDay.oneMoreSeat(
      name(column: outranked.column), holder: outranked.holder.map(name(row:)), serves: name(row: outranked.next),
      isThisYouth: outranked.next == row)
  }
}

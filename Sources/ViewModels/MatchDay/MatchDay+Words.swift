package import Domain
import Localization
package import Matching
import Repository

extension MatchDay {
  package func youth(row: Int) -> Reference { Reference(.youth, problem.youth[row]) }

  package func name(row: Int) -> String { words.name(row: row) }
  package func name(column: Int) -> String { words.name(column: column) }
  package func listedName(row: Int) -> String { words.listedName(row: row) }

  /// A pair of the slate, or any other that no rule forbids, with every reason.
  package func suggestion(row: Int, column: Int) -> MatchSuggestion? { words.suggestion(row: row, column: column) }

  /// Why a youth is left out, and what would change it.
  package func leftOut(row: Int) -> (why: String, change: String) { words.leftOut(row: row) }

  /// What a change does, in one sentence: who loses a seat, who gets one, who moves, and by how many points.
  package func price(_ change: SlateChange) -> String {
    guard !change.isNothing else { return English.MatchDay.changesNothing }
    return English.MatchDay.price(
      leftOut: change.leftOut.map { (name(row: $0), Int(problem.days[$0])) },
      served: change.served.map { (name(row: $0), Int(problem.days[$0])) },
      down: change.moves.count { $0.points < 0 }, up: change.moves.count { $0.points > 0 },
      level: change.moves.count { $0.points == 0 }, points: change.points, addedDays: change.addedDays(in: problem))
  }

  package var summary: String {
    English.MatchDay.summary(
      waiting: problem.youth.count, mentors: problem.mentors.count, seats: problem.seatCount, served: slate.served)
  }

  /// What was proved, in a line.
  package var certificate: String {
    let points: Int? = if case .weighted(let points) = problem.policy { points } else { nil }
    return English.MatchDay.certificate(
      pairs: outcome.solution.proof.pairsChecked, leftOut: slate.leftOut.count, pointsPerDay: points,
      isSettled: !outcome.edits.isEmpty)
  }

  package func word(_ group: FairnessGroup) -> String {
    switch group.kind {
    case .town(let town): English.MatchDay.town(town)
    case .language(let term): English.MatchDay.language(term.flatMap(pool.vocabulary.language))
    case .ages(let ages): English.MatchDay.ages(ages)
    case .mentorGender(let gender): English.MatchDay.mentorGender(gender)
    case .siblings(let has): English.MatchDay.siblings(has)
    }
  }

  /// The worst gap before and after the run, in a sentence; nil where no group is large enough.
  package var gap: String? {
    let fairness = fairness
    guard let before = fairness.worstBefore, let after = fairness.worstAfter else { return nil }
    return English.MatchDay.gap(
      before: (word(before.group), before.days), after: (word(after.group), after.days),
      widening: fairness.widening, allowed: allowedWidening)
  }
}

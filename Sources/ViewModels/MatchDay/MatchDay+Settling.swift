package import Domain
import Localization
import Matching
import Repository

extension MatchDay {
  /// A mentor whom a youth could be set with, and what that would cost.
  package struct Choice: Identifiable, Equatable {
    package let column: Int
    package let title: String
    package let price: String

    package var id: String { "\(column)" }
  }

  package func pair(row: Int, column: Int) -> MatchPair {
    MatchPair(youth: problem.youth[row], mentor: problem.mentors[column])
  }

  /// Whether people have set the youth's pair.
  package func isSet(row: Int) -> Bool { outcome.edits.locks.contains { $0.youth == problem.youth[row] } }

  func longWaitDays(row: Int) -> Int {
    let program = outcome.youth[row].programID
    return pool.programs.first { $0.id == program }?.policy.longWaitDays ?? .max
  }

  /// The mentors a youth could be set with, best first, each with its price; without the one of the slate.
  package func choices(row: Int, limit: Int = 20) throws(MatchDayFailure) -> [Choice] {
    let found = try outcome.choices(row: row, limit: limit).filter { $0.column != slate[row] }
    return found.map { column, score, price in
      Choice(
        column: column, title: English.MatchDay.choice(name(column: column), score: score),
        price: English.MatchDay.shortPrice(
          leftOut: price.leftOut.map(name(row:)), moves: price.moves.count { $0.row != row }, points: price.points))
    }
  }

  /// The edits with a pair set: another pair of the youth, and the pair's own ruling out, are let go.
  package func setting(row: Int, column: Int) -> (edits: MatchDayEdits, changing: [MatchPair]) {
    let pair = pair(row: row, column: column)
    var edits = outcome.edits
    edits.locks = edits.locks.filter { $0.youth != pair.youth }
    edits.vetoes.remove(pair)
    edits.locks.insert(pair)
    return (edits, [pair])
  }

  /// The edits with a pair ruled out.
  package func rulingOut(row: Int, column: Int) -> (edits: MatchDayEdits, changing: [MatchPair]) {
    let pair = pair(row: row, column: column)
    var edits = outcome.edits
    edits.locks.remove(pair)
    edits.vetoes.insert(pair)
    return (edits, [pair])
  }

  /// The edits with the youth's set pair let go.
  package func lettingGo(row: Int) -> (edits: MatchDayEdits, changing: [MatchPair]) {
    var edits = outcome.edits
    let pairs = edits.locks.filter { $0.youth == problem.youth[row] }
    edits.locks.subtract(pairs)
    return (edits, Array(pairs))
  }

  /// What a change would cost, in a sentence, or why it cannot be.
  package func price(of change: (edits: MatchDayEdits, changing: [MatchPair])) -> String {
    do throws(MatchDayFailure) {
      return price(try self.change(to: change.edits, changing: change.changing))
    } catch {
      return English.MatchDay.sentence(for: error)
    }
  }

  /// Settles a change.
  ///
  /// - Returns: What it cost, or why it cannot be.
  package func settle(_ change: (edits: MatchDayEdits, changing: [MatchPair])) -> VerbResult {
    do throws(MatchDayFailure) {
      let price = price(try self.change(to: change.edits, changing: change.changing))
      try settle(change.edits, changing: change.changing)
      return .done(price)
    } catch {
      return .refused(English.MatchDay.sentence(for: error))
    }
  }
}

import Domain
import GRDB

extension Database {
  /// How many rows answer, counted as far as a ``Tally`` goes.
  ///
  /// Costs as many rows as it counts where an index finds those that answer one after the other; write the source so.
  ///
  /// - Parameter source: `FROM` without the word, with its conditions.
  func tally(_ source: String, _ arguments: StatementArguments = []) throws -> Tally {
    let statement = try cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM \(source) LIMIT \(Tally.most + 1))")
    return Tally(seen: try Int.fetchOne(statement, arguments: arguments) ?? 0)
  }
}

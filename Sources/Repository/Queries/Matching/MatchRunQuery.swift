package import Domain
import Foundation
import GRDB

/// A match day on file, as a list shows it.
package struct MatchRunRow: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let madeOn: CivilDate
  /// The login of who held it.
  package let madeBy: String
  package let policy: MatchDayPolicy
  package let waiting: Int
  package let served: Int
  package let score: Int
  /// How many of its pairs have been proposed.
  package let proposed: Int
  package let wideningDays: Int
  package let wideningReason: String

  package var reference: Reference { Reference(.run, id) }
}

/// All that is on file of a match day.
package struct MatchRunRecord: Equatable, Sendable {
  /// Those who were looked at.
  package let youth: [Reference]
  package let row: MatchRunRow
  package let selection: String
  package let figures: String
  package let edits: String
  package let problem: [UInt8]
  package let result: String
  /// SHA-256 of the problem, in hexadecimal digits.
  package let poolHash: String
  /// Whether problem and result are those whose hashes the audit log holds.
  package let isWhole: Bool
}

extension Workspace {
  /// The match days whose youth are all in reach, the latest first.
  package func matchRuns(limit: Int) throws(RepositoryError) -> [MatchRunRow] {
    let scope = scope
    return try read(.proposeMatch) { db in
      try Row.fetchAll(
        db, sql: "\(MatchRunRow.sql) WHERE \(scope.matchRun("r")) ORDER BY r.id DESC LIMIT ?", arguments: [limit]
      ).map(MatchRunRow.init)
    }
  }

  /// One match day with its problem and its result.
  package func matchRun(_ reference: Reference) throws(RepositoryError) -> MatchRunRecord {
    let scope = scope
    return try read(.proposeMatch, showing: .matchDay, { $0.youth }) { db in
      guard reference.kind == .run,
        let row = try Row.fetchOne(
          db, sql: "\(MatchRunRow.sql) WHERE r.id = ? AND \(scope.matchRun("r"))", arguments: [reference.number]),
        let body = try Row.fetchOne(
          db, sql: "SELECT problem, result FROM match_run_body WHERE run_id = ?", arguments: [reference.number])
      else { throw RepositoryError.notFound(reference.description) }
      let (problem, result): (Data, String) = try (body["problem"], body["result"])
      let (poolHash, resultHash): (String, String) = try (row["pool_hash"], row["result_hash"])
      let youth = try Int64.fetchAll(
        db, sql: "SELECT youth_id FROM match_run_youth WHERE run_id = ?", arguments: [reference.number])
      return try MatchRunRecord(
        youth: youth.map { Reference(.youth, $0) }, row: MatchRunRow(row), selection: row["selection"],
        figures: row["figures"], edits: row["edits"],
        problem: Array(problem), result: result, poolHash: poolHash,
        isWhole: MatchRunHash.of(Array(problem)) == poolHash && MatchRunHash.of(Array(result.utf8)) == resultHash)
    }
  }
}

extension MatchRunRow {
  fileprivate static let sql = """
    SELECT r.*, u.login, (SELECT count(*) FROM match_run_youth y WHERE y.run_id = r.id AND y.match_id IS NOT NULL)
      AS proposed FROM match_run r JOIN user u ON u.id = r.made_by
    """

  fileprivate init(_ row: Row) throws {
    let points: Int? = try row["points_per_day"]
    try self.init(
      id: row["id"], madeOn: row["made_on"], madeBy: row["login"],
      policy: points.map { .weighted(pointsPerDay: $0) } ?? .strict, waiting: row["waiting"], served: row["served"],
      score: row["score"], proposed: row["proposed"], wideningDays: row["widening_days"],
      wideningReason: row["widening_reason"])
  }
}

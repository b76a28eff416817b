package import Domain
import GRDB

/// A proposal or a live match.
package struct OpenMatch: Equatable, Sendable {
  package let reference: Reference
  package let state: MatchState
}

extension Workspace {
  /// The proposal or live match of a youth and a mentor with each other; nil where there is none in reach.
  package func openMatch(of youth: Reference, with mentor: Reference) throws(RepositoryError) -> OpenMatch? {
    try read(.proposeMatch) { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT m.id, m.state FROM match m WHERE m.youth_id = ? AND m.mentor_id = ?
            AND m.state NOT IN ('closed', 'declined', 'expired') AND \(scope.match("m"))
          """)
      guard let row = try Row.fetchOne(statement, arguments: [youth.number, mentor.number]) else { return nil }
      return try OpenMatch(reference: Reference(.match, row["id"]), state: row["state"])
    }
  }
}

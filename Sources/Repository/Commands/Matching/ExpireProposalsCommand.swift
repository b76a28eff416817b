package import Domain
import GRDB

extension AuditAction {
  package static let expireProposals = AuditAction("expire proposals")
}

extension Workspace {
  /// Ends every proposal in reach whose accept clock has run out.
  ///
  /// The youth are back in the queue at their old places. Writes nothing where none has run out.
  ///
  /// - Returns: The matches that expired.
  @discardableResult
  package func expireProposals() throws(RepositoryError) -> [Reference] {
    let due = try read(.proposeMatch) { try Self.ranOut($0, scope: scope, today: clock.today()) }
    guard !due.isEmpty else { return [] }
    return try write(.expireProposals, .proposeMatch) { change in
      // Asked again, for another console may have been first.
      let due = try Self.ranOut(change.db, scope: change.scope, today: change.today)
      for match in due { try change.move(try change.match(match), to: .expired, youth: .waiting) }
      return due
    }
  }

  static func ranOut(_ db: Database, scope: Scope, today: CivilDate) throws -> [Reference] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.id FROM match m WHERE m.state IN ('proposed', 'presented') AND m.accept_by < ? AND \(scope.match("m"))
        ORDER BY m.id
        """)
    return try Int64.fetchAll(statement, arguments: [today]).map { Reference(.match, $0) }
  }
}

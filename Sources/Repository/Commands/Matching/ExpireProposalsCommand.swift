import Domain
import GRDB

extension AuditAction {
  package static let expireProposals = AuditAction("expire proposals")
}

extension Workspace {
  /// The proposals whose accept clock has run out, which the start of a day ends.
  static func ranOut(_ db: Database, scope: Scope, today: CivilDate) throws -> [Reference] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.id FROM match m WHERE m.state IN ('proposed', 'presented') AND m.accept_by < ? AND \(scope.match("m"))
        ORDER BY m.id
        """)
    return try Int64.fetchAll(statement, arguments: [today]).map { Reference(.match, $0) }
  }
}

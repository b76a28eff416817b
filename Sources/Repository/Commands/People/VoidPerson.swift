package import Domain
import GRDB

extension AuditAction {
  package static let voidPerson = AuditAction("void person")
}

extension Workspace {
  /// Takes a person out of every list, with a reason; the record and its history stay.
  ///
  /// - Throws: ``RepositoryError/inUse(_:)`` with the match's reference while a match or proposal runs.
  package func voidPerson(_ reference: Reference, reason: String) throws(RepositoryError) {
    try write(.voidPerson, .voidRecord, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      guard try !PersonReader.isHidden(change.db, reference.number, scope: change.scope) else {
        throw RepositoryError.notFound(reference.description)
      }
      let running = try Int64.fetchOne(
        change.db,
        sql: """
          SELECT id FROM match WHERE (youth_id = ?1 OR mentor_id = ?1)
            AND state NOT IN ('closed', 'declined', 'expired') LIMIT 1
          """, arguments: [reference.number])
      if let running { throw RepositoryError.inUse(Reference(.match, running).description) }
      try change.update(
        "person", id: reference.number, set: ["voided_at": change.now, "void_reason": reason], object: reference)
    }
  }
}

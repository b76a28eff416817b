package import Domain
import GRDB

extension AuditAction {
  package static let recordConsent = AuditAction("record consent")
  package static let revokeConsent = AuditAction("revoke consent")
}

extension Workspace {
  /// Records what a guardian has signed for a youth; text and duration are the program's.
  ///
  /// - Parameter signer: Row id of a person who may consent for this youth.
  package func recordConsent(
    _ kinds: [ConsentKind], for youth: Reference, signedBy signer: Int64, on day: CivilDate? = nil
  ) throws(RepositoryError) {
    try write(.recordConsent, .recordConsent, undoable: true) { change in
      let standing = try change.youth(youth)
      let policy = try change.policy(forProgram: standing.programID)
      let mayConsent = try Bool.fetchOne(
        change.db,
        sql: "SELECT max(may_consent) FROM relationship WHERE person_id = ? AND related_id = ?",
        arguments: [youth.number, signer])
      guard mayConsent == true else { throw RepositoryError.refused(.missing([.guardian])) }
      for kind in kinds {
        try change.addConsent(kind, of: youth.number, signer: signer, signedOn: day ?? change.today, policy: policy)
      }
    }
  }

  /// Ends a consent from `day` on.
  package func revokeConsent(
    _ id: Int64, of youth: Reference, on day: CivilDate? = nil, reason: String
  ) throws(RepositoryError) {
    try write(.revokeConsent, .recordConsent, undoable: true, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      _ = try change.youth(youth)
      let day = day ?? change.today
      let row = try Row.fetchOne(
        change.db, sql: "SELECT signed_on FROM consent WHERE id = ? AND person_id = ? AND revoked_on IS NULL",
        arguments: [id, youth.number])
      guard let row else { throw RepositoryError.notFound(youth.description) }
      guard day <= change.today else { throw RepositoryError.invalid(field: "revoked_on", .inTheFuture) }
      guard try day >= row["signed_on"] else { throw RepositoryError.invalid(field: "revoked_on", .tooEarly) }
      try change.update("consent", id: id, set: ["revoked_on": day, "revoke_reason": reason], object: youth)
    }
  }
}

extension Change {
  mutating func addConsent(
    _ kind: ConsentKind, of youth: Int64, signer: Int64, signedOn day: CivilDate, policy: ProgramPolicy
  ) throws {
    guard day <= today else { throw RepositoryError.invalid(field: "signed_on", .inTheFuture) }
    about(Reference(.youth, youth))
    try insert(
      "consent",
      [
        "person_id": youth, "kind": kind, "text_version": policy.consentTextVersion, "signer_id": signer,
        "signed_on": day, "expires_on": day.adding(months: policy.consentMonths),
      ])
  }
}

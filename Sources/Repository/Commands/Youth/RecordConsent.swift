package import Domain
import GRDB

extension AuditAction {
  package static let recordConsent = AuditAction("record consent")
  package static let revokeConsent = AuditAction("revoke consent")
}

extension Workspace {
  /// Records what a guardian has signed for a youth; text and duration are the program's.
  ///
  /// - Parameters:
  ///   - signer: Row id of an adult guardian who may consent for this youth.
  ///   - mayConsent: The answer to whether they may, where it was asked with this; kept in the same transaction.
  /// - Throws: ``RepositoryError/signing(_:)`` for anybody else.
  package func recordConsent(
    _ kinds: [ConsentKind], for youth: Reference, signedBy signer: Int64, on day: CivilDate? = nil,
    mayConsent: Answer = .notAsked
  ) throws(RepositoryError) {
    try write(.recordConsent, .recordConsent) { change in
      let standing = try change.youth(youth)
      let policy = try change.policy(forProgram: standing.programID)
      let day = day ?? change.today
      if mayConsent != .notAsked { try change.answerMayConsent(mayConsent, signer, for: youth) }
      for kind in kinds {
        try change.addConsent(kind, of: youth.number, signer: signer, signedOn: day, policy: policy)
      }
    }
  }

  /// Ends a consent from `day` on.
  package func revokeConsent(
    _ id: Int64, of youth: Reference, on day: CivilDate? = nil, reason: String
  ) throws(RepositoryError) {
    try write(.revokeConsent, .recordConsent, reason: reason) { change in
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
    try self.signer(signer, for: youth).check(on: day)
    about(Reference(.youth, youth))
    try insert(
      "consent",
      [
        "person_id": youth, "kind": kind, "text_version": policy.consentTextVersion, "signer_id": signer,
        "signed_on": day, "expires_on": day.adding(months: policy.consentMonths),
      ])
  }

  /// The rule about signers, for somebody who is to sign for a youth: as a guardian, where they are one.
  private func signer(_ id: Int64, for youth: Int64) throws -> Signer {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.kind, r.may_consent, p.birth_date FROM relationship r JOIN person p ON p.id = r.related_id
        WHERE r.person_id = ? AND r.related_id = ? AND r.voided_at IS NULL AND p.voided_at IS NULL
        ORDER BY r.kind = 'guardian' DESC LIMIT 1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [youth, id]) else { throw SigningRefusal.notRelated }
    return try Signer(kind: row["kind"], mayConsent: row["may_consent"], birthDate: row["birth_date"])
  }

  /// Keeps the answer of a guardian nobody had asked. An answer that is on file is changed where the family is edited.
  fileprivate mutating func answerMayConsent(_ answer: Answer, _ guardian: Int64, for youth: Reference) throws {
    let signer = try self.signer(guardian, for: youth.number)
    guard signer.mayConsent == .notAsked else { return }
    try signer.checkMayBeAsked(on: today)
    guard let id = try relationship(.guardian, of: guardian, to: youth.number) else { throw SigningRefusal.notRelated }
    try update("relationship", id: id, set: ["may_consent": answer], object: youth)
  }
}

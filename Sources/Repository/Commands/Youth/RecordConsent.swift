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
      try change.askAboutSigner(signer, of: kinds, for: youth.number)
    }
  }

  /// Ends a consent from `day` on.
  ///
  /// - Returns: Which it was, and the matches that stand on it.
  @discardableResult
  package func revokeConsent(
    _ id: Int64, of youth: Reference, on day: CivilDate? = nil, reason: String
  ) throws(RepositoryError) -> EndedConsent {
    try write(.revokeConsent, .recordConsent, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      let standing = try change.youth(youth)
      let day = day ?? change.today
      let row = try Row.fetchOne(
        change.db, sql: "SELECT kind, signed_on FROM consent WHERE id = ? AND person_id = ? AND revoked_on IS NULL",
        arguments: [id, youth.number])
      guard let row else { throw RepositoryError.notFound(youth.description) }
      let signed: CivilDate = try row["signed_on"]
      guard day >= signed else { throw RepositoryError.invalid(field: "revoked_on", .beforeSigning(signed)) }
      try change.check("revoked_on", day, is: change.happened)
      try change.update("consent", id: id, set: ["revoked_on": day, "revoke_reason": reason], object: youth)
      let kind: ConsentKind = try row["kind"]
      let isAsked = try change.policy(forProgram: standing.programID).consentsToMatch.contains(kind)
      return EndedConsent(
        kind: kind, stillSignedBy: try change.otherSigner(of: kind, for: youth.number, on: day),
        matches: isAsked ? try change.openMatches(of: youth) : [])
    }
  }
}

/// A consent that was taken back, and what it leaves to be done.
package struct EndedConsent: Equatable, Sendable {
  package struct Match: Equatable, Sendable {
    package let reference: Reference
    package let state: MatchState
    /// The name of who looks after it, and has it on Today; nil where nobody does.
    package let specialist: String?
  }

  package let kind: ConsentKind
  /// Another guardian whose consent of the same kind is in force: it alone keeps the guards satisfied.
  package let stillSignedBy: PersonName?
  /// Live matches and proposals of the youth that need the consent.
  package let matches: [Match]
}

extension Change {
  /// The live matches and proposals of a youth, in anybody's caseload: named by reference alone.
  fileprivate func openMatches(of youth: Reference) throws -> [EndedConsent.Match] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.id, m.state, u.name FROM match m LEFT JOIN user u ON u.id = m.specialist_id
        WHERE m.youth_id = ? AND m.state NOT IN ('closed', 'declined', 'expired') ORDER BY m.id
        """)
    return try Row.fetchAll(statement, arguments: [youth.number]).map { row in
      try EndedConsent.Match(
        reference: Reference(.match, row["id"]), state: row["state"], specialist: row["name"])
    }
  }

  mutating func addConsent(
    _ kind: ConsentKind, of youth: Int64, signer: Int64, signedOn day: CivilDate, policy: ProgramPolicy
  ) throws {
    let born = try birthDate(of: youth)
    try check("signed_on", day, is: .began(today: today, notBefore: born, holding: policy.consentMonths))
    try self.signer(signer, for: youth).check(on: day)
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM consent WHERE person_id = ? AND kind = ? AND signer_id = ? AND signed_on = ? AND revoked_on IS NULL
        """)
    guard try Row.fetchOne(statement, arguments: [youth, kind, signer, day]) == nil else {
      throw RepositoryError.duplicate("consent.signed")
    }
    about(Reference(.youth, youth))
    try insert(
      "consent",
      [
        "person_id": youth, "kind": kind, "text_version": policy.consentTextVersion, "signer_id": signer,
        "signed_on": day, "expires_on": day.adding(months: policy.consentMonths),
      ])
  }

  /// A guardian whose consent of a kind is in force on a day.
  fileprivate func otherSigner(of kind: ConsentKind, for youth: Int64, on day: CivilDate) throws -> PersonName? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT p.given_name, p.family_name, p.preferred_name
        FROM consent c JOIN person p ON p.id = c.signer_id
        WHERE c.person_id = ?1 AND c.kind = ?2 AND c.signed_on <= ?3 AND coalesce(c.expires_on, ?3) >= ?3
          AND coalesce(c.revoked_on, '9999-12-31') > ?3 AND NOT \(M0014Consents.signerMayNot("c"))
        ORDER BY c.id LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [youth, kind, day]).map { try PersonName($0) }
  }

  /// Asks about signatures where another guardian has ended the same consent, and about a guardian without custody.
  func askAboutSigner(_ signer: Int64, of kinds: [ConsentKind], for youth: Int64) throws {
    let custody = try db.cachedStatement(
      sql: """
        SELECT p.given_name, p.family_name, p.preferred_name
        FROM relationship r JOIN person p ON p.id = r.related_id
        WHERE r.person_id = ? AND r.related_id = ? AND r.kind = 'guardian' AND r.has_custody = 0 AND r.voided_at IS NULL
        """)
    let ended = try db.cachedStatement(
      sql: """
        SELECT c.revoked_on, p.given_name, p.family_name, p.preferred_name
        FROM consent c JOIN person p ON p.id = c.signer_id
        WHERE c.person_id = ?1 AND c.kind = ?2 AND c.signer_id <> ?3 AND c.revoked_on IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM consent x WHERE x.person_id = c.person_id AND x.kind = c.kind
            AND x.signer_id = c.signer_id AND x.revoked_on IS NULL AND x.id > c.id)
        ORDER BY c.revoked_on DESC, c.id DESC LIMIT 1
        """)
    var doubts = try Row.fetchAll(custody, arguments: [youth, signer]).map { row in
      Doubt("signer_id", .signerWithoutCustody(try PersonName(row)))
    }
    for kind in kinds {
      guard let row = try Row.fetchOne(ended, arguments: [youth, kind, signer]) else { continue }
      doubts.append(Doubt("signer_id", .revokedByOther(kind, try PersonName(row), try row["revoked_on"])))
    }
    try ask(doubts)
  }

  /// The rule about signers, for somebody who is to sign for a youth: as a guardian, where they are one.
  func signer(_ id: Int64, for youth: Int64) throws -> Signer {
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
    if answer == .yes {
      try askAboutBars(of: guardian, as: .guardian, field: "may_consent", except: id) { $0 == .consent }
    }
    try update("relationship", id: id, set: ["may_consent": answer], object: youth)
  }
}

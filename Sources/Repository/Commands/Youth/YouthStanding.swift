import Domain
import GRDB

/// A youth as the guards of a transition see them, read inside the transaction that asks.
struct YouthStanding {
  let id: Int64
  let state: YouthState
  let since: CivilDate
  let waitingSince: CivilDate?
  let programID: Int64
  let facts: YouthFacts

  /// - Parameters:
  ///   - scope: nil where the youth has been found within it.
  ///   - day: The day on which consents must hold.
  ///   - mentor: Whose own signature counts for nothing, as the youth is to be theirs.
  static func read(
    _ db: Database, _ id: Int64, scope: Scope?, on day: CivilDate, mentor: Int64? = nil
  ) throws -> YouthStanding? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT y.state, y.state_since, y.waiting_since, y.program_id, y.interviewed_on, y.eligible, y.baseline,
          p.birth_date,
          EXISTS (SELECT 1 FROM relationship r JOIN person g ON g.id = r.related_id WHERE r.person_id = y.person_id
            AND r.kind = 'guardian' AND r.may_consent = 1 AND r.voided_at IS NULL AND g.voided_at IS NULL
          ) AS has_guardian
        FROM youth_profile y JOIN person p ON p.id = y.person_id
        WHERE y.person_id = ?1 AND p.voided_at IS NULL AND \(scope?.youth("y") ?? "1")
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let signed = try Consent.signed(db, by: [id], mentor: mentor)[id] ?? []
    let standings = Set(signed.map(\.kind)).map { ($0, ConsentStanding(of: $0, in: signed, on: day)) }
    let (inForce, lapsed) = (standings.filter(\.1.isInForce), standings.filter { !$0.1.isInForce })
    return try YouthStanding(
      id: id, state: row["state"], since: row["state_since"], waitingSince: row["waiting_since"],
      programID: row["program_id"],
      facts: YouthFacts(
        birthDate: row["birth_date"], hasGuardian: row["has_guardian"], consents: Set(inForce.map(\.0)),
        interviewedOn: row["interviewed_on"], isEligible: row["eligible"], baselineSurvey: row["baseline"],
        lapsedConsents: Dictionary(uniqueKeysWithValues: lapsed)))
  }
}

extension Change {
  /// The youth within what the actor may see; consents as of `day`, today where nil.
  func youth(_ reference: Reference, on day: CivilDate? = nil) throws -> YouthStanding {
    guard reference.kind == .youth,
      let youth = try YouthStanding.read(db, reference.number, scope: scope, on: day ?? today)
    else { throw RepositoryError.notFound(reference.description) }
    return youth
  }
}

extension Change {
  /// When somebody was born; nil where nobody said.
  func birthDate(of person: Int64) throws -> CivilDate? {
    let statement = try db.cachedStatement(sql: "SELECT birth_date FROM person WHERE id = ?")
    return try CivilDate.fetchOne(statement, arguments: [person])
  }
}

extension Consent {
  /// Everything that was ever signed for some youth, oldest first; costs a range of an index for each.
  ///
  /// - Parameter mentor: Whose signature counts for nothing.
  static func signed(_ db: Database, by youth: [Int64], mentor: Int64? = nil) throws -> [Int64: [Consent]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT person_id, kind, text_version, signed_on, expires_on, revoked_on,
          (\(M0014Consents.signerMayNot("c")) OR c.signer_id IS ?) AS signer_may_not
        FROM consent c WHERE person_id IN (\(RowIDList.sql)) ORDER BY person_id, kind, signed_on
        """)
    return try Row.fetchAll(statement, arguments: [mentor, RowIDList.json(youth)]).reduce(into: [:]) { signed, row in
      try signed[row["person_id"], default: []].append(
        Consent(
          kind: row["kind"], textVersion: row["text_version"], signedOn: row["signed_on"], expiresOn: row["expires_on"],
          revokedOn: row["revoked_on"], signerMayNot: row["signer_may_not"]))
    }
  }
}

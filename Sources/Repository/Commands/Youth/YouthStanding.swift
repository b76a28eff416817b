import Domain
import GRDB

/// A youth as the guards of a transition see them, read inside the transaction that asks.
struct YouthStanding {
  let state: YouthState
  let since: CivilDate
  let waitingSince: CivilDate?
  let programID: Int64
  let facts: YouthFacts

  /// - Parameters:
  ///   - scope: nil where the youth has been found within it.
  ///   - day: The day on which consents must hold.
  static func read(_ db: Database, _ id: Int64, scope: Scope?, on day: CivilDate) throws -> YouthStanding? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT y.state, y.state_since, y.waiting_since, y.program_id, y.interviewed_on, y.eligible, y.baseline,
          p.birth_date,
          EXISTS (SELECT 1 FROM relationship r
            WHERE r.person_id = y.person_id AND r.kind = 'guardian' AND r.may_consent = 1) AS has_guardian,
          (SELECT group_concat(DISTINCT c.kind) FROM consent c
            WHERE c.person_id = y.person_id AND c.signed_on <= ?2 AND (c.expires_on IS NULL OR c.expires_on >= ?2)
              AND (c.revoked_on IS NULL OR c.revoked_on > ?2)) AS consents
        FROM youth_profile y JOIN person p ON p.id = y.person_id
        WHERE y.person_id = ?1 AND p.voided_at IS NULL AND \(scope?.youth("y") ?? "1")
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id, day]) else { return nil }
    let consents = try (row["consents"] as String? ?? "").split(separator: ",")
      .compactMap { ConsentKind(rawValue: String($0)) }
    return try YouthStanding(
      state: row["state"], since: row["state_since"], waitingSince: row["waiting_since"], programID: row["program_id"],
      facts: YouthFacts(
        birthDate: row["birth_date"], hasGuardian: row["has_guardian"], consents: Set(consents),
        interviewedOn: row["interviewed_on"], isEligible: row["eligible"], baselineSurvey: row["baseline"]))
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

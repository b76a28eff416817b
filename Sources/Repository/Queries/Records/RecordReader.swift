import Domain
import GRDB

/// Reads what stands about one youth or mentor in several tables.
struct RecordReader {
  let db: Database
  let reference: Reference

  private var id: Int64 { reference.number }
  private var isYouth: Bool { reference.kind == .youth }

  /// The row of the profile, with the name of its specialist.
  func profile() throws -> Row? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT x.*, u.name AS specialist FROM \(isYouth ? "youth_profile" : "mentor_profile") x
        LEFT JOIN user u ON u.id = x.specialist_id WHERE x.person_id = ?
        """)
    return try Row.fetchOne(statement, arguments: [id])
  }

  /// The name of an organization; nil where none is given.
  func organization(_ id: Int64?) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT name FROM organization WHERE id = ?")
    return try id.flatMap { try String.fetchOne(statement, arguments: [$0]) }
  }

  func program(_ id: Int64) throws -> ProgramName {
    let statement = try db.cachedStatement(
      sql: """
        SELECT pr.id, pr.name, pr.setting, o.name AS organization FROM program pr
        JOIN organization o ON o.id = pr.organization_id WHERE pr.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw RepositoryError.notFound(Reference(.program, id).description)
    }
    return try ProgramName(row: row)
  }

  func policy(_ program: Int64) throws -> ProgramPolicy { try PolicyRecord.ofProgram(program, db) }

  func relatives(scope: Scope) throws -> [Relative] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.id, r.related_id, r.kind, r.label, r.may_consent, r.may_pick_up, r.has_custody, r.version,
          p.given_name, p.family_name, p.preferred_name, p.birth_date, p.phone, p.email, p.version AS person_version,
          EXISTS (SELECT 1 FROM youth_profile y WHERE y.person_id = p.id) AS is_youth,
          EXISTS (SELECT 1 FROM mentor_profile m WHERE m.person_id = p.id) AS is_mentor
        FROM relationship r JOIN person p ON p.id = r.related_id
        WHERE r.person_id = ? AND r.voided_at IS NULL AND p.voided_at IS NULL
        ORDER BY r.kind = 'guardian' DESC, r.id
        """)
    return try Row.fetchAll(statement, arguments: [id]).map { row in
      let (isYouth, isMentor): (Bool, Bool) = try (row["is_youth"], row["is_mentor"])
      let rights = try RelativeRights(row)
      let kind: RelationshipKind = try row["kind"]
      let bars =
        try kind == .sibling
        ? [] : BarReader(db: db, scope: scope).bars(of: row["related_id"], except: row["id"])
      return try Relative(
        id: row["id"], personID: row["related_id"],
        reference: Reference(isYouth ? .youth : .adult, row["related_id"]), name: PersonName(row),
        birthDate: row["birth_date"], kind: kind, label: row["label"], rights: rights,
        bars: bars.open(as: kind) { rights[$0] == .notAsked }, phone: row["phone"], email: row["email"],
        hasOwnForm: isYouth || isMentor,
        versions: RelativeVersions(relationship: row["version"], person: row["person_version"]))
    }
  }

  func consents() throws -> [ConsentLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT c.*, \(M0014Consents.signerMayNot("c")) AS signer_may_not, p.given_name, p.family_name FROM consent c JOIN person p ON p.id = c.signer_id
        WHERE c.person_id = ? ORDER BY c.kind, c.signed_on DESC, c.id DESC
        """)
    return try Row.fetchAll(statement, arguments: [id]).map { row in
      try ConsentLine(
        id: row["id"],
        consent: Consent(
          kind: row["kind"], textVersion: row["text_version"], signedOn: row["signed_on"],
          expiresOn: row["expires_on"], revokedOn: row["revoked_on"], signerMayNot: row["signer_may_not"]),
        signer: PersonName(given: row["given_name"], family: row["family_name"]), signerID: row["signer_id"])
    }
  }

  func matches(scope: Scope) throws -> [RecordMatch] {
    let (mine, other) = isYouth ? ("youth_id", "mentor_id") : ("mentor_id", "youth_id")
    let statement = try db.cachedStatement(
      sql: """
        SELECT x.id, x.state, x.state_since, p.id AS other_id, p.given_name, p.family_name, p.preferred_name
        FROM match x JOIN person p ON p.id = x.\(other)
        WHERE x.\(mine) = ? AND \(scope.match("x")) ORDER BY x.id DESC
        """)
    return try Row.fetchAll(statement, arguments: [id]).map { row in
      try RecordMatch(
        reference: Reference(.match, row["id"]),
        other: PersonName(row),
        otherReference: Reference(isYouth ? .adult : .youth, row["other_id"]), state: row["state"],
        since: row["state_since"])
    }
  }

  func timeline(showsReasons: Bool) throws -> [TransitionLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.*, u.name AS actor FROM transition t LEFT JOIN user u ON u.id = t.actor_id
        WHERE t.subject = ? AND t.subject_id = ? ORDER BY t.effective_on, t.id
        """)
    return try Row.fetchAll(statement, arguments: [isYouth ? "youth" : "mentor", id]).map { row in
      try TransitionLine(
        id: row["id"], from: row["from_state"], to: row["to_state"], effectiveOn: row["effective_on"],
        recordedAt: row["recorded_at"], actor: row["actor"], reason: showsReasons ? row["reason"] : "")
    }
  }

  /// - Parameter showsChecks: Whether what criminal checks have found is told.
  func screening(_ policy: ProgramPolicy, showsChecks: Bool, on today: CivilDate) throws -> [ScreeningLine] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM screening_item WHERE person_id = ?")
    let required = policy.screening.map(\.kind)
    var stored: [ScreeningKind: ScreeningLine] = [:]
    for row in try Row.fetchAll(statement, arguments: [id]) {
      let kind: ScreeningKind = try row["kind"]
      let item = try ScreeningItem(
        kind: kind, status: row["status"], decidedOn: row["decided_on"], validUntil: row["valid_until"])
      let isWithheld = kind.isCriminalCheck && !showsChecks
      stored[kind] = try ScreeningLine(
        item: isWithheld ? ScreeningItem(kind: kind, status: .notStarted) : item,
        exemptReason: isWithheld ? nil : row["exempt_reason"], concernReason: row["concern_reason"],
        isRequired: required.contains(kind),
        isWithheld: isWithheld, isInForce: item.isInForce(on: today))
    }
    let others = ScreeningKind.allCases.filter { stored[$0] != nil && !required.contains($0) }
    return (required + others).map { kind in
      stored[kind]
        ?? ScreeningLine(
          item: ScreeningItem(kind: kind, status: .notStarted), exemptReason: nil, isRequired: true,
          // That nothing was asked for is as much a finding as anything else.
          isWithheld: kind.isCriminalCheck && !showsChecks, isInForce: false)
    }
  }

  func training() throws -> [TranscriptLine] { try TranscriptLine.read(db, of: id) }
}

extension RelativeRights {
  /// Reads `may_consent`, `may_pick_up` and `has_custody`.
  init(_ row: Row) throws {
    try self.init(mayConsent: row["may_consent"], mayPickUp: row["may_pick_up"], hasCustody: row["has_custody"])
  }

  var columns: Change.Values {
    ["may_consent": mayConsent, "may_pick_up": mayPickUp, "has_custody": hasCustody]
  }
}

extension ProgramName {
  init(row: Row) throws {
    try self.init(id: row["id"], name: row["name"], organization: row["organization"], setting: row["setting"])
  }
}

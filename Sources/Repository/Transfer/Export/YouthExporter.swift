import Domain
import GRDB

/// Reads youth for export.
///
/// Grade and school come from school records: they are told only where a guardian's consent to that is in force (FERPA, 34
/// CFR 99.30). Case notes are told to those who may see them.
struct YouthExporter: FieldExporter {
  static let fields =
    ["reference", "externalId", "program", "submittedAt", "givenName", "familyName"] + PersonColumns.fields + [
      "grade", "school",
    ]
    + GuardianCells.prefixes.flatMap { prefix in
      ["GivenName", "FamilyName", "Phone", "Email", "Relationship", "MayConsent", "MayPickUp", "HasCustody"].map {
        prefix + $0
      }
    } + [
      "moreGuardians", "availability", "mentorGender", "mentorLanguage", "youthPreferences", "guardianPreferences",
      "goals", "needs", "notes", "status", "statusSince", "waitingSince",
    ]

  private let scope: Scope
  private let seesNotes: Bool
  private let today: CivilDate

  init(_ workspace: Workspace) {
    scope = workspace.scope
    today = workspace.clock.today()
    seesNotes = workspace.may(.seeCaseNotes)
  }

  let key = "y.person_id"

  var source: String {
    """
    FROM youth_profile y JOIN person p ON p.id = y.person_id
    WHERE p.voided_at IS NULL AND (max(p.updated_at, y.updated_at) >= :since OR EXISTS
      (SELECT 1 FROM relationship r WHERE r.person_id = y.person_id AND r.updated_at >= :since)) AND \(scope.youth("y"))
      AND \(scope.takesPart("y.person_id"))
    """
  }

  var columns: String {
    """
    y.*, \(Self.sourceID("Y", "y.person_id")), \(PersonColumns.sql),
    \(ExportedGuardian.sql) AS guardians,
    EXISTS (SELECT 1 FROM consent c WHERE c.person_id = y.person_id AND c.kind = 'school records'
      AND c.signed_on <= '\(today)' AND (c.expires_on IS NULL OR c.expires_on >= '\(today)')
      AND (c.revoked_on IS NULL OR c.revoked_on > '\(today)') AND NOT \(M0014Consents.signerMayNot("c")))
      AS may_tell_school
    """
  }

  var people: (kind: Reference.Kind, sql: String)? { (.youth, "SELECT y.person_id \(source)") }

  func values(_ row: Row) throws -> [ExportValue] {
    let mayTellSchool: Bool = try row["may_tell_school"]
    let availability: Availability = try row["availability"]
    let guardians = ExportedGuardian.read(try row["guardians"])
    let identity = try [
      ExportValue(Reference(.youth, row["person_id"])), externalID(row),
      ExportValue(Reference(.program, row["program_id"])), ExportValue(row["referred_at"] as Instant?),
      ExportValue(row["given_name"] as String?), ExportValue(row["family_name"] as String?),
    ]
    let profile = try [
      mayTellSchool ? ExportValue(row["grade"] as String?) : .none,
      mayTellSchool ? ExportValue(row["school"] as String?) : .none,
    ]
    let family = GuardianCells.prefixes.indices.flatMap { index in
      guardians.indices.contains(index) ? guardians[index].values : ExportedGuardian.none
    }
    let more = guardians.dropFirst(GuardianCells.prefixes.count).map(\.summary).joined(separator: "; ")
    let wishes = try [
      ExportValue(more), ExportValue(AvailabilityCell.text(availability)),
      ExportValue(row["mentor_gender"] as String?), ExportValue(row["mentor_language"] as String?),
      list(PackedSet<MentorPreference>(bits: row["youth_preferences"])),
      list(PackedSet<MentorPreference>(bits: row["guardian_preferences"])),
      ExportValue(row["goals"] as String?), seesNotes ? ExportValue(row["needs"] as String?) : .none,
      seesNotes ? ExportValue(row["notes"] as String?) : .none, ExportValue(row["state"] as String?),
      ExportValue(row["state_since"] as CivilDate?), ExportValue(row["waiting_since"] as CivilDate?),
    ]
    return try identity + PersonColumns.values(row, list: list) + profile + family + wishes
  }
}

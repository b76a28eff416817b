import Domain
import GRDB

/// Reads youth for export.
///
/// Grade and school come from school records: they are told only where a guardian's consent to that is in force (FERPA, 34
/// CFR 99.30). Case notes are told to those who may see them.
struct YouthExporter: FieldExporter {
  static let fields =
    ["reference", "externalId", "program", "submittedAt", "givenName", "familyName"] + PersonColumns.fields + [
      "grade", "school", "guardianGivenName", "guardianFamilyName", "guardianPhone", "guardianEmail",
      "guardianRelationship", "guardianMayConsent", "guardianMayPickUp", "guardianHasCustody", "availability",
      "mentorGender", "mentorLanguage", "youthPreferences",
      "guardianPreferences", "goals", "needs", "notes", "status", "statusSince", "waitingSince",
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
    LEFT JOIN relationship r ON r.id =
      (SELECT min(id) FROM relationship WHERE person_id = y.person_id AND kind = 'guardian' AND voided_at IS NULL)
    LEFT JOIN person g ON g.id = r.related_id AND g.voided_at IS NULL
    WHERE p.voided_at IS NULL AND max(p.updated_at, y.updated_at) >= :since AND \(scope.youth("y"))
      AND \(scope.takesPart("y.person_id"))
    """
  }

  var columns: String {
    """
    y.*, \(PersonColumns.sql), g.given_name AS guardian_given, g.family_name AS guardian_family, g.phone AS guardian_phone,
    g.email AS guardian_email, r.label AS guardian_label,
    r.may_consent, r.may_pick_up, r.has_custody,
    EXISTS (SELECT 1 FROM consent c WHERE c.person_id = y.person_id AND c.kind = 'school records'
      AND c.signed_on <= '\(today)' AND (c.expires_on IS NULL OR c.expires_on >= '\(today)')
      AND (c.revoked_on IS NULL OR c.revoked_on > '\(today)')) AS may_tell_school
    """
  }

  func values(_ row: Row) throws -> [ExportValue] {
    let mayTellSchool: Bool = try row["may_tell_school"]
    let availability: Availability = try row["availability"]
    let hasGuardian = try row["guardian_family"] as String? != nil
    let rights = try hasGuardian ? RelativeRights(row) : nil
    let identity = try [
      ExportValue(Reference(.youth, row["person_id"])), ExportValue(row["external_id"] as String?),
      ExportValue(Reference(.program, row["program_id"])), ExportValue(row["referred_at"] as Instant?),
      ExportValue(row["given_name"] as String?), ExportValue(row["family_name"] as String?),
    ]
    let profile = try [
      mayTellSchool ? ExportValue(row["grade"] as String?) : .none,
      mayTellSchool ? ExportValue(row["school"] as String?) : .none,
      ExportValue(row["guardian_given"] as String?), ExportValue(row["guardian_family"] as String?),
      ExportValue(PersonColumns.phone(row["guardian_phone"])), ExportValue(row["guardian_email"] as String?),
      ExportValue(row["guardian_label"] as String?), rights.map { ExportValue($0.mayConsent.rawValue) } ?? .none,
      rights.map { ExportValue($0.mayPickUp.rawValue) } ?? .none,
      rights.map { ExportValue($0.hasCustody.rawValue) } ?? .none, ExportValue(AvailabilityCell.text(availability)),
      ExportValue(row["mentor_gender"] as String?), ExportValue(row["mentor_language"] as String?),
      list(PackedSet<MentorPreference>(bits: row["youth_preferences"])),
      list(PackedSet<MentorPreference>(bits: row["guardian_preferences"])),
      ExportValue(row["goals"] as String?), seesNotes ? ExportValue(row["needs"] as String?) : .none,
      seesNotes ? ExportValue(row["notes"] as String?) : .none, ExportValue(row["state"] as String?),
      ExportValue(row["state_since"] as CivilDate?), ExportValue(row["waiting_since"] as CivilDate?),
    ]
    return try identity + PersonColumns.values(row, list: list) + profile
  }
}

import Domain
import GRDB

/// Reads mentors for export. What screening found is not told, only where the mentor stands.
struct MentorExporter: FieldExporter {
  static let fields =
    ["reference", "externalId", "program", "givenName", "familyName"] + PersonColumns.fields + [
      "occupation", "employer", "capacity", "strengths", "notes", "availability", "youthGender", "mentorPreferences",
      "youthMinimumAge", "youthMaximumAge", "maximumDistance", "status", "statusSince",
    ]

  private let scope: Scope
  private let seesNotes: Bool

  init(_ workspace: Workspace) {
    scope = workspace.scope
    seesNotes = workspace.may(.seeCaseNotes)
  }

  let key = "m.person_id"

  var source: String {
    """
    FROM mentor_profile m JOIN person p ON p.id = m.person_id LEFT JOIN organization o ON o.id = m.employer_id
    WHERE p.voided_at IS NULL AND max(p.updated_at, m.updated_at) >= :since AND \(scope.mentor("m"))
    """
  }

  let columns = "m.*, \(Self.sourceID("A", "m.person_id")), \(PersonColumns.sql), o.name AS employer"

  var people: (kind: Reference.Kind, sql: String)? { (.adult, "SELECT m.person_id \(source)") }

  func values(_ row: Row) throws -> [ExportValue] {
    let availability: Availability = try row["availability"]
    let identity = try [
      ExportValue(Reference(.adult, row["person_id"])), externalID(row),
      ExportValue(Reference(.program, row["program_id"])), ExportValue(row["given_name"] as String?),
      ExportValue(row["family_name"] as String?),
    ]
    let profile = try [
      ExportValue(row["occupation"] as String?), ExportValue(row["employer"] as String?),
      ExportValue(number: row["capacity"]), ExportValue(row["strengths"] as String?),
      seesNotes ? ExportValue(row["notes"] as String?) : .none, ExportValue(AvailabilityCell.text(availability)),
      ExportValue(row["youth_gender"] as String?),
      list(PackedSet<YouthPreference>(bits: row["mentor_preferences"])),
      ExportValue(number: row["youth_minimum_age"]),
      ExportValue(number: row["youth_maximum_age"]), ExportValue(number: row["maximum_distance"]),
      ExportValue(row["state"] as String?), ExportValue(row["state_since"] as CivilDate?),
    ]
    return try identity + PersonColumns.values(row, list: list) + profile
  }
}

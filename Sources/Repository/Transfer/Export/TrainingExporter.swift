import Domain
import GRDB

/// Reads who was in which training for export: people in reach in classes in reach.
struct TrainingExporter: FieldExporter {
  static let fields = [
    "class", "externalId", "course", "title", "topic", "person", "name", "heldOn", "minutes", "status", "expiresOn",
    "trainer", "host", "place", "note",
  ]

  private let scope: Scope

  init(_ workspace: Workspace) { scope = workspace.scope }

  let key = "a.id"

  var source: String {
    """
    FROM training_attendance a JOIN training_course c ON c.id = a.course_id JOIN person p ON p.id = a.person_id
      LEFT JOIN training_class t ON t.id = a.class_id LEFT JOIN organization o ON o.id = t.organization_id
    WHERE a.updated_at >= :since AND a.status <> 'cancelled' AND p.voided_at IS NULL AND \(scope.person("p"))
      AND (t.id IS NULL OR (t.state <> 'cancelled' AND \(scope.trainingClass("t"))))
    """
  }

  let columns = """
    a.*, \(Self.sourceID(AttendanceRow.sourceKind, "a.id")), c.title, c.topic, t.trainer, t.place, o.name AS host, p.given_name, p.family_name, p.preferred_name
    """

  var people: (kind: Reference.Kind, sql: String)? { (.adult, "SELECT DISTINCT a.person_id \(source)") }

  func people(of row: Row) throws -> [Int64] { [try row["person_id"]] }

  func values(_ row: Row) throws -> [ExportValue] {
    let training: Int64? = try row["class_id"]
    let status: AttendanceStatus = try row["status"]
    return try [
      ExportValue(training.map { Reference(.trainingClass, $0) }), externalID(row),
      ExportValue(Reference(.course, row["course_id"])), ExportValue(row["title"] as String?),
      ExportValue(row["topic"] as String?), ExportValue(Reference(.adult, row["person_id"])),
      ExportValue(PersonName(row).full), ExportValue(row["on_date"] as CivilDate?),
      status == .attended ? ExportValue(number: row["minutes"]) : .none, ExportValue(status.rawValue),
      ExportValue(row["expires_on"] as CivilDate?), ExportValue(row["trainer"] as String?),
      ExportValue(row["host"] as String?), ExportValue(row["place"] as String?), ExportValue(row["reason"] as String?),
    ]
  }
}

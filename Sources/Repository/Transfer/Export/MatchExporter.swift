import Domain
import GRDB

/// Reads matches for export, proposals too.
struct MatchExporter: FieldExporter {
  static let fields = [
    "reference", "externalId", "youth", "mentor", "startedOn", "status", "statusSince", "endedOn", "closureReason",
    "rationale", "specialist", "ambassador", "lastSessionOn",
  ]

  private let scope: Scope
  private let seesNotes: Bool

  init(_ workspace: Workspace) {
    scope = workspace.scope
    seesNotes = workspace.may(.seeCaseNotes)
  }

  let key = "m.id"

  var source: String {
    """
    FROM match m LEFT JOIN user su ON su.id = m.specialist_id LEFT JOIN user au ON au.id = m.ambassador_id
    WHERE m.updated_at >= :since AND \(scope.match("m"))
      AND \(scope.takesPart("m.youth_id"))
    """
  }

  let columns = "m.*, \(Self.sourceID("M", "m.id")), su.login AS specialist, au.login AS ambassador"

  var people: (kind: Reference.Kind, sql: String)? { (.match, "SELECT m.id \(source)") }

  func values(_ row: Row) throws -> [ExportValue] {
    try [
      ExportValue(Reference(.match, row["id"])), externalID(row),
      ExportValue(Reference(.youth, row["youth_id"])), ExportValue(Reference(.adult, row["mentor_id"])),
      ExportValue(row["started_on"] as CivilDate?), ExportValue(row["state"] as String?),
      ExportValue(row["state_since"] as CivilDate?), ExportValue(row["ended_on"] as CivilDate?),
      ExportValue(row["closure_reason"] as String?), seesNotes ? ExportValue(row["rationale"] as String?) : .none,
      ExportValue(row["specialist"] as String?), ExportValue(row["ambassador"] as String?),
      ExportValue(row["last_session_on"] as CivilDate?),
    ]
  }
}

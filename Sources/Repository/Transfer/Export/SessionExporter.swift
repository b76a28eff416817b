import Domain
import GRDB

/// Reads sessions for export; of the matches of one, only those in reach are told.
struct SessionExporter: FieldExporter {
  static let fields = [
    "reference", "externalId", "matches", "heldOn", "minutes", "attempted", "medium", "activities", "actions", "note",
  ]

  private let scope: Scope
  private let seesNotes: Bool

  init(_ workspace: Workspace) {
    scope = workspace.scope
    seesNotes = workspace.may(.seeCaseNotes)
  }

  let key = "s.id"

  var source: String {
    """
    FROM session s WHERE s.voided_at IS NULL AND s.updated_at >= :since AND EXISTS (SELECT 1 FROM session_match x JOIN match sx ON sx.id = x.match_id
      WHERE x.session_id = s.id AND \(scope.match("sx")) AND \(scope.takesPart("sx.youth_id")))
    """
  }

  var columns: String {
    """
    s.*, \(Self.sourceID("S", "s.id")), (SELECT group_concat('M-' || x.match_id, char(31)) FROM session_match x JOIN match sx ON sx.id = x.match_id
      WHERE x.session_id = s.id AND \(scope.match("sx")) AND \(scope.takesPart("sx.youth_id"))) AS matches
    """
  }

  var people: (kind: Reference.Kind, sql: String)? {
    (
      .match,
      """
      SELECT DISTINCT x.match_id FROM session_match x JOIN match sx ON sx.id = x.match_id
      WHERE x.session_id IN (SELECT s.id \(source)) AND \(scope.match("sx")) AND \(scope.takesPart("sx.youth_id"))
      """
    )
  }

  func people(of row: Row) throws -> [Int64] {
    try (row["matches"] as String? ?? "").split(separator: "\u{1F}").compactMap { Int64($0.dropFirst(2)) }
  }

  func values(_ row: Row) throws -> [ExportValue] {
    try [
      ExportValue(Reference(.session, row["id"])), externalID(row), list(row["matches"]),
      ExportValue(row["held_on"] as CivilDate?), ExportValue(number: row["minutes"]), .flag(row["attempted"]),
      ExportValue(row["medium"] as String?), list(PackedSet<SessionActivity>(bits: row["activities"])),
      list(PackedSet<DevelopmentalAction>(bits: row["actions"])),
      seesNotes ? ExportValue(row["note"] as String?) : .none,
    ]
  }
}

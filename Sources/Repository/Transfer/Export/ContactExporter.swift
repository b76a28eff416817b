import Domain
import GRDB

/// Reads contacts with officials for export; voided ones are left out.
struct ContactExporter: FieldExporter {
  static let fields = [
    "reference", "heldOn", "medium", "minutes", "kind", "officials", "aides", "measures", "ask", "response",
    "commitment", "dueOn", "doneOn", "participants", "note",
  ]

  let key = "c.id"
  let source = "FROM advocacy_contact c WHERE c.voided_at IS NULL AND c.updated_at >= :since"
  let columns = """
    c.*,
    (SELECT group_concat('L-' || official_id, char(31)) FROM advocacy_contact_official WHERE contact_id = c.id)
      AS officials,
    (SELECT group_concat(a.name, char(31)) FROM advocacy_contact_aide x JOIN official_aide a ON a.id = x.aide_id
      WHERE x.contact_id = c.id) AS aides,
    (SELECT group_concat(m.code, char(31)) FROM advocacy_contact_measure x JOIN measure m ON m.id = x.measure_id
      WHERE x.contact_id = c.id) AS measures,
    (SELECT group_concat(u.login, char(31)) FROM advocacy_contact_user x JOIN user u ON u.id = x.user_id
      WHERE x.contact_id = c.id) AS participants
    """

  func values(_ row: Row) throws -> [ExportValue] {
    try [
      ExportValue(Reference(.contact, row["id"])), ExportValue(row["held_on"] as CivilDate?),
      ExportValue(row["medium"] as String?), ExportValue(number: row["minutes"]), ExportValue(row["kind"] as String?),
      list(row["officials"]), list(row["aides"]), list(row["measures"]), ExportValue(row["ask"] as String?),
      ExportValue(row["response"] as String?), ExportValue(row["commitment"] as String?),
      ExportValue(row["due_on"] as CivilDate?), ExportValue(row["done_on"] as CivilDate?), list(row["participants"]),
      ExportValue(row["note"] as String?),
    ]
  }
}

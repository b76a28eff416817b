import Domain
import GRDB

/// Reads officials for export, those who have left too.
struct OfficialExporter: FieldExporter {
  static let fields = [
    "reference", "externalId", "givenName", "familyName", "chamber", "state", "district", "party", "email", "phone",
    "address", "districtPhone", "districtAddress", "website", "committees", "holder", "since", "leftOn",
    "lastContactOn", "standing",
  ]

  let key = "o.id"
  let source = "FROM official o LEFT JOIN user u ON u.id = o.holder_id WHERE o.updated_at >= :since"
  let columns = """
    o.*, \(Self.sourceID("L", "o.id")), u.login AS holder,
    (SELECT group_concat(committee || iif(role = '', '', ' (' || role || ')'), char(31)) FROM official_committee
      WHERE official_id = o.id) AS committees
    """

  func values(_ row: Row) throws -> [ExportValue] {
    let texts = ["given_name", "family_name", "chamber", "state", "district", "party", "email", "phone"]
    let places = ["address", "district_phone", "district_address", "website"]
    return try [ExportValue(Reference(.official, row["id"])), externalID(row)]
      + (texts + places).map { try ExportValue(row[$0] as String?) } + [
        list(row["committees"]), ExportValue(row["holder"] as String?), ExportValue(row["since"] as CivilDate?),
        ExportValue(row["left_on"] as CivilDate?), ExportValue(row["last_contact_on"] as CivilDate?),
        ExportValue(row["standing"] as String?),
      ]
  }
}

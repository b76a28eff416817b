import Domain
import GRDB

/// Reads the organizations of the network for export; everybody sees all of them.
struct OrganizationExporter: FieldExporter {
  static let fields = [
    "reference", "externalId", "name", "kind", "street", "town", "state", "postalCode", "phone", "email",
  ]

  let key = "o.id"
  let source = "FROM organization o WHERE o.voided_at IS NULL AND o.updated_at >= :since"
  let columns = "o.*, \(Self.sourceID("O", "o.id"))"

  func values(_ row: Row) throws -> [ExportValue] {
    try [ExportValue(Reference(.organization, row["id"])), externalID(row)]
      + ["name", "kind", "street", "town", "state", "postal_code"].map {
        try ExportValue(row[$0] as String?)
      }
      + [ExportValue(PersonColumns.phone(row["phone"])), ExportValue(row["email"] as String?)]
  }
}

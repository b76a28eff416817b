import Domain
import GRDB

/// Imports the organizations of the network.
struct OrganizationImporter: RecordImporter {
  struct Record {
    var reference: String
    /// The external id is made from the name: an organization known by it is left as it is on file.
    var isDerived: Bool
    /// The row says what kind; otherwise one on file keeps what is there, and a new one is a nonprofit.
    var tellsKind: Bool
    var organization: NewOrganization
  }

  let options: ImportOptions

  func record(_ cells: inout CellReader) -> Record? {
    let kind = cells.choice("kind", OrganizationKind.self, synonyms: Self.kinds)
    var organization = NewOrganization(name: cells.required("name"), kind: kind ?? .nonprofit)
    let address = AddressCells(&cells, places: options.places)
    organization.street = address.street
    organization.town = address.town
    organization.state = address.state
    organization.postalCode = address.postalCode
    organization.phone = cells.phone("phone")?.digits ?? ""
    organization.email = cells.email("email")
    let externalID = cells.text("externalId")
    let reference = cells.text("reference")
    let isDerived = externalID.isEmpty && reference.isEmpty
    if isDerived {
      organization.externalID = RowIdentity.derived(
        "form", from: [organization.name, organization.town, organization.postalCode])
    } else if !externalID.isEmpty {
      organization.externalID = externalID
    }
    return Record(reference: reference, isDerived: isDerived, tellsKind: kind != nil, organization: organization)
  }

  func key(_ record: Record) -> String {
    record.reference.isEmpty ? record.organization.externalID ?? "" : record.reference
  }

  func store(_ record: Record, in change: inout Change) throws -> ImportOutcome {
    let organization = record.organization
    let finder = RecordFinder(change: change)
    if let id = try finder.own(
      .organization, reference: record.reference, externalID: organization.externalID ?? "")
    {
      if !record.isDerived { try update(id, record, in: &change) }
      return .present(Reference(.organization, id))
    }
    let statement = try change.db.cachedStatement(
      sql: "SELECT id FROM organization WHERE name = ? COLLATE NOCASE AND voided_at IS NULL ORDER BY id LIMIT 1")
    let similar = try Int64.fetchOne(statement, arguments: [organization.name])
    let id = try change.insert(organization)
    return ImportOutcome(
      effect: .added, reference: Reference(.organization, id), similar: similar.map { Reference(.organization, $0) })
  }

  private func update(_ id: Int64, _ record: Record, in change: inout Change) throws {
    let organization = record.organization
    let texts = [
      ("name", organization.name), ("street", organization.street), ("town", organization.town),
      ("state", organization.state), ("postal_code", organization.postalCode), ("phone", organization.phone),
      ("email", organization.email), ("external_id", organization.externalID ?? ""),
    ]
    var values: Change.Values = [:]
    for (column, text) in texts where !text.isEmpty { values[column] = text }
    if record.tellsKind { values["kind"] = organization.kind }
    try change.update("organization", id: id, set: values, object: Reference(.organization, id))
  }

  private static let kinds: [String: OrganizationKind] = [
    "501c3": .nonprofit, "npo": .nonprofit, "ngo": .nonprofit, "charity": .nonprofit, "publicschool": .school,
    "charterschool": .school, "agency": .stateAgency, "government": .stateAgency, "publicagency": .stateAgency,
    "company": .business, "corporation": .business, "faith": .faithGroup, "church": .faithGroup,
    "faithbased": .faithGroup, "congregation": .faithGroup,
  ]
}

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

    var identity: RecordFinder.Identity {
      .init(reference: reference, externalID: organization.externalID ?? "", isDerived: isDerived)
    }
  }

  let options: ImportOptions
  let source: RecordSource

  func record(_ cells: inout CellReader) -> Record? {
    let kind = cells.choice("kind", OrganizationKind.self, synonyms: Self.kinds)
    var organization = NewOrganization(name: cells.required("name"), kind: kind ?? .nonprofit)
    let address = AddressCells(&cells, places: options.places)
    organization.street = address.street
    organization.town = address.town
    organization.state = address.state
    organization.postalCode = address.postalCode
    organization.phone = cells.phone("phone")?.stored ?? ""
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
    var record = record
    let identity = record.identity
    let finder = RecordFinder(change: change, source: source)
    if let id = try finder.own(.organization, identity) {
      record.organization.externalID = try finder.column(identity, .organization, of: id)
      if !record.isDerived { try update(id, record, in: &change) }
      try finder.remember(identity, .organization, id)
      return .present(Reference(.organization, id))
    }
    record.organization.externalID = try finder.column(identity, .organization)
    let organization = record.organization
    let similar = try change.organization(named: organization.name)
    try change.ask(organization.doubts(stored: nil))
    let id = try change.insert(organization)
    try finder.remember(identity, .organization, id)
    return ImportOutcome(
      effect: .added, reference: Reference(.organization, id), similar: similar)
  }

  private func update(_ id: Int64, _ record: Record, in change: inout Change) throws {
    let organization = record.organization
    let stored = try String.fetchOne(
      try change.db.cachedStatement(sql: "SELECT name FROM organization WHERE id = ?"), arguments: [id])
    if let stored, !Sameness.isSameOrganization(organization.name, as: stored) {
      throw RowRefusal(
        problem: .somebodyElse(
          Reference(.organization, id), field: record.identity.field, stored: stored, named: organization.name))
    }
    let texts = [
      ("name", organization.name), ("street", organization.street), ("town", organization.town),
      ("state", organization.state), ("postal_code", organization.postalCode), ("phone", organization.phone),
      ("email", organization.email), ("external_id", organization.externalID ?? ""),
    ]
    if !organization.state.isEmpty, USState.code(organization.state) == nil {
      let stored = try String.fetchOne(
        change.db, sql: "SELECT state FROM organization WHERE id = ?", arguments: [id])
      try change.ask(organization.doubts(stored: stored))
    }
    var values: Change.Values = [:]
    for (column, text) in texts where !text.isEmpty { values[column] = text }
    values["sort_name"] = NewOrganization.sortName(of: organization.name)
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

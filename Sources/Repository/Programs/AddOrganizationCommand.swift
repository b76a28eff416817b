package import Domain

/// What is needed to add an organization of the network.
package struct NewOrganization: Equatable, Sendable {
  package var name: String
  package var kind: OrganizationKind
  package var street = ""
  package var town = ""
  package var state = ""
  /// Five digits, or empty.
  package var postalCode = ""
  /// Digits as ``PhoneNumber/digits``, or empty.
  package var phone = ""
  package var email = ""
  /// The key of the record in the system it came from.
  package var externalID: String?

  package init(name: String, kind: OrganizationKind) {
    self.name = name
    self.kind = kind
  }
}

extension AuditAction {
  package static let addOrganization = AuditAction("add organization")
}

extension Workspace {
  /// Adds an organization.
  ///
  /// - Returns: The row id, the number of its `O-` reference.
  @discardableResult
  package func addOrganization(_ organization: NewOrganization) throws(RepositoryError) -> Int64 {
    try write(.addOrganization, .importRecords) { try $0.insert(organization) }
  }
}

extension Change {
  /// Adds an organization within a larger change.
  mutating func insert(_ organization: NewOrganization) throws -> Int64 {
    try insert(
      "organization",
      [
        "name": organization.name, "kind": organization.kind, "street": organization.street,
        "town": organization.town, "state": organization.state, "postal_code": organization.postalCode,
        "phone": organization.phone, "email": organization.email, "external_id": organization.externalID,
      ], object: .organization)
  }
}

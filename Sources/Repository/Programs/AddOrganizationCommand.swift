package import Domain

/// What is kept of an organization of the network, beside its contacts, programs and the towns it serves.
package struct NewOrganization: Equatable, Sendable {
  package var name: String
  package var kind: OrganizationKind
  package var street = ""
  package var town = ""
  package var state = ""
  /// Five digits, or empty.
  package var postalCode = ""
  /// As ``PhoneNumber/stored``, or empty.
  package var phone = ""
  package var email = ""
  /// The key of the record in the system it came from.
  package var externalID: String?

  package init(name: String, kind: OrganizationKind) {
    self.name = name
    self.kind = kind
  }

  /// Columns of `organization`.
  var columns: Change.Values {
    [
      "name": name, "sort_name": Self.sortName(of: name), "kind": kind, "street": street, "town": town,
      "state": USState.normalized(state), "postal_code": postalCode, "phone": PhoneNumber(phone)?.stored ?? phone,
      "email": email,
      "external_id": externalID,
    ]
  }

  /// The folded name, by which lists sort: as the SQL function `folded_name` has it.
  static func sortName(of name: String) -> String { NameFolding.words(name).joined(separator: " ") }
}

extension AuditAction {
  package static let addOrganization = AuditAction("add organization")
}

extension Workspace {
  /// Adds an organization.
  ///
  /// - Parameter towns: The towns it serves.
  /// - Returns: The row id, the number of its `O-` reference.
  @discardableResult
  package func addOrganization(
    _ organization: NewOrganization, towns: [String] = []
  ) throws(RepositoryError) -> Int64 {
    try write(.addOrganization, .editOrganization) { change in
      try organization.check()
      try change.ask(organization.doubts(stored: nil) + (try change.doubts(aboutNaming: organization.name)))
      let id = try change.insert(organization)
      if !towns.isEmpty { try change.setTowns(towns, of: Reference(.organization, id)) }
      return id
    }
  }
}

extension Change {
  /// Adds an organization within a larger change.
  mutating func insert(_ organization: NewOrganization) throws -> Int64 {
    try insert("organization", organization.columns, object: .organization)
  }
}

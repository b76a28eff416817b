package import Domain
import GRDB

extension AuditAction {
  package static let saveOrganization = AuditAction("save organization")
  package static let saveOrganizationContact = AuditAction("save organization contact")
  package static let removeOrganizationContact = AuditAction("remove organization contact")
}

/// Somebody one speaks to at an organization.
package struct OrganizationContact: Equatable, Sendable {
  package var name: String
  /// `director`, `site coordinator`.
  package var role: String
  /// As ``PhoneNumber/stored``, or empty.
  package var phone: String
  package var email: String

  package init(name: String, role: String = "", phone: String = "", email: String = "") {
    self.name = name
    self.role = role
    self.phone = phone
    self.email = email
  }

  var columns: Change.Values {
    ["name": name, "role": role, "phone": PhoneNumber(phone)?.stored ?? phone, "email": email]
  }

  func check() throws {
    guard name.contains(where: \.isLetter) else { throw RepositoryError.invalid(field: "name", .required) }
    for (field, text) in [("name", name), ("role", role), ("email", email)] {
      try TextCheck.line(text, field: field, maximum: 200)
    }
    try TextCheck.phone(phone, field: "phone")
    if !email.isEmpty, !TextCheck.isEmail(email) { throw RepositoryError.invalid(field: "email", .notAnEmail) }
  }
}

extension Workspace {
  /// Saves an edit of an organization, unless somebody else has saved one since `version`.
  ///
  /// - Parameter towns: The towns it serves.
  package func saveOrganization(
    _ reference: Reference, _ organization: NewOrganization, towns: [String], version: Int
  ) throws(RepositoryError) {
    try write(.saveOrganization, .editOrganization) { change in
      try change.requireOrganization(reference)
      let row = try Row.fetchOne(
        change.db, sql: "SELECT state, phone, sort_name FROM organization WHERE id = ?", arguments: [reference.number])
      try organization.check(storedPhone: row?["phone"])
      let isRenamed = try row.map { try $0["sort_name"] != NewOrganization.sortName(of: organization.name) } ?? false
      try change.ask(
        organization.doubts(stored: try row?["state"])
          + (isRenamed ? try change.doubts(aboutNaming: organization.name) : []))
      try change.update(
        "organization", id: reference.number, expecting: version, set: organization.columns, object: reference)
      try change.setTowns(towns, of: reference)
    }
  }

  /// Adds or changes somebody one speaks to at an organization.
  ///
  /// - Parameter contact: The row id of one who is there; nil for a new one.
  @discardableResult
  package func saveOrganizationContact(
    _ details: OrganizationContact, of organization: Reference, contact: Int64? = nil
  ) throws(RepositoryError) -> Int64 {
    try write(.saveOrganizationContact, .editOrganization) { change in
      try details.check()
      try change.requireOrganization(organization)
      let stored = try String.fetchOne(
        change.db, sql: "SELECT name FROM organization_contact WHERE id = ?", arguments: [contact])
      try change.ask(PersonDoubts.doubts(aboutName: details.name, in: "name", stored: stored))
      return try change.save(details.columns, as: .contact, of: organization, id: contact)
    }
  }

  /// Takes a contact who has gone off an organization's record.
  package func removeOrganizationContact(
    _ contact: Int64, of organization: Reference, reason: String
  ) throws(RepositoryError) {
    try write(.removeOrganizationContact, .editOrganization, reason: reason) { change in
      try change.remove(contact, as: .contact, of: organization, reason: reason)
    }
  }
}

extension Change {
  fileprivate func requireOrganization(_ organization: Reference) throws {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM organization WHERE id = ? AND voided_at IS NULL")
    guard organization.kind == .organization,
      try Row.fetchOne(statement, arguments: [organization.number]) != nil
    else { throw RepositoryError.notFound(organization.description) }
  }

  /// Whether an organization of the same name is on file, in whatever case and with whatever blanks.
  func doubts(aboutNaming name: String) throws -> [Doubt] {
    try organization(named: name).map { [Doubt("name", .sameName($0))] } ?? []
  }

  /// The first organization of a name.
  func organization(named name: String) throws -> Reference? {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM organization WHERE sort_name = ? AND voided_at IS NULL ORDER BY id LIMIT 1")
    return try Int64.fetchOne(statement, arguments: [NewOrganization.sortName(of: name)])
      .map { Reference(.organization, $0) }
  }

  /// Brings the towns an organization serves to those named; upper and lower case are one.
  mutating func setTowns(_ towns: [String], of organization: Reference) throws {
    let stored = try String.fetchAll(
      db, sql: "SELECT town FROM organization_town WHERE organization_id = ?", arguments: [organization.number])
    let wanted = Set(towns.map { $0.lowercased() })
    for town in stored where !wanted.contains(town.lowercased()) {
      try delete("organization_town", key: ["organization_id": organization.number, "town": town])
    }
    var known = Set(stored.map { $0.lowercased() })
    for town in towns where known.insert(town.lowercased()).inserted {
      try TextCheck.line(town, field: "towns", maximum: 100)
      try insert("organization_town", ["organization_id": organization.number, "town": town])
    }
  }
}

extension NewOrganization {
  /// What is unlikely about it.
  ///
  /// - Parameter stored: The state on file, which is not asked about again.
  func doubts(stored: String?) -> [Doubt] {
    guard !state.isEmpty, state != stored, USState.code(state) == nil else { return [] }
    return [Doubt("state", .state(state))]
  }

  /// Refuses what cannot be kept.
  ///
  /// - Parameter storedPhone: The number on file, which is kept whatever it is.
  /// - Throws: ``RepositoryError/invalid(field:_:)`` with the column's name.
  func check(storedPhone: String? = nil) throws {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw RepositoryError.invalid(field: "name", .required)
    }
    for (field, text) in [("name", name), ("street", street), ("town", town), ("state", state), ("email", email)] {
      try TextCheck.line(text, field: field, maximum: 200)
    }
    if phone != storedPhone { try TextCheck.phone(phone, field: "phone") }
    if !email.isEmpty, !TextCheck.isEmail(email) { throw RepositoryError.invalid(field: "email", .notAnEmail) }
    if !postalCode.isEmpty, !TextCheck.isPostalCode(postalCode) {
      throw RepositoryError.invalid(field: "postal_code", .notAPostalCode)
    }
  }
}

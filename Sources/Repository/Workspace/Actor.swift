package import Domain

/// Who acts: a registered user at a terminal, or the system itself.
package struct Actor: Equatable, Sendable {
  /// Row id in `user`; 0 for the system, which has none.
  package let id: Int64
  package let login: String
  package let name: String
  package let role: Role
  /// Whose records this user works on; nil is the whole network.
  package let organizationID: Int64?
  package let supervisorID: Int64?
  /// The user's own person record, where there is one.
  package let personID: Int64?
  /// The terminal or key the user came by, for the audit log.
  package var terminal: String
  /// The fingerprint of the key the user came with; nil for none.
  package var key: String?

  /// Who does what a new day brings. It stands in the log without a user's id; no user can have its login.
  package static let system = Actor(id: 0, login: "system", name: "Matchbook", role: .director)

  /// What columns that refer to `user` hold.
  var userID: Int64? { id == 0 ? nil : id }

  package init(
    id: Int64, login: String, name: String, role: Role, organizationID: Int64? = nil, supervisorID: Int64? = nil,
    personID: Int64? = nil, terminal: String = ""
  ) {
    self.id = id
    self.login = login
    self.name = name
    self.role = role
    self.organizationID = organizationID
    self.supervisorID = supervisorID
    self.personID = personID
    self.terminal = terminal
  }
}

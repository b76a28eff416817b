package import Domain
package import Repository

/// A network ready for work: an organization, a program with a policy, and a user of each role.
///
/// `Network.inMemory()` costs a few milliseconds; every test makes its own.
package struct Network: Sendable {
  package let store: Store
  package let clock: Clock
  /// Row ids.
  package let organization: Int64
  package let program: Int64
  package let policy: ProgramPolicy
  private let workspaces: [Role: Workspace]

  /// Thursday 5 March 2026.
  package static let today = CivilDate(dayNumber: 20_517)

  package static func inMemory(
    clock: Clock = .fixed(on: today), policy: ProgramPolicy = .sample
  ) throws -> Network {
    try Network(store: Store.inMemory(), clock: clock, policy: policy)
  }

  /// Fills an empty store.
  ///
  /// The users' logins are their roles' names with a dash, `front-desk`; all but the director work for the organization,
  /// and the supervisor is over the rest. Those who work on screening are on the need-to-know list.
  package init(
    store: Store, clock: Clock = .fixed(on: Network.today), policy: ProgramPolicy = .sample
  ) throws {
    let director = try Workspace.initialize(
      store, login: "director", name: "Dana Director", timeZone: "UTC", clock: clock)
    try director.addPolicy(policy)
    let organization = try director.addOrganization(NewOrganization(name: "Harbor Mentoring", kind: .nonprofit))
    let program = try director.addProgram(
      name: "Community", organizationID: organization, setting: .communityBased,
      openedOn: CivilDate(dayNumber: 19_000))
    var workspaces: [Role: Workspace] = [.director: director]
    let names: [(Role, String)] = [
      (.supervisor, "Sam Supervisor"), (.matchSpecialist, "Mia Specialist"), (.frontDesk, "Fay Desk"),
      (.ambassador, "Ada Ambassador"),
    ]
    for (role, name) in names {
      let login = role.rawValue.replacing(" ", with: "-")
      try director.addUser(
        NewUser(
          login: login, name: name, role: role, organizationID: organization,
          supervisorID: workspaces[.supervisor]?.actor.id))
      workspaces[role] = try Workspace.signIn(store, login: login, clock: clock)
    }
    for role in [Role.director, .supervisor, .matchSpecialist] {
      guard let login = workspaces[role]?.actor.login else { continue }
      try director.addToNeedToKnow(login, reason: "Works on screening.")
    }
    self.store = store
    self.clock = clock
    self.organization = organization
    self.program = program
    self.policy = policy
    self.workspaces = workspaces
  }

  /// The workspace of the user with `role`; a user of a rarer role is registered when first asked for.
  package func workspace(_ role: Role = .director) -> Workspace {
    if let workspace = workspaces[role] { return workspace }
    let login = role.rawValue.replacing(" ", with: "-")
    let user = NewUser(login: login, name: "Riley \(role.rawValue)", role: role, organizationID: organization)
    _ = try? workspaces[.director]?.addUser(user)
    guard let workspace = try? Workspace.signIn(store, login: login, clock: clock) else {
      preconditionFailure("no user with role \(role)")
    }
    return workspace
  }
}

extension Network {
  /// The director's workspace on a store of the same database.
  package static func directorOf(_ store: Store) throws -> Workspace {
    try Workspace.signIn(store, login: "director", clock: .fixed(on: today))
  }
}

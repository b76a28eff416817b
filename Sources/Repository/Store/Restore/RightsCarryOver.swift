import Domain
import GRDB

/// Brings the rights of the database that is replaced into the copy that takes its place, each by the command that everybody
/// uses, with its audit event.
struct RightsCarryOver {
  /// The copy, as the system sees it.
  let workspace: Workspace
  private let source: RightsToday
  /// The rights of the database that is replaced.
  private var today = RightsNow()
  private var told: [RestoredRight] = []

  private static let reason = "As it was before the restore."

  init(into workspace: Workspace, of source: RightsToday) {
    self.workspace = workspace
    self.source = source
  }

  /// - Returns: What was carried over, and then what the backup does not have.
  mutating func run() throws -> [RestoredRight] {
    switch source {
    case .none, .unknown: return []
    case .keys(let inForce): return try revoke(allBut: inForce)
    case .known(let rights, let isRecorded):
      guard !rights.users.isEmpty else { return [] }
      today = rights
      return try carryOver(isRecorded: isRecorded)
    }
  }

  /// Of a database beyond reading it is known which keys opened it last.
  private func revoke(allBut inForce: Set<[String]>) throws -> [RestoredRight] {
    try rights().keys.sorted { $0.key < $1.key }.filter {
      !$0.value.isRevoked && !inForce.contains([$0.value.kind, $0.value.body])
    }
    .map { fingerprint, key in
      try workspace.revokeKey(fingerprint)
      return .keyStaysRevoked(key.login, fingerprint: fingerprint)
    }
  }

  private mutating func carryOver(isRecorded: Bool) throws -> [RestoredRight] {
    if isRecorded { try keepDirectors() }
    let then = try rights()
    for (login, user) in then.users.sorted(by: { $0.key < $1.key }) where !user.isDisabled { try settle(login, user) }
    for (fingerprint, key) in then.keys.sorted(by: { $0.key < $1.key })
    where !key.isRevoked && today.keys[fingerprint]?.isRevoked != false {
      try workspace.revokeKey(fingerprint)
      told.append(.keyStaysRevoked(key.login, fingerprint: fingerprint))
    }
    for login in then.needToKnow.sorted() where !today.needToKnow.contains(login) {
      // Who was shut out has been taken off the list by that.
      guard try rights().needToKnow.contains(login) else { continue }
      try workspace.removeFromNeedToKnow(login)
      told.append(.offNeedToKnow(login))
    }
    try keepRevokedKeys(besides: then)
    return told + lost(since: then)
  }

  private func rights() throws -> RightsNow { try workspace.store.read { try RightsNow($0) } }

  /// Makes a director of today one again where otherwise all of the backup would be shut out.
  private mutating func keepDirectors() throws {
    let then = try rights()
    func isDirector(_ user: RightsNow.User?) -> Bool { user?.role == .director && user?.isDisabled == false }
    let remaining = then.users.keys.filter { isDirector(then.users[$0]) && isDirector(today.users[$0]) }
    guard remaining.isEmpty else { return }
    for (login, user) in today.users.sorted(by: { $0.key < $1.key }) where isDirector(user) {
      if let known = then.users[login] {
        if known.isDisabled { try workspace.setDisabled(false, login: login, reason: Self.reason) }
        if known.role != .director { try workspace.changeRole(of: login, to: .director, dealing: .nobody) }
      } else {
        try Confirmation.all.during { () throws(RepositoryError) in
          _ = try workspace.addUser(NewUser(login: login, name: user.name, role: .director, organizationID: nil))
        }
      }
      for (fingerprint, key) in today.keys where key.login == login && !key.isRevoked && then.keys[fingerprint] == nil {
        guard let taken = try? PublicKey("\(key.kind) \(key.body) \(key.comment)") else { continue }
        try workspace.addKey(taken, to: login)
      }
      told.append(.staysDirector(login))
    }
  }

  private mutating func settle(_ login: String, _ then: RightsNow.User) throws {
    guard let now = today.users[login], !now.isDisabled, let role = now.role else {
      return try shutOut(login, .staysOut(login))
    }
    if let place = now.organizationID, place != then.organizationID {
      guard try workspace.store.read({ try Self.hasOrganization(place, $0) }) else {
        return try shutOut(login, .organizationMissing(login))
      }
      try workspace.write(.carryOrganization, .manageUsers, undoable: false, reason: Self.reason) { change in
        let id = try change.user(login).id
        try change.update("user", id: id, set: ["organization_id": place], object: Reference(.user, id))
      }
      told.append(.organization(login, Reference(.organization, place)))
    }
    if let before = then.role, before != role, !before.isWithin(role) {
      try workspace.changeRole(of: login, to: role, dealing: .nobody)
      told.append(.role(login, role))
    }
    let known = try rights().users
    if now.supervisor != then.supervisor, now.supervisor.map({ known[$0]?.isDisabled == false }) ?? true {
      // Somebody who cannot be over the user there is left out; then the user stays where the backup has them.
      guard (try? workspace.setSupervisor(of: login, to: now.supervisor)) != nil else { return }
      told.append(.supervisor(login, under: now.supervisor))
    }
  }

  /// What the user had is nobody's, so that somebody takes it; nobody else gets it unasked.
  private mutating func shutOut(_ login: String, _ right: RestoredRight) throws {
    do { try workspace.setDisabled(true, login: login, reason: Self.reason, dealing: .nobody) } catch .lastDirector {
      // Today nobody is a director: without this one, nobody could let anybody in.
      return
    }
    told.append(right)
  }

  private static func hasOrganization(_ id: Int64, _ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM organization WHERE id = ?)", arguments: [id]) ?? false
  }

  /// A key that was added and revoked since is never taken again.
  private func keepRevokedKeys(besides then: RightsNow) throws {
    let known = try rights().users
    for (fingerprint, key) in today.keys.sorted(by: { $0.key < $1.key })
    where key.isRevoked && then.keys[fingerprint] == nil && known[key.login] != nil {
      guard let taken = try? PublicKey("\(key.kind) \(key.body) \(key.comment)") else { continue }
      try workspace.addKey(taken, to: key.login)
      try workspace.revokeKey(fingerprint)
    }
  }

  private func lost(since then: RightsNow) -> [RestoredRight] {
    let kept = told.compactMap { if case .staysDirector(let login) = $0 { login } else { nil } }
    var lost: [RestoredRight] = []
    for (login, now) in today.users.sorted(by: { $0.key < $1.key }) where !now.isDisabled && !kept.contains(login) {
      guard let role = now.role else { continue }
      guard let before = then.users[login] else {
        lost.append(.userLost(login, name: now.name, role))
        continue
      }
      if before.isDisabled { lost.append(.admissionLost(login)) }
      if let old = before.role, old != role, old.isWithin(role) { lost.append(.roleLost(login, role)) }
      if before.organizationID != nil, now.organizationID == nil { lost.append(.reachLost(login)) }
    }
    for (fingerprint, key) in today.keys.sorted(by: { $0.key < $1.key })
    where !key.isRevoked && then.keys[fingerprint] == nil && then.users[key.login] != nil && !kept.contains(key.login) {
      lost.append(.keyLost(key.login, fingerprint: fingerprint))
    }
    return lost
      + today.needToKnow.subtracting(then.needToKnow).filter { then.users[$0] != nil }.sorted().map {
        .needToKnowLost($0)
      }
  }
}

extension AuditAction {
  fileprivate static let carryOrganization = AuditAction("carry organization over")
}

extension Role {
  /// Whether another role gives all that this one does.
  fileprivate func isWithin(_ other: Role) -> Bool {
    let (mine, theirs) = (access, other.access)
    return mine.permissions.isSubset(of: theirs.permissions) && mine.ceiling <= theirs.ceiling
      && (mine.reach == theirs.reach || theirs.reach == .everything || mine.reach == .nobody)
      && (mine.names == theirs.names || theirs.names == .shown)
  }
}

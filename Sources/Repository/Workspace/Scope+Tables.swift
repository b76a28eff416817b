extension Scope {
  /// What has an owner.
  enum Owned: String {
    case match, youth, mentor

    var table: String { self == .match ? rawValue : "\(rawValue)_profile" }
    var id: String { self == .match ? "id" : "person_id" }
  }

  /// A table as `alias`, for `FROM`, read along the index of an order as far as the reach allows. It is for finding alone: the
  /// condition of the scope has to stand beside it.
  ///
  /// The network is read in its order, an organization by its programs. Of the network a user who works on all of it has
  /// what is open, in the same order, and what is their own, which is sorted: one source of several parts, which SQLite
  /// merges as it reads them. Its order has to be of columns that are selected, or by expressions that are.
  ///
  /// - Parameter order: An index is called so: `match_by_start`, and `match_open_by_start` of what is open. Where the index
  ///   is partial, the query has to have its conditions.
  func table(_ kind: Owned, _ alias: String, by order: String) -> String {
    switch reach {
    case .everything, .checked(organization: nil): "\(kind.table) \(alias) INDEXED BY \(kind.rawValue)_by_\(order)"
    case .held(let holder, organization: nil): "\(open(kind, holder, order: order)) \(alias)"
    case .organization, .held, .checked: "\(kind.table) \(alias) INDEXED BY \(kind.rawValue)_by_program_state"
    case .entrusted, .nobody: "\(kind.table) \(alias)"
    }
  }

  private func open(_ kind: Owned, _ holder: Holder, order: String) -> String {
    let groups: [String]
    let isOpen: String
    switch holder {
    case .specialist: (groups, isOpen) = (["staff"], "= 'staff'")
    case .team: (groups, isOpen) = (["staff", "supervisors"], "IS NOT NULL")
    }
    let open = groups.map { group in
      "SELECT * FROM \(kind.table) INDEXED BY \(kind.rawValue)_open_by_\(order) WHERE open_to = '\(group)'"
    }
    let own = """
      SELECT * FROM \(kind.table) NOT INDEXED
      WHERE \(kind.id) IN (\(own(kind, holder))) AND NOT coalesce(open_to \(isOpen), 0)
      """
    return "(\((open + [own]).joined(separator: " UNION ALL ")))"
  }

  /// The ids of what the holder has, or has a match of; of a team's users without those who have no supervisor.
  private func own(_ kind: Owned, _ holder: Holder) -> String {
    let users: String
    let column = kind == .match ? "id" : "\(kind.rawValue)_id"
    var parts: [String] = []
    switch holder {
    case .specialist(let user): users = "\(user)"
    case .team(let user):
      let team = "SELECT id FROM user WHERE supervisor_id = \(user)"
      users = "\(team) UNION ALL SELECT \(user)"
      parts = ["SELECT \(column) FROM match WHERE ambassador_id IN (\(team))"]
    }
    parts.append("SELECT \(column) FROM match WHERE specialist_id IN (\(users))")
    if kind != .match { parts.append("SELECT person_id FROM \(kind.table) WHERE specialist_id IN (\(users))") }
    return parts.joined(separator: " UNION ")
  }
}

import Domain

/// How far an actor sees, as SQL conditions over a table alias; every query and command goes through it.
///
/// A director sees everything. Staff see what belongs to the programs of their organization, or everything where they
/// have none. An ambassador sees the matches entrusted to them and the people in those. The conditions hold no text of
/// anybody's, only row ids, so they are safe to embed, and the statement of one actor is prepared once.
struct Scope: Equatable, Sendable {
  enum Reach: Equatable, Sendable {
    case everything
    case organization(Int64)
    case entrusted(user: Int64)
  }

  let reach: Reach

  init(of actor: Actor) {
    reach =
      switch actor.role {
      case .director: .everything
      case .ambassador: .entrusted(user: actor.id)
      case .supervisor, .matchSpecialist, .frontDesk: actor.organizationID.map(Reach.organization) ?? .everything
      }
  }

  /// Condition over `youth_profile AS alias`.
  func youth(_ alias: String) -> String {
    switch reach {
    case .everything: "1"
    case .organization(let id): programOf(alias, id)
    case .entrusted(let user):
      "EXISTS (SELECT 1 FROM match sm WHERE sm.youth_id = \(alias).person_id AND sm.ambassador_id = \(user))"
    }
  }

  /// Condition over `mentor_profile AS alias`.
  func mentor(_ alias: String) -> String {
    switch reach {
    case .everything: "1"
    case .organization(let id): programOf(alias, id)
    case .entrusted(let user):
      "EXISTS (SELECT 1 FROM match sm WHERE sm.mentor_id = \(alias).person_id AND sm.ambassador_id = \(user))"
    }
  }

  /// Condition over `match AS alias`.
  func match(_ alias: String) -> String {
    switch reach {
    case .everything: "1"
    case .organization(let id): programOf(alias, id)
    case .entrusted(let user): "\(alias).ambassador_id = \(user)"
    }
  }

  /// Condition over `program AS alias`.
  func program(_ alias: String) -> String {
    switch reach {
    case .everything: "1"
    case .organization(let id): "\(alias).organization_id = \(id)"
    case .entrusted(let user):
      "EXISTS (SELECT 1 FROM match sm WHERE sm.program_id = \(alias).id AND sm.ambassador_id = \(user))"
    }
  }

  /// Condition over `person AS alias`: youth and mentors in reach, the families of those youth, and the staff's own
  /// organization's people.
  func person(_ alias: String) -> String {
    let roles = """
      EXISTS (SELECT 1 FROM youth_profile sy WHERE sy.person_id = \(alias).id AND \(youth("sy")))
      OR EXISTS (SELECT 1 FROM mentor_profile sp WHERE sp.person_id = \(alias).id AND \(mentor("sp")))
      OR EXISTS (SELECT 1 FROM relationship sr JOIN youth_profile sy ON sy.person_id = sr.person_id
        WHERE sr.related_id = \(alias).id AND \(youth("sy")))
      """
    return switch reach {
    case .everything: "1"
    case .organization(let id): "(\(alias).organization_id = \(id) OR \(roles))"
    case .entrusted: "(\(roles))"
    }
  }

  /// Condition over `session AS alias`: entries that count for a match in reach.
  func session(_ alias: String) -> String {
    guard reach != .everything else { return "1" }
    return """
      EXISTS (SELECT 1 FROM session_match ss JOIN match sx ON sx.id = ss.match_id
        WHERE ss.session_id = \(alias).id AND \(match("sx")))
      """
  }

  private func programOf(_ alias: String, _ organization: Int64) -> String {
    "\(alias).program_id IN (SELECT id FROM program WHERE organization_id = \(organization))"
  }
}

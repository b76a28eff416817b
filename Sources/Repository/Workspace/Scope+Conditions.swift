import Domain
import GRDB

extension Scope {
  /// Condition over `youth_profile AS alias`.
  func youth(_ alias: String) -> String { profile(alias, side: "youth_id") }

  /// Condition over `mentor_profile AS alias`.
  func mentor(_ alias: String) -> String { profile(alias, side: "mentor_id") }

  private func profile(_ alias: String, side: String) -> String {
    let isMentor = side == "mentor_id"
    let reached =
      switch reach {
      case .everything: "1"
      case .organization(let id): programOf(alias, id)
      case .held(let holder, let organization):
        """
        \(organization.map { programOf(alias, $0) + " AND " } ?? "")(\(own(holder, alias))
        \(isMentor ? "OR \(alias).state = 'waiting'" : "")
        OR \(hasMatch(holder, alias, side)))
        """
      case .entrusted(let user):
        "\(alias).person_id IN (SELECT sm.\(side) FROM match sm WHERE \(entrusted(user, "sm")))"
      case .checked(let organization) where isMentor:
        """
        \(organization.map { programOf(alias, $0) + " AND " } ?? "")EXISTS (SELECT 1 FROM screening_item si
          WHERE si.person_id = \(alias).person_id AND si.kind IN ('background check', 'sex offender registry')
          AND si.status <> 'not started') AND \(needsToKnow)
        """
      case .checked, .nobody: "0"
      }
    return "\(reached)\(notTooClose("\(alias).person_id"))"
  }

  /// Condition on the actor: on the need-to-know list, and confirmed. It is looked up once for a statement.
  var needsToKnow: String {
    """
    EXISTS (SELECT 1 FROM need_to_know sk WHERE sk.user_id = \(user) AND sk.removed_on IS NULL
      AND sk.confirmed_until >= '\(today)')
    """
  }

  /// Whether the actor is on the need-to-know list, and confirmed.
  func needsToKnow(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT \(needsToKnow)")) ?? false
  }

  /// Condition over `match AS alias`.
  func match(_ alias: String) -> String {
    let reached =
      switch reach {
      case .everything: "1"
      case .organization(let id): programOf(alias, id)
      case .held(let holder, let organization):
        "\(organization.map { programOf(alias, $0) + " AND " } ?? "")(\(own(holder, alias)) OR \(held(holder, alias)))"
      case .entrusted(let user): entrusted(user, alias)
      case .checked, .nobody: "0"
      }
    return "\(reached)\(notTooClose("\(alias).youth_id"))\(notTooClose("\(alias).mentor_id"))"
  }

  /// Condition over `program AS alias`.
  func program(_ alias: String) -> String {
    switch reach {
    case .everything, .held(_, organization: nil), .checked(organization: nil): "1"
    case .organization(let id), .held(_, .some(let id)), .checked(.some(let id)): "\(alias).organization_id = \(id)"
    case .entrusted(let user): "\(alias).id IN (SELECT sm.program_id FROM match sm WHERE \(entrusted(user, "sm")))"
    case .nobody: "0"
    }
  }

  /// Condition over `person AS alias`: youth and mentors in reach, the families of those youth, and people of the staff's
  /// own organization who are none of these.
  func person(_ alias: String) -> String {
    let reached =
      switch reach {
      case .everything: "1"
      case .organization(let id): people(alias, looseOf: id)
      case .held(_, let organization): people(alias, looseOf: organization)
      case .entrusted(let user):
        // Few enough to be listed once for a query.
        """
        \(alias).id IN (SELECT sm.youth_id FROM match sm WHERE \(entrusted(user, "sm"))
          UNION SELECT sm.mentor_id FROM match sm WHERE \(entrusted(user, "sm"))
          UNION SELECT sr.related_id FROM match sm
            JOIN relationship sr ON sr.person_id = sm.youth_id AND sr.voided_at IS NULL
            WHERE \(entrusted(user, "sm"))
              AND NOT EXISTS (SELECT 1 FROM youth_profile sq WHERE sq.person_id = sr.related_id))
        """
      case .checked:
        "EXISTS (SELECT 1 FROM mentor_profile sp WHERE sp.person_id = \(alias).id AND \(mentor("sp")))"
      case .nobody: "0"
      }
    return "\(reached)\(notTooClose("\(alias).id"))"
  }

  /// The same as ``person(_:)``, for looking through many who are mostly out of reach: those in reach are listed once.
  func listedPerson(_ alias: String) -> String {
    let organization: Int64
    switch reach {
    case .organization(let id), .held(_, .some(let id)): organization = id
    case .everything, .held, .entrusted, .checked, .nobody: return person(alias)
    }
    return """
      \(alias).id IN (SELECT sl.id FROM person sl WHERE \(isLoose("sl", of: organization))
        UNION SELECT sy.person_id FROM youth_profile sy WHERE \(youth("sy"))
        UNION SELECT sp.person_id FROM mentor_profile sp WHERE \(mentor("sp"))
        UNION SELECT sr.related_id FROM youth_profile sy CROSS JOIN relationship sr ON sr.person_id = sy.person_id
            AND sr.voided_at IS NULL
          WHERE \(youth("sy")))\(notTooClose("\(alias).id"))
      """
  }

  /// Condition over `session AS alias`: entries that count for a match in reach.
  func session(_ alias: String) -> String {
    guard reach != .everything else { return "1" }
    return """
      EXISTS (SELECT 1 FROM session_match ss JOIN match sx ON sx.id = ss.match_id
        WHERE ss.session_id = \(alias).id AND \(match("sx")))
      """
  }

  /// Condition over `training_class AS alias`: what the organization holds and what is the network's; of an ambassador,
  /// what their organization holds and what they hold themselves.
  func trainingClass(_ alias: String) -> String {
    switch reach {
    case .everything, .held(_, organization: nil): "1"
    case .organization(let id), .held(_, .some(let id)):
      "(\(alias).organization_id IS NULL OR \(alias).organization_id = \(id))"
    case .entrusted(let user):
      """
      (\(alias).organization_id IN (SELECT organization_id FROM user WHERE id = \(user))
      OR \(alias).recorded_by = \(user))
      """
    case .checked, .nobody: "0"
    }
  }

  /// Whether all classes that an organization holds are in reach.
  func seesClasses(of organization: Int64) -> Bool {
    switch reach {
    case .everything, .held(_, organization: nil): true
    case .organization(let id), .held(_, .some(let id)): id == organization
    case .entrusted, .checked, .nobody: false
    }
  }

  /// Condition over `match_run AS alias`: every youth who was looked at is in reach.
  func matchRun(_ alias: String) -> String {
    guard reach != .everything else { return "1" }
    return """
      NOT EXISTS (SELECT 1 FROM match_run_youth sr JOIN youth_profile sy ON sy.person_id = sr.youth_id
        WHERE sr.run_id = \(alias).id AND NOT (\(youth("sy"))))
      """
  }

  /// Condition over a table's column of person ids: the person has not been voided. Found without their row, in the index
  /// of the few who have.
  static func isNotVoided(_ person: String) -> String {
    "\(person) NOT IN (SELECT id FROM person WHERE voided_at IS NOT NULL)"
  }

  /// Condition over a column of youth ids: the guardian has not taken back the consent to take part. What has been taken
  /// back stays with the staff who wind it up; it leaves the house no more, and no ambassador sees it.
  func takesPart(_ youth: String) -> String {
    """
    \(youth) NOT IN (SELECT sc.person_id FROM consent sc WHERE sc.kind = 'participation' AND sc.revoked_on IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM consent sn WHERE sn.person_id = sc.person_id AND sn.kind = 'participation'
        AND sn.revoked_on IS NULL AND sn.signed_on >= sc.revoked_on
        AND (sn.expires_on IS NULL OR sn.expires_on >= '\(today)') AND NOT \(M0014Consents.signerMayNot("sn"))))
    """
  }

  /// People by their roles; each is found by its primary key.
  private func people(_ alias: String, looseOf organization: Int64?) -> String {
    """
    (EXISTS (SELECT 1 FROM youth_profile sy WHERE sy.person_id = \(alias).id AND \(youth("sy")))
    OR EXISTS (SELECT 1 FROM mentor_profile sp WHERE sp.person_id = \(alias).id AND \(mentor("sp")))
    OR EXISTS (SELECT 1 FROM relationship sr JOIN youth_profile sy ON sy.person_id = sr.person_id
      WHERE sr.related_id = \(alias).id AND sr.voided_at IS NULL AND \(youth("sy")))
    OR (\(isLoose(alias, of: organization))))
    """
  }

  /// Somebody of an organization, nil for any, who is neither youth nor mentor nor anybody's relative.
  private func isLoose(_ alias: String, of organization: Int64?) -> String {
    """
    \(organization.map { "\(alias).organization_id = \($0)" } ?? "1")
    AND NOT EXISTS (SELECT 1 FROM youth_profile sy WHERE sy.person_id = \(alias).id)
    AND NOT EXISTS (SELECT 1 FROM mentor_profile sp WHERE sp.person_id = \(alias).id)
    AND NOT EXISTS (SELECT 1 FROM relationship sr WHERE sr.related_id = \(alias).id AND sr.voided_at IS NULL)
    """
  }

  private func programOf(_ alias: String, _ organization: Int64) -> String {
    "\(alias).program_id IN (SELECT id FROM program WHERE organization_id = \(organization))"
  }

  /// A profile or match that the holder has, or that nobody has yet.
  private func own(_ holder: Holder, _ alias: String) -> String {
    "(\(alias).specialist_id IS NULL OR \(isOf(holder, "\(alias).specialist_id")))"
  }

  /// A profile with a match that the holder has. Whoever works alone has few, which are listed once; a team's are looked up
  /// for each profile, as they, and the users without a supervisor, are the more the larger the network is.
  private func hasMatch(_ holder: Holder, _ alias: String, _ side: String) -> String {
    switch holder {
    case .specialist: "\(alias).person_id IN (SELECT sm.\(side) FROM match sm WHERE \(held(holder, "sm")))"
    case .team:
      "EXISTS (SELECT 1 FROM match sm WHERE sm.\(side) = \(alias).person_id AND \(held(holder, "sm")))"
    }
  }

  /// A match that the holder has; a supervisor has those of the team's ambassadors too.
  private func held(_ holder: Holder, _ alias: String) -> String {
    switch holder {
    case .specialist: isOf(holder, "\(alias).specialist_id")
    case .team(let user):
      """
      (\(isOf(holder, "\(alias).specialist_id"))
      OR EXISTS (SELECT 1 FROM user sa WHERE sa.id = \(alias).ambassador_id AND sa.supervisor_id = \(user)))
      """
    }
  }

  /// Condition over a column of user ids: the holder, or one of the team. Each is found by its primary key.
  func isOf(_ holder: Holder, _ column: String) -> String {
    switch holder {
    case .specialist(let user): "\(column) = \(user)"
    case .team(let user):
      """
      EXISTS (SELECT 1 FROM user st WHERE st.id = \(column)
        AND (st.supervisor_id = \(user) OR st.supervisor_id IS NULL OR st.id = \(user)))
      """
    }
  }

  private func entrusted(_ user: Int64, _ alias: String) -> String {
    "\(given(to: user, alias)) AND \(takesPart("\(alias).youth_id"))"
  }

  /// A match that somebody has given to the user for a time, whatever the guardian says meanwhile.
  private func given(to user: Int64, _ alias: String) -> String {
    """
    \(alias).ambassador_id = \(user) AND coalesce(\(alias).ambassador_since, '') <= '\(today)'
    AND coalesce(\(alias).ambassador_until, '9999-12-31') >= '\(today)'
    """
  }

  /// Condition over `match AS alias`: live and entrusted to the actor, who sees nothing of it since a guardian has taken back
  /// the consent; nil for everybody else. Of such a match the reference is told, and whom to ask.
  func stopped(_ alias: String) -> String? {
    guard case .entrusted(let user) = reach else { return nil }
    return """
      \(given(to: user, alias)) AND \(alias).state IN ('active', 'paused', 'intervention', 'closing')
      AND NOT (\(takesPart("\(alias).youth_id")))\(notTooClose("\(alias).youth_id"))\(notTooClose("\(alias).mentor_id"))
      """
  }

  /// Why a match is not there for the actor: it is none of theirs, or its meetings have stopped.
  func absence(of match: Reference, _ db: Database) throws -> RepositoryError {
    guard match.kind == .match, let condition = stopped("m") else { return .notFound(match.description) }
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(u.name, '') FROM match m LEFT JOIN user u ON u.id = m.specialist_id WHERE m.id = ? AND \(condition)
        """)
    guard let name = try String.fetchOne(statement, arguments: [match.number]) else {
      return .notFound(match.description)
    }
    return .meetingsStopped(match, ask: name.isEmpty ? nil : name)
  }

  /// Condition over `mentor_profile AS alias` with a question open: of the mentors in reach those that the holder answers
  /// for, their own, those nobody has, and those of a match of theirs.
  func heldMentor(_ alias: String) -> String {
    guard case .held(let holder, _) = reach else { return mentor(alias) }
    return "\(mentor(alias)) AND (\(own(holder, alias)) OR \(hasMatch(holder, alias, "mentor_id")))"
  }

  /// Nothing for those who may see what is kept most closely. The first term is the index's own.
  func notTooClose(_ person: String) -> String {
    guard ceiling < .backgroundCheck, reach != .nobody else { return "" }
    return """
       AND \(person) NOT IN (SELECT id FROM person WHERE sensitivity > 2 AND sensitivity > \(max(2, ceiling.rawValue)))
      """
  }
}

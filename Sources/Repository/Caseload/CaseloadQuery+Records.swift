import Domain
import GRDB

extension CaseloadQuery {
  /// What a user has, or for nil what nobody has yet and somebody has to look after.
  func records(of user: Int64?, limit: Int, _ db: Database) throws -> [OwnedRecord] {
    let profiles = try profiles(.youth, of: user, limit, db) + profiles(.mentors, of: user, limit, db)
    let matches = try matches(
      .matches, user.map { "m.specialist_id = \($0)" } ?? "m.specialist_id IS NULL AND m.state IN (\(Self.running))",
      limit, db)
    let advocacy = try officials(of: user, limit, db) + asks(of: user, limit, db)
    guard let user else { return profiles + matches + advocacy }
    let entrusted = try self.matches(.entrusted, Self.entrusted("\(user)", today, in: "m"), limit, db)
    return try profiles + matches + entrusted + advocacy + team(of: user, db)
  }

  private static let running = MatchState.allCases.filter(\.needsOwner).sqlList

  private func profiles(_ duty: Duty, of user: Int64?, _ limit: Int, _ db: Database) throws -> [OwnedRecord] {
    let isYouth = duty == .youth
    let stage: IntakeStage = isYouth ? .unownedYouth : .unownedMentors
    let kind = isYouth ? "youth" : "mentor"
    let reach = isYouth ? scope.youth("x") : scope.mentor("x")
    let left =
      (isYouth
      ? YouthState.allCases.filter { !$0.needsOwner }.map(\.rawValue)
      : MentorState.allCases.filter { !$0.needsOwner }.map(\.rawValue)).map { "'\($0)'" }.joined(separator: ", ")
    let (table, condition) =
      user.map { ("\(kind)_profile x", "x.specialist_id = \($0) AND \(reach)") }
      ?? (IntakeQueueReader.table(of: stage, scope: scope), IntakeQueueReader.condition(of: stage, scope: scope))
    let statement = try db.cachedStatement(
      sql: """
        SELECT x.person_id, x.state, x.state_since, p.given_name, p.family_name, p.preferred_name
        FROM \(table) CROSS JOIN person p ON p.id = x.person_id WHERE \(condition)
        ORDER BY x.state IN (\(left)), x.state_since, x.person_id LIMIT \(limit)
        """)
    return try Row.fetchAll(statement).map { row in
      try OwnedRecord(
        duty: duty, reference: Reference(isYouth ? .youth : .adult, row["person_id"]), name: PersonName(row),
        state: row["state"], since: row["state_since"])
    }
  }

  private func matches(_ duty: Duty, _ condition: String, _ limit: Int, _ db: Database) throws -> [OwnedRecord] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.id, m.state, m.state_since,
          y.given_name AS youth_given, y.family_name AS youth_family, y.preferred_name AS youth_preferred,
          a.given_name AS mentor_given, a.family_name AS mentor_family, a.preferred_name AS mentor_preferred
        FROM match m CROSS JOIN person y ON y.id = m.youth_id CROSS JOIN person a ON a.id = m.mentor_id
        WHERE \(condition) AND \(scope.match("m"))
        ORDER BY m.state IN ('closed', 'declined', 'expired'), m.state_since, m.id LIMIT \(limit)
        """)
    return try Row.fetchAll(statement).map { row in
      try OwnedRecord(
        duty: duty, reference: Reference(.match, row["id"]), name: PersonName(row, prefix: "youth"),
        mentor: PersonName(row, prefix: "mentor"), state: row["state"], since: row["state_since"])
    }
  }

  private func officials(of user: Int64?, _ limit: Int, _ db: Database) throws -> [OwnedRecord] {
    guard actor.role.may(.seeAdvocacy) else { return [] }
    let rows = user.map { "official o WHERE o.holder_id = \($0)" } ?? Self.heldByNobody
    return try Row.fetchAll(
      db,
      sql: "SELECT o.id, o.given_name, o.family_name, o.chamber FROM \(rows) ORDER BY o.sort_name, o.id LIMIT \(limit)"
    ).map { row in
      try OwnedRecord(
        duty: .officials, reference: Reference(.official, row["id"]),
        name: PersonName(given: row["given_name"], family: row["family_name"]), state: row["chamber"])
    }
  }

  private func asks(of user: Int64?, _ limit: Int, _ db: Database) throws -> [OwnedRecord] {
    guard actor.role.may(.seeAdvocacy) else { return [] }
    let rows =
      user.map { "ask a JOIN official o ON o.id = a.official_id WHERE a.owner_id = \($0)" } ?? Self.askedByNobody
    return try Row.fetchAll(
      db,
      sql: """
        SELECT o.id, o.given_name, o.family_name, a.state, a.state_since FROM \(rows)
        ORDER BY a.state_since, o.id LIMIT \(limit)
        """
    ).map { row in
      try OwnedRecord(
        duty: .asks, reference: Reference(.official, row["id"]),
        name: PersonName(given: row["given_name"], family: row["family_name"]), state: row["state"],
        since: row["state_since"])
    }
  }

  private func team(of user: Int64, _ db: Database) throws -> [OwnedRecord] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, name, role FROM user WHERE supervisor_id = ? ORDER BY name COLLATE NOCASE, id",
      arguments: [user])
    return try rows.map { row in
      try OwnedRecord(
        duty: .team, reference: Reference(.user, row["id"]), name: PersonName(given: row["name"], family: ""),
        state: row["role"])
    }
  }
}

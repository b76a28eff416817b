import Domain
import GRDB

/// A mentor as the guards of a transition see them, read inside the transaction that asks.
struct MentorStanding {
  let id: Int64
  let state: MentorState
  let since: CivilDate
  let suspendedOn: CivilDate?
  let capacity: Int
  let seatsTaken: Int
  let programID: Int64
  let facts: MentorFacts
  let training: TrainingStanding

  /// - Parameters:
  ///   - scope: nil where the mentor has been found within it, and for what follows from a change, wherever the mentor is.
  ///   - day: The day on which screening items and training must be in force.
  static func read(_ db: Database, _ id: Int64, scope: Scope?, on day: CivilDate) throws -> MentorStanding? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.state, m.state_since, m.suspended_on, m.capacity, m.seats_taken, m.program_id, m.held_for, p.birth_date,
          (SELECT group_concat(s.kind) FROM screening_item s
            WHERE s.person_id = m.person_id AND s.status IN ('cleared', 'exempt')
              AND (s.valid_until IS NULL OR s.valid_until >= ?2)) AS screening
        FROM mentor_profile m JOIN person p ON p.id = m.person_id
        WHERE m.person_id = ?1 AND p.voided_at IS NULL AND \(scope?.mentor("m") ?? "1")
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id, day]) else { return nil }
    let screening = try (row["screening"] as String? ?? "").split(separator: ",")
      .compactMap { ScreeningKind(rawValue: String($0)) }
    let training = try TrainingStanding.read(db, of: id)
    return try MentorStanding(
      id: id, state: row["state"], since: row["state_since"], suspendedOn: row["suspended_on"],
      capacity: row["capacity"], seatsTaken: row["seats_taken"], programID: row["program_id"],
      facts: MentorFacts(
        birthDate: row["birth_date"], screeningInForce: Set(screening), creditedMinutes: training.minutes(on: day),
        trainedTopics: training.topics(on: day), heldFor: row["held_for"]),
      training: training)
  }
}

extension TrainingStanding {
  /// Everything a person is credited with.
  static func read(_ db: Database, of person: Int64) throws -> TrainingStanding {
    let statement = try db.cachedStatement(
      sql: """
        SELECT c.topic, a.minutes, a.expires_on
        FROM training_attendance a JOIN training_course c ON c.id = a.course_id
        WHERE a.person_id = ? AND a.status = 'attended'
        """)
    return TrainingStanding(
      try Row.fetchAll(statement, arguments: [person]).map { row in
        try TrainingCredit(topic: row["topic"], minutes: row["minutes"], expiresOn: row["expires_on"])
      })
  }
}

extension Change {
  /// The mentor within what the actor may see; screening and training as of `day`, today where nil.
  func mentor(_ reference: Reference, on day: CivilDate? = nil) throws -> MentorStanding {
    guard reference.kind == .adult,
      let mentor = try MentorStanding.read(db, reference.number, scope: scope, on: day ?? today)
    else { throw RepositoryError.notFound(reference.description) }
    return mentor
  }
}

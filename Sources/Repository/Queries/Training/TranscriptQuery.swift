package import Domain
import GRDB

/// Everything a person was taught, with what of it holds.
package struct Transcript: Equatable, Sendable {
  package var person: Reference
  package var name: PersonName
  /// Oldest first, with classes missed and classes to come.
  package var lines: [TranscriptLine]
  /// What is asked of them: as a mentor, and as each user they are, of whose training the reader may know.
  package var asked: [TrainingAsked]
  /// The last day the training of a mentor is enough; nil where it is not.
  package var trainedUntil: CivilDate?

  package var standing: TrainingStanding {
    TrainingStanding(
      lines.filter { $0.status == .attended }.map {
        TrainingCredit(topic: $0.topic, minutes: $0.minutes, expiresOn: $0.expiresOn)
      })
  }
}

/// What somebody is asked for training, and by whom.
package struct TrainingAsked: Equatable, Sendable {
  package var of: TrainedAs
  /// A mentor's program, a user's organization; nil for a user who works for the whole network.
  package var place: String?
  package var requirement: TrainingRequirement
}

package struct TranscriptLine: Equatable, Sendable {
  package var title: String
  package var topic: TrainingTopic
  /// The class; nil for a credit without one.
  package var training: Reference?
  package var on: CivilDate
  package var minutes: Int
  package var expiresOn: CivilDate?
  package var status: AttendanceStatus
}

extension Workspace {
  /// A person's transcript; reading it leaves an audit event, as any record does.
  ///
  /// - Parameter isRefresh: It is open already and is read again: no second event.
  package func transcript(of person: Reference, isRefresh: Bool = false) throws(RepositoryError) -> Transcript {
    try look(at: person, .seeTraining, isRefresh: isRefresh) { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT p.given_name, p.family_name, p.preferred_name, m.program_id, m.trained_until, pr.name AS program
          FROM person p LEFT JOIN mentor_profile m ON m.person_id = p.id LEFT JOIN program pr ON pr.id = m.program_id
          WHERE p.id = ? AND p.voided_at IS NULL AND \(scope.trainee("p"))
          """)
      guard person.kind == .adult, let row = try Row.fetchOne(statement, arguments: [person.number]) else {
        throw RepositoryError.notFound(person.description)
      }
      let program: Int64? = try row["program_id"]
      let asMentor = try program.map {
        try TrainingAsked(
          of: .mentor, place: row["program"], requirement: PolicyRecord.ofProgram($0, db).mentorTraining)
      }
      return try Transcript(
        person: person, name: PersonName(row), lines: try TranscriptLine.read(db, of: person.number),
        asked: (asMentor.map { [$0] } ?? []) + asUser(person, db), trainedUntil: row["trained_until"])
    }
  }

  private func asUser(_ person: Reference, _ db: Database) throws -> [TrainingAsked] {
    try StaffTraining.read(db, scope: scope, today: clock.today(), where: "p.id = ?", [person.number.databaseValue])
      .sorted { $0.user < $1.user }
      .map { TrainingAsked(of: .user($0.role), place: $0.organization, requirement: $0.requirement) }
  }
}

extension TranscriptLine {
  static func read(_ db: Database, of person: Int64) throws -> [TranscriptLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT a.*, c.title, c.topic FROM training_attendance a JOIN training_course c ON c.id = a.course_id
          LEFT JOIN training_class t ON t.id = a.class_id
        WHERE a.person_id = ? AND a.status <> 'cancelled' AND coalesce(t.state, 'held') <> 'cancelled'
        ORDER BY a.on_date, a.id
        """)
    return try Row.fetchAll(statement, arguments: [person]).map { row in
      let training: Int64? = try row["class_id"]
      return try TranscriptLine(
        title: row["title"], topic: row["topic"], training: training.map { Reference(.trainingClass, $0) },
        on: row["on_date"], minutes: row["minutes"], expiresOn: row["expires_on"], status: row["status"])
    }
  }
}

package import Domain
import GRDB

/// A course of the catalogue.
package struct TrainingCourse: Equatable, Sendable {
  package var reference: Reference
  package var details: TrainingCourseDetails
  package var version: Int
  package var isRetired: Bool
  /// Classes planned, and credits given so far.
  package var planned: Int
  package var credited: Int
  /// Of whom policies ask the topic: mentors first, then users in the order of their roles.
  package var asked: [CourseAsked]

  package var name: TrainingCourseName {
    TrainingCourseName(
      reference: reference, title: details.title, minutes: Minutes(details.minutes) ?? .zero)
  }
}

/// Of whom a topic is asked, and by the policies of which programs.
package struct CourseAsked: Equatable, Sendable {
  package var of: TrainedAs
  /// By name.
  package var programs: [String]
}

extension Workspace {
  /// The catalogue, by title.
  package func courses() throws(RepositoryError) -> [TrainingCourse] {
    try read(.seeTraining) { db in
      let asked = try Self.asked(scope, db)
      // The plus keeps to the index of planned classes: a state has held fifty thousand, and plans some hundreds.
      return try Row.fetchAll(
        db,
        sql: """
          SELECT c.*, (SELECT count(*) FROM training_class t WHERE +t.course_id = c.id AND t.state = 'planned')
              AS planned,
            (SELECT count(*) FROM training_attendance a WHERE a.course_id = c.id AND a.status = 'attended') AS credited
          FROM training_course c WHERE c.voided_at IS NULL ORDER BY c.title COLLATE NOCASE, c.id
          """
      ).map { try TrainingCourse($0, asked: asked) }
    }
  }

  package func course(_ reference: Reference) throws(RepositoryError) -> TrainingCourse {
    guard let course = try courses().first(where: { $0.reference == reference }) else {
      throw .notFound(reference.description)
    }
    return course
  }

  /// The courses that a line can name.
  package func courseNames() throws(RepositoryError) -> [TrainingCourseName] {
    try read(.seeTraining) { db in
      try Row.fetchAll(
        db, sql: "SELECT id, title, minutes FROM training_course WHERE voided_at IS NULL ORDER BY title COLLATE NOCASE"
      ).map { row in
        try TrainingCourseName(reference: Reference(.course, row["id"]), title: row["title"], minutes: row["minutes"])
      }
    }
  }

  /// Of whom each topic is asked by the programs in reach.
  private static func asked(_ scope: Scope, _ db: Database) throws -> [TrainingTopic: [CourseAsked]] {
    let programs = try PolicyShelf.all(db).map { id, policy in
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM program pr WHERE pr.policy_id = ? AND \(scope.program("pr"))", arguments: [id])
      return (policy, names)
    }
    let everybody = [.mentor] + Role.allCases.map(TrainedAs.user)
    return Dictionary(
      uniqueKeysWithValues: TrainingTopic.allCases.map { topic in
        let asked = everybody.compactMap { somebody in
          let asking = programs.filter { $0.0.asks(somebody, for: topic) }.flatMap(\.1)
          return asking.isEmpty ? nil : CourseAsked(of: somebody, programs: asking.sorted())
        }
        return (topic, asked)
      })
  }
}

extension TrainingCourse {
  fileprivate init(_ row: Row, asked: [TrainingTopic: [CourseAsked]]) throws {
    let topic: TrainingTopic = try row["topic"]
    try self.init(
      reference: Reference(.course, row["id"]),
      details: TrainingCourseDetails(
        title: row["title"], topic: topic, minutes: row["minutes"], validMonths: row["valid_months"],
        note: row["note"]),
      version: row["version"], isRetired: row["voided_at"] != nil, planned: row["planned"], credited: row["credited"],
      asked: asked[topic] ?? [])
  }

  /// A course as a command needs it, retired ones too.
  static func read(_ db: Database, _ id: Int64) throws -> TrainingCourse? {
    let statement = try db.cachedStatement(
      sql: "SELECT *, 0 AS planned, 0 AS credited FROM training_course WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map { try TrainingCourse($0, asked: [:]) }
  }
}

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
  /// Programs whose policy asks a mentor for the topic.
  package var requiredBy: [String]

  package var name: TrainingCourseName {
    TrainingCourseName(
      reference: reference, title: details.title, minutes: Minutes(details.minutes) ?? .zero)
  }
}

extension Workspace {
  /// The catalogue, by title.
  package func courses() throws(RepositoryError) -> [TrainingCourse] {
    try read(.seeTraining) { db in
      let required = try Self.programsAskingFor(scope, db)
      // The plus keeps to the index of planned classes: a state has held fifty thousand, and plans some hundreds.
      return try Row.fetchAll(
        db,
        sql: """
          SELECT c.*, (SELECT count(*) FROM training_class t WHERE +t.course_id = c.id AND t.state = 'planned')
              AS planned,
            (SELECT count(*) FROM training_attendance a WHERE a.course_id = c.id AND a.status = 'attended') AS credited
          FROM training_course c WHERE c.voided_at IS NULL ORDER BY c.title COLLATE NOCASE, c.id
          """
      ).map { try TrainingCourse($0, requiredBy: required) }
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

  private static func programsAskingFor(_ scope: Scope, _ db: Database) throws -> [TrainingTopic: [String]] {
    var required: [TrainingTopic: [String]] = [:]
    for (id, policy) in try PolicyShelf.all(db) {
      let programs = try String.fetchAll(
        db, sql: "SELECT name FROM program pr WHERE pr.policy_id = ? AND \(scope.program("pr")) ORDER BY name, id",
        arguments: [id])
      for topic in policy.trainingTopics { required[topic, default: []] += programs }
    }
    return required
  }
}

extension TrainingCourse {
  fileprivate init(_ row: Row, requiredBy: [TrainingTopic: [String]]) throws {
    let topic: TrainingTopic = try row["topic"]
    try self.init(
      reference: Reference(.course, row["id"]),
      details: TrainingCourseDetails(
        title: row["title"], topic: topic, minutes: row["minutes"], validMonths: row["valid_months"],
        note: row["note"]),
      version: row["version"], isRetired: row["voided_at"] != nil, planned: row["planned"], credited: row["credited"],
      requiredBy: requiredBy[topic] ?? [])
  }

  /// A course as a command needs it, retired ones too.
  static func read(_ db: Database, _ id: Int64) throws -> TrainingCourse? {
    let statement = try db.cachedStatement(
      sql: "SELECT *, 0 AS planned, 0 AS credited FROM training_course WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map { try TrainingCourse($0, requiredBy: [:]) }
  }
}

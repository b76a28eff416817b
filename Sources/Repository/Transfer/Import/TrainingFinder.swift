import Domain
import GRDB

/// Finds the course and the class that a row of attendance means.
struct TrainingFinder {
  let change: Change

  /// A course by reference, external id or title.
  func course(_ text: String, field: String) throws -> Int64 {
    if let reference = Reference(text), reference.kind == .course, let id = try course("id = ?", [reference.number]) {
      return id
    }
    if let id = try course("external_id = ?", [text]) { return id }
    if let id = try course("title = ? COLLATE NOCASE AND voided_at IS NULL", [text]) { return id }
    throw RowRefusal(problem: .unknownRecord(field: field, text: text))
  }

  private func course(_ condition: String, _ arguments: StatementArguments) throws -> Int64? {
    let statement = try change.db.cachedStatement(sql: "SELECT id FROM training_course WHERE \(condition)")
    return try Int64.fetchOne(statement, arguments: arguments)
  }

  /// What is on file of somebody for a course on a day: the row that counts, else any that may still.
  func attendance(of person: Reference, course: Int64, on day: CivilDate) throws -> Row? {
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT a.* FROM training_attendance a LEFT JOIN training_class t ON t.id = a.class_id
        WHERE a.person_id = ? AND a.on_date = ? AND a.course_id = ? AND a.status <> 'cancelled'
          AND (t.id IS NULL OR (t.state <> 'cancelled' AND \(change.scope.trainingClass("t"))))
        ORDER BY a.status = 'attended' DESC, a.id LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [person.number, day, course])
  }

  /// The one class of a course on a day; nil where there is none.
  ///
  /// - Parameter trainer: Empty for any.
  /// - Throws: ``RowRefusal`` where there are several.
  func training(of course: Int64, on day: CivilDate, trainer: String) throws -> Reference? {
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT t.id FROM training_class t
        WHERE t.course_id = ? AND t.on_date = ? AND t.state <> 'cancelled' AND \(change.scope.trainingClass("t"))
          AND (? = '' OR t.trainer = ? COLLATE NOCASE)
        ORDER BY t.id
        """)
    let found = try Int64.fetchAll(statement, arguments: [course, day, trainer, trainer]).map {
      Reference(.trainingClass, $0)
    }
    guard found.count < 2 else { throw RowRefusal(problem: .severalRecords(field: "class", text: "", found)) }
    return found.first
  }
}

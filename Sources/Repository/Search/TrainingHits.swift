import Domain
import GRDB

/// Finds courses, and their classes to come, among the hits of a search. A catalogue is short, so its titles are looked
/// through as they stand.
struct TrainingHits {
  let db: Database
  let scope: Scope

  /// Places kept for courses and classes where people would crowd them out.
  private static let places = 5

  /// `hits` with the courses and classes that answer, at most `limit` in all.
  func hits(for text: SearchText, among hits: [SearchHit], limit: Int) throws -> [SearchHit] {
    let training = try training(text)
    let kept = limit - min(training.count, Self.places, limit / 4)
    return Array((hits.prefix(kept) + training).prefix(limit))
  }

  private func training(_ text: SearchText) throws -> [SearchHit] {
    if let reference = text.reference {
      switch reference.kind {
      case .course: return try courses("c.id = ?", [reference.number])
      case .trainingClass: return try classes("t.id = ?", [reference.number])
      default: return []
      }
    }
    guard !text.words.isEmpty else { return [] }
    let courses = try courses("1").filter { hit in
      let words = NameFolding.words(hit.name)
      return text.words.allSatisfy { typed in words.contains { $0.hasPrefix(typed) } }
    }
    let list = RowIDList.json(courses.map(\.reference.number))
    return courses.isEmpty
      ? [] : try courses + classes("t.state = 'planned' AND t.course_id IN (\(RowIDList.sql))", [list])
  }

  private func courses(_ condition: String, _ arguments: StatementArguments = []) throws -> [SearchHit] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT c.id, c.title, c.topic FROM training_course c WHERE c.voided_at IS NULL AND \(condition)
        ORDER BY c.title COLLATE NOCASE
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      try SearchHit(
        reference: Reference(.course, row["id"]), name: row["title"], town: "", standing: .course(row["topic"]))
    }
  }

  /// The next ones first.
  private func classes(_ condition: String, _ arguments: StatementArguments) throws -> [SearchHit] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.id, t.on_date, t.state, t.place, c.title
        FROM training_class t JOIN training_course c ON c.id = t.course_id
        WHERE \(condition) AND \(scope.trainingClass("t")) ORDER BY t.on_date, t.id LIMIT \(Self.places)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      try SearchHit(
        reference: Reference(.trainingClass, row["id"]), name: row["title"], town: row["place"],
        standing: .trainingClass(row["state"], on: row["on_date"]))
    }
  }
}

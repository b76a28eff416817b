package import Domain
import GRDB

/// What a record is called: the people it is about, or its title. Empty beyond the reach of whoever asks.
package struct RecordTitle: Equatable, Sendable {
  /// Of a match the youth, then the mentor; of a session those of its matches.
  package var people: [PersonName] = []
  /// Of a record that isn't a person.
  package var text = ""

  package init(people: [PersonName] = [], text: String = "") {
    self.people = people
    self.text = text
  }

  init(of reference: Reference, in scope: Scope, _ db: Database) throws {
    guard try scope.contains(reference, db) else { return }
    switch reference.kind {
    case .youth, .adult: people = try Self.people("person p WHERE p.id = ?", reference, db)
    case .match:
      people = try Self.people(
        "match m JOIN person p ON p.id IN (m.youth_id, m.mentor_id) WHERE m.id = ? ORDER BY p.id = m.mentor_id",
        reference, db)
    case .session:
      people = try Self.people(
        """
        session_match s JOIN match m ON m.id = s.match_id JOIN person p ON p.id = m.youth_id
        WHERE s.session_id = ? ORDER BY m.id
        """, reference, db)
    case .official: people = try Self.people("official p WHERE p.id = ?", reference, db, preferred: "NULL")
    case .organization: text = try Self.text("SELECT name FROM organization WHERE id = ?", reference, db)
    case .program: text = try Self.text("SELECT name FROM program WHERE id = ?", reference, db)
    case .user: text = try Self.text("SELECT name FROM user WHERE id = ?", reference, db)
    case .course: text = try Self.text("SELECT title FROM training_course WHERE id = ?", reference, db)
    case .trainingClass:
      text = try Self.text(
        """
        SELECT c.title || ', ' || t.on_date FROM training_class t JOIN training_course c ON c.id = t.course_id
        WHERE t.id = ?
        """, reference, db)
    case .measure: text = try Self.text("SELECT code FROM measure WHERE id = ?", reference, db)
    case .contact, .run: break
    }
  }

  private static func people(
    _ table: String, _ reference: Reference, _ db: Database, preferred: String = "p.preferred_name"
  ) throws -> [PersonName] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT p.given_name AS own_given, p.family_name AS own_family, \(preferred) AS own_preferred FROM \(table)
        """, arguments: [reference.number])
    return try rows.map { try PersonName($0, prefix: "own") }
  }

  private static func text(_ sql: String, _ reference: Reference, _ db: Database) throws -> String {
    try String.fetchOne(db, sql: sql, arguments: [reference.number]) ?? ""
  }
}

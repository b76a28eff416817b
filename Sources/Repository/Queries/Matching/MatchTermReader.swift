import Domain
import GRDB

/// Reads the languages and interests of many people in three queries, whatever their number.
struct MatchTermReader {
  let languages: [Int64: [Int32]]
  let interests: [Int64: [Int32]]

  /// - Parameter people: Their row ids; see ``RowIDList``.
  init(_ db: Database, of people: String, vocabulary: inout MatchVocabulary) throws {
    let listed = "person_id IN (\(RowIDList.sql))"
    var languages: [Int64: [Int32]] = [:]
    let spoken = try Row.fetchCursor(
      db, sql: "SELECT person_id, language FROM person_language WHERE \(listed)", arguments: [people])
    while let row = try spoken.next() {
      try languages[row[0] as Int64, default: []].append(vocabulary.term(ofLanguage: row[1]))
    }
    let names = try Row.fetchCursor(db, sql: "SELECT id, name FROM interest")
    while let row = try names.next() { try vocabulary.name(ofInterest: row[0], row[1]) }
    var interests: [Int64: [Int32]] = [:]
    let liked = try Row.fetchCursor(
      db, sql: "SELECT person_id, interest_id FROM person_interest WHERE \(listed)", arguments: [people])
    while let row = try liked.next() {
      try interests[row[0] as Int64, default: []].append(MatchVocabulary.term(ofInterest: row[1]))
    }
    self.languages = languages
    self.interests = interests
  }
}

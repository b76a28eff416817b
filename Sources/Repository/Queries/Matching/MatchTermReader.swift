import Domain
import GRDB

/// Reads the languages and interests of many people in two queries, whatever their number.
struct MatchTermReader {
  let languages: [Int64: [Int32]]
  let interests: [Int64: [Int32]]

  /// - Parameter people: SQL that selects the row ids of the people, without parameters.
  init(_ db: Database, of people: String, vocabulary: inout MatchVocabulary) throws {
    var languages: [Int64: [Int32]] = [:]
    let spoken = try Row.fetchCursor(
      db, sql: "SELECT person_id, language FROM person_language WHERE person_id IN (\(people))")
    while let row = try spoken.next() {
      try languages[row[0] as Int64, default: []].append(vocabulary.term(ofLanguage: row[1]))
    }
    var interests: [Int64: [Int32]] = [:]
    let liked = try Row.fetchCursor(
      db,
      sql: """
        SELECT pi.person_id, i.id, i.name FROM person_interest pi JOIN interest i ON i.id = pi.interest_id
        WHERE pi.person_id IN (\(people))
        """)
    while let row = try liked.next() {
      try interests[row[0] as Int64, default: []].append(vocabulary.term(ofInterest: row[1], name: row[2]))
    }
    self.languages = languages
    self.interests = interests
  }
}

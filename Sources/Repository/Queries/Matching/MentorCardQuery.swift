package import Domain
import GRDB

/// A mentor as a list of suggestions shows them.
package struct MentorCard: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let name: PersonName
  package let age: Int?
  package let town: String
  package let occupation: String

  package var reference: Reference { Reference(.adult, id) }
}

extension Workspace {
  /// What lists show of these mentors, by row id; those out of reach are left out. One query.
  package func mentorCards(_ ids: [Int64]) throws(RepositoryError) -> [Int64: MentorCard] {
    guard !ids.isEmpty else { return [:] }
    let (today, scope) = (clock.today(), scope)
    return try read(.proposeMatch) { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT m.person_id, p.given_name, p.family_name, p.preferred_name, p.birth_date, p.town, m.occupation
          FROM mentor_profile m JOIN person p ON p.id = m.person_id
          WHERE m.person_id IN (\(ids.map(String.init).joined(separator: ", "))) AND p.voided_at IS NULL AND \(scope.mentor("m"))
          """)
      var cards: [Int64: MentorCard] = [:]
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        let card = try MentorCard(
          id: columns.next(), name: columns.nextName(), age: (columns.next() as CivilDate?)?.years(until: today),
          town: columns.next(), occupation: columns.next())
        cards[card.id] = card
      }
      return cards
    }
  }

  /// The same of youth.
  package func youthNames(_ ids: [Int64]) throws(RepositoryError) -> [Int64: PersonName] {
    guard !ids.isEmpty else { return [:] }
    let scope = scope
    return try read(.proposeMatch) { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT p.id, p.given_name, p.family_name, p.preferred_name
          FROM youth_profile y JOIN person p ON p.id = y.person_id
          WHERE p.id IN (\(ids.map(String.init).joined(separator: ", "))) AND p.voided_at IS NULL AND \(scope.youth("y"))
          """)
      var names: [Int64: PersonName] = [:]
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        try names[columns.next()] = columns.nextName()
      }
      return names
    }
  }
}
